"""Computed numbers."""

from hypothesis import given

from guiju.text.headings import read_heading
from guiju.text.numbering import annex_letters, numbers
from guiju.text.page import Page
from guiju.text.reader import read_edition
from tests.guiju.text.strategies import editions
from tests.guiju.text.texts import PATH


def numbered(*headings):
    page = Page("a.md", "")
    return numbers(read_heading(page, 1, heading.count("#"), heading.strip("# ")) for heading in headings)


def test_chapters_clauses_and_annexes_are_counted_apart():
    found = numbered(
        "# 范围", "# 受理", "## 甲", "### 乙", "### 丙", "## 丁", "# 附录 戊", "## 己", "# 附录 庚", "# 参考文献"
    )
    assert found == ("1", "2", "2.1", "2.1.1", "2.1.2", "2.2", "A", "A.1", "B", "")


def test_elements_without_a_number_take_none_from_the_chapters():
    assert numbered("# 前言", "# 引言", "# 范围", "# 索引") == ("", "", "1", "")


def test_clauses_of_the_introduction_count_from_zero_point_one():
    assert numbered("# 引言", "## 背景", "## 目的", "# 前言", "## 甲") == ("", "0.1", "0.2", "", "")


def test_annexes_beyond_z_go_on():
    assert [annex_letters(position) for position in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]


@given(editions())
def test_numbers_agree_with_counting_by_hand(edition_and_outline):
    source, outline = edition_and_outline
    found = [clause.number for clause in read_edition(source, PATH).walk()]
    assert found == [by_hand(outline, at) for at in range(len(outline))]


def by_hand(outline, at):
    """Count each heading's elder siblings afresh, the slow and obvious way."""
    level, top = outline[at]
    first = max(before for before in range(at + 1) if outline[before][0] == 1)
    elder_tops = sum(kind == top for depth, kind in outline[: first + 1] if depth == 1)
    prefix = {"chapter": str(elder_tops), "annex": chr(ord("A") + elder_tops - 1), "引言": "0"}.get(top, "")
    if level == 1:
        return "" if top == "引言" else prefix
    parts = []
    for depth in range(2, level + 1):
        parent = max(before for before in range(at + 1) if outline[before][0] < depth)
        parts.append(sum(each == depth for each, _ in outline[parent : at + 1]))
    return ".".join([prefix, *map(str, parts)]) if prefix else ""
