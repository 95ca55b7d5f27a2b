"""Widths and alignment of the columns of a table."""

import pytest

from guiju.reports.columns import alignment, shares, width
from guiju.reports.document import Table, Words


def a_table(*rows, aligned=()):
    lines = [tuple((Words(cell),) for cell in row) for row in rows]
    return Table(lines[0], tuple(lines[1:]), aligned=aligned)


TABLE = a_table(("窗口", "适用的事项", "限值"), ("综合", "依申请办理的行政权力事项和公共服务事项", "15"))


def test_a_column_is_as_wide_as_its_text_needs_and_all_together_fill_the_table():
    found = shares(TABLE)
    assert sum(found) == pytest.approx(1)
    assert found[1] > 2 * found[0]


def test_one_long_cell_does_not_starve_its_neighbours():
    assert min(shares(a_table(("甲", "乙"), ("丙", "丁" * 400)))) * 50 >= width("丙") + 2


def test_a_short_heading_keeps_its_line_beside_long_columns():
    found = shares(a_table(("改动", "原条文", "新条文"), ("更改", "丁" * 300, "丁" * 300)))
    assert found[0] * 50 >= width("改动") + 1


def test_many_columns_share_what_there_is():
    found = shares(a_table(["一二三四五六"] * 20, ["一二三四五六"] * 20))
    assert sum(found) == pytest.approx(1)
    assert min(found) == pytest.approx(max(found))


def test_figures_and_short_words_stand_in_the_middle_and_the_writer_may_say_otherwise():
    assert [alignment(TABLE, at) for at in range(3)] == ["center", "left", "center"]
    assert alignment(a_table(("甲",), ("乙",), aligned=("right",)), 0) == "right"


def test_a_chinese_character_is_as_wide_as_two_letters():
    assert width("注1：") == 2.5
