"""The headers are found among stray rows."""

import pytest

from guiju.records.readers.header import column_names, find_header, folded

HEADER = ["编号", "名称", "时间"]
ROW = ["A1", "许可", "2024-01-02"]


@pytest.mark.parametrize(
    "above",
    [[], [["办件明细", "", ""]], [["办件明细", "", ""], ["2024", "", ""]], [["", "", ""]]],
    ids=["none", "a title", "a title and a year", "a blank row"],
)
def test_rows_above_the_headers_are_passed_over(above):
    assert find_header([*above, HEADER, ROW, ROW]) == len(above)


def test_numbers_and_dates_are_no_headers():
    assert find_header([["1", "2", "3"], HEADER, ROW, ROW]) == 1


def test_known_headers_win_even_below_a_full_row():
    assert find_header([["甲", "乙", "丙"], ["x", "y", "z"], HEADER], frozenset({"编号", "名称"})) == 2


def test_one_known_word_is_not_enough():
    assert find_header([HEADER, ["编号", "许可", "x"]], frozenset({"编号"})) == 0


def test_headers_are_compared_without_case_width_and_punctuation():
    assert folded("ＰＡ Ref.") == folded("pa_ref")


def test_line_breaks_in_headers_become_spaces():
    assert column_names(["受理\n时间"], 1) == ("受理 时间",)
