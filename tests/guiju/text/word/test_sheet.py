"""The draft while it is written."""

from guiju.text.word.account import Omission
from guiju.text.word.sheet import Sheet


def test_blocks_stand_apart_and_items_close_together_each_at_its_line():
    sheet = Sheet("---\n---")
    lines = [
        sheet.add("# 甲"),
        sheet.add_item("- 一"),
        sheet.add_item("- 二"),
        sheet.add_item("  续", apart=True),
        sheet.add("丙"),
    ]
    assert sheet.text == "---\n---\n\n# 甲\n\n- 一\n- 二\n\n  续\n\n丙\n"
    assert lines == [4, 6, 7, 9, 11]


def test_an_empty_omission_is_none():
    sheet = Sheet("")
    sheet.tell("正文第1段", "甲", 1, omissions=[Omission("", "编号"), Omission("1", "编号")])
    assert [each.text for each in sheet.entries[0].omissions] == ["1"]
