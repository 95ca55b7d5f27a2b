"""Reading an edition as a whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.errors import TextError
from guiju.model.text import ClauseKind, ProvisionType
from guiju.text.reader import read_edition
from guiju.text.writer import write_edition
from tests.guiju.text.strategies import editions
from tests.guiju.text.texts import FRONT, PATH, an_edition, problems_in

BODY = """
# 前言

本文件为首次发布。

# 受理 {#acceptance}

## 受理时限 {#accept-in-time}

窗口应在收件后 1 个工作日内作出受理决定。

```check
id: accepted-in-time
holds: 工作日数(收件时间, 受理时间) <= 1
```

## 当场受理 {#on-the-spot not_checkable="现场没有留痕"}

窗口宜当场受理。

# 附录 事项编码表 {#codes .informative}

## 甲
"""


def test_clauses_hang_under_their_chapters_with_numbers_kinds_and_places():
    edition = an_edition(BODY)
    foreword, acceptance, annex = edition.clauses
    assert (foreword.kind, foreword.number) == (ClauseKind.UNNUMBERED, "")
    assert [(clause.number, clause.id) for clause in acceptance.clauses] == [
        ("1.1", "accept-in-time"),
        ("1.2", "on-the-spot"),
    ]
    assert (annex.kind, annex.number, annex.normative, annex.clauses[0].number) == (ClauseKind.ANNEX, "A", False, "A.1")
    assert str(edition.clause("accept-in-time").place) == f"{PATH} 第15行第1列 条款 1.1"


def test_a_clause_has_its_own_paragraphs_blocks_and_reason_only():
    edition = an_edition(BODY)
    limit, spot = edition.clause("accept-in-time"), edition.clause("on-the-spot")
    assert edition.clause("acceptance").paragraphs == ()
    assert [each.provision for each in limit.paragraphs] == [ProvisionType.REQUIREMENT]
    assert [block.fields["id"] for block in limit.blocks] == ["accepted-in-time"]
    assert (spot.not_checkable, spot.blocks) == ("现场没有留痕", ())


def test_clauses_below_the_foreword_have_no_number():
    kinds = [(clause.number, clause.kind) for clause in an_edition("# 前言\n## 甲\n# 引言\n## 乙\n").walk()]
    assert kinds == [
        ("", ClauseKind.UNNUMBERED), ("", ClauseKind.UNNUMBERED), ("", ClauseKind.UNNUMBERED), ("0.1", ClauseKind.NUMBERED),
    ]  # fmt: skip


def test_imperatives_instruct_in_the_body_of_a_code_of_practice_only():
    edition = an_edition("# 前言\n\n核对材料。\n\n# 步骤\n\n核对材料。\n", "规程")
    assert [each.provision for clause in edition.clauses for each in clause.paragraphs] == [
        ProvisionType.STATEMENT,
        ProvisionType.INSTRUCTION,
    ]


def test_the_code_of_a_standard_is_the_name_of_its_folder():
    assert an_edition("# 甲\n", path="TG-203/2024-01-01.md").code == "TG-203"
    assert an_edition("# 甲\n", path="2024-01-01.md").code == "2024-01-01"


def test_every_problem_has_four_parts_in_chinese_sentences():
    for problem in problems_in("# 5 甲 {#a}\n##### 乙 {#a\n\n```chek\n```\n\n```check\nid:\nhold: x\n```\n"):
        assert problem.place.file == PATH
        assert problem.place.line
        assert problem.code
        for sentence in (problem.what, problem.why, problem.remedy):
            assert re.search("[\u4e00-\u9fff].*[。？]$", sentence), problem


@given(st.text(st.sampled_from("# ab：:-`~>|\n\r\t受应{}[]<!'\"&*?\x00\x85　"), max_size=80))
def test_any_text_is_read_and_written_back_or_refused_with_reasons(body):
    source = FRONT.format(function_type="规范") + "# 甲 {#a}\n" + body
    assert read_back(source) in (source, None)


def read_back(source):
    """Return the text as written after reading it, None if it is refused with at least one problem."""
    try:
        return write_edition(read_edition(source, PATH))
    except TextError as error:
        return "refused without a reason" if not error.problems else None


@given(editions())
def test_places_of_blocks_point_at_what_is_written_there(edition_and_outline):
    edition = read_edition(edition_and_outline[0], PATH)
    lines = re.split(r"\r\n?|\n", edition.source.removeprefix("\ufeff"))
    for block in (block for clause in edition.walk() for block in clause.blocks):
        for name in ("id", "holds", "question"):
            if name in block.fields:
                place = block.places[name]
                assert lines[place.line - 1][place.column - 1 :].startswith(block.fields[name].split("\n")[0].rstrip())


@pytest.mark.parametrize("text", ["", "\ufeff", "---\n---\n", "---\r\n---\r\n# 甲", "# 甲", "\x00", "---\n- a\n---\n"])
def test_broken_files_are_refused_without_failing(text):
    with pytest.raises(TextError):
        read_edition(text, PATH)
