"""Manuscripts: where everything in an edition stands and what it is."""

import pytest

from guiju.lint.manuscript import Manuscript, Part, Spot
from guiju.lint.profile import Profile
from guiju.lint.surroundings import Surroundings
from guiju.text import read_edition
from tests.guiju.lint.editions import PATH, edition_of, source_of

TEXT = """# 前　言

本文件首次发布。

# 范围

本文件规定了收件。

# 术语和定义

## 办件

case

一次申请的全过程。

[来源：GB/T 1—2020，3.1]

# 收件

## 登记 {#registered}

窗口应登记下列内容：

- 材料名称；
  - 原件；
- 份数。

注：份数按页计。

表：承诺时限 {#limits}

单位为工作日

| 事项 | 时限 |
|---|---|
| 许可 | 5[^a] |

注：自受理起算。

[^a]: 不含法定节假日。

# 附录 收件凭证 {.informative}

示例：收件凭证第1号。

# 附录 通知书 {.normative}

通知书应注明日期。

# 参考文献

- 行政许可法
"""


@pytest.fixture
def text():
    return Manuscript(edition_of(TEXT), Surroundings())


def test_every_section_knows_its_part_and_whether_it_binds(text):
    found = [(each.clause.title, each.part, each.is_normative) for each in text.sections]
    assert found == [
        ("前言", Part.PREFACE, False),
        ("范围", Part.SCOPE, True),
        ("术语和定义", Part.TERMS, True),
        ("办件", Part.TERMS, True),
        ("收件", Part.BODY, True),
        ("登记", Part.BODY, True),
        ("收件凭证", Part.ANNEX, False),
        ("通知书", Part.ANNEX, True),
        ("参考文献", Part.BIBLIOGRAPHY, False),
    ]


def test_every_piece_of_text_is_told_apart(text):
    found = [(piece.spot, piece.text) for piece in text.pieces if piece.section.clause.title == "登记"]
    assert found == [
        (Spot.PARAGRAPH, "窗口应登记下列内容："),
        (Spot.ITEM, "材料名称；"),
        (Spot.ITEM, "原件；"),
        (Spot.ITEM, "份数。"),
        (Spot.NOTE, "份数按页计。"),
        (Spot.CAPTION, "承诺时限"),
        (Spot.UNIT, "单位为工作日"),
        (Spot.HEADER, "事项"),
        (Spot.HEADER, "时限"),
        (Spot.CELL, "许可"),
        (Spot.CELL, "5[^a]"),
        (Spot.TABLE_NOTE, "自受理起算。"),
        (Spot.FOOTNOTE, "不含法定节假日。"),
    ]


def test_a_piece_stands_at_its_characters(text):
    assert all(text.text[piece.offset : piece.stretch.end] == piece.text for piece in text.pieces)


def test_a_title_stands_behind_its_hashes_and_before_its_attributes(text):
    titles = [text.title(section.clause) for section in text.sections]
    assert [each.text for each in titles][:6] == ["前　言", "范围", "术语和定义", "办件", "收件", "登记"]
    assert titles[6].text == "收件凭证"
    assert all(text.text[each.offset : each.end] == each.text for each in titles)


def test_a_heading_is_its_whole_line(text):
    headings = [text.heading(section.clause).text for section in text.sections]
    assert headings[5] == "## 登记 {#registered}"


def test_a_character_has_line_column_and_clause(text):
    place = text.place(text.text.index("份数。"))
    assert (place.line, place.column, place.clause) == (35, 3, "3.1")
    assert text.place(0).clause is None


def test_a_field_of_the_front_matter_has_its_characters(text):
    title = text.front("title")
    assert (title.text, text.text[title.offset : title.end]) == ("收件与受理规范", "收件与受理规范")
    assert text.front("publisher").offset == 0
    other_ends = Manuscript(read_edition(source_of(TEXT).replace("\n", "\r\n"), PATH), Surroundings())
    assert other_ends.front("title").text == "收件与受理规范"


def test_a_byte_order_mark_moves_nothing():
    marked = Manuscript(read_edition("\ufeff" + source_of(TEXT), PATH), Surroundings())
    assert marked.front("title").offset == marked.text.index("收件与受理规范")
    assert marked.text[marked.pieces[0].offset :].startswith("本文件首次发布。")


def test_the_profile_is_read_off_the_number_unless_it_is_given(text):
    assert text.profile is Profile.INTERNAL
    assert Manuscript(text.edition, Surroundings(), Profile.LOCAL).profile is Profile.LOCAL
    assert text.drafting == 2020


def test_parts_are_found_by_what_they_are(text):
    assert text.part(Part.SCOPE).clause.number == "1"
    assert text.part(Part.INTRODUCTION) is None
    assert text.labels.by_id["limits"] == "表1"


def test_values_of_a_list_in_the_front_matter_are_found_where_they_stand():
    edition = edition_of("应办。", {"replaces": ["Q/QHZW TG201—2022", "'Q/QHZW TG202—2022'"], "drafters": ["甲"]})
    manuscript = Manuscript(edition, Surroundings())
    found = manuscript.front_items("replaces")
    assert [each.text for each in found] == ["Q/QHZW TG201—2022", "'Q/QHZW TG202—2022'"]
    assert all(edition.text[each.offset : each.end] == each.text for each in found)
    assert manuscript.front_items("title") == ()
