"""Rows are added to a file; what stands there stays as it is."""

from guiju.standard_system.importing import LeftOver
from guiju.standard_system.register_files import left_over_table, read_text, with_rows


def test_a_new_file_gets_its_headings():
    assert with_rows("", ("a", "b"), [{"a": "1", "b": "2"}]) == "a,b\n1,2\n"


def test_rows_follow_the_order_of_the_file_and_nothing_else_changes():
    assert with_rows("b,a\r\n2,1", ("a", "b"), [{"a": "3", "b": "x,y"}]) == 'b,a\r\n2,1\n"x,y",3\n'


def test_a_byte_order_mark_stays_and_is_no_part_of_a_heading():
    assert with_rows("\ufeffa,b\n", ("a", "b"), [{"a": "1"}]) == "\ufeffa,b\n1,\n"


def test_what_is_left_over_keeps_all_its_cells():
    left = [LeftOver("表1", 3, "没有名称。", {"编号": "1"}), LeftOver("表1", 4, "重复。", {"名称": "甲"})]
    assert left_over_table(left, "旧.xlsx").splitlines() == [
        "来源,工作表,行,原因,编号,名称",
        "旧.xlsx,表1,3,没有名称。,1,",
        "旧.xlsx,表1,4,重复。,,甲",
    ]


def test_a_file_that_does_not_exist_is_empty(tmp_path):
    assert read_text(tmp_path / "没有.csv") == ""
