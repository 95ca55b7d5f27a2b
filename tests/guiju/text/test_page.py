"""Lines and places of a text."""

import pytest

from guiju.errors import Place, TextError
from guiju.text.page import Page


def test_lines_end_where_markdown_ends_them_and_nowhere_else():
    page = Page("a.md", "一\r\n二\r三\n四\u2028\x0b还是四")
    assert page.lines == ("一\r\n", "二\r", "三\n", "四\u2028\x0b还是四")


def test_a_byte_order_mark_moves_no_column():
    assert Page("a.md", "\ufeff一").place_at(0) == Place("a.md", 1, 1)


@pytest.mark.parametrize(("offset", "line", "column"), [(0, 1, 1), (1, 1, 2), (3, 2, 1), (4, 2, 2), (5, 2, 3)])
def test_a_position_has_its_line_and_column(offset, line, column):
    assert Page("a.md", "一\r\n二二").place_at(offset) == Place("a.md", line, column)


def test_the_place_of_a_line_is_its_first_character_that_is_not_blank():
    page = Page("a.md", "  二\n\n")
    assert page.place_of_line(1, "5.1") == Place("a.md", 1, 3, "5.1")
    assert page.place_of_line(2) == Place("a.md", 2, 1)
    assert page.place_of_line(9) == Place("a.md", 9, 1)


def test_a_slice_is_whole_lines():
    assert Page("a.md", "一\n二\r\n三").slice(2, 4) == "二\r\n三"


def test_all_problems_are_raised_together_in_the_order_of_the_text():
    page = Page("a.md", "一\n二")
    page.complain("b", page.place_of_line(2), "后。")
    page.complain("a", page.place_of_line(1), "先。")
    with pytest.raises(TextError) as raised:
        page.raise_problems()
    assert [problem.code for problem in raised.value.problems] == ["a", "b"]


def test_a_text_without_problems_raises_nothing():
    Page("a.md", "").raise_problems()
