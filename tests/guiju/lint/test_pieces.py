"""Pieces: what the fixed titles of a standard mean."""

import pytest

from guiju.lint.pieces import Part, read_pieces, read_sections
from tests.guiju.lint.editions import edition_of


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("前言", Part.PREFACE), ("引言", Part.INTRODUCTION), ("范围", Part.SCOPE), ("规范性引用文件", Part.REFERENCES),
        ("术语和定义", Part.TERMS), ("术语、定义和缩略语", Part.TERMS), ("受理", Part.BODY), ("附录 通知书", Part.ANNEX),
        ("参考文献", Part.BIBLIOGRAPHY), ("索引", Part.INDEX),
    ],
)  # fmt: skip
def test_a_chapter_is_known_by_its_title(title, part):
    (section,) = read_sections(edition_of(f"# {title}\n\n内容。").clauses)
    assert section.part is part


def test_a_clause_below_belongs_to_the_part_of_its_chapter():
    sections = list(read_sections(edition_of("# 范围\n\n## 范围\n\n内容。").clauses))
    assert [(each.part, each.parent is None) for each in sections] == [(Part.SCOPE, True), (Part.SCOPE, False)]


def test_a_clause_has_only_its_own_pieces():
    first, second = read_sections(edition_of("# 受理\n\n> 引文。\n\n## 期限\n\n1个工作日。").clauses)
    assert [piece.text for piece in read_pieces(first)] == ["引文。"]
    assert [piece.text for piece in read_pieces(second)] == ["1个工作日。"]
