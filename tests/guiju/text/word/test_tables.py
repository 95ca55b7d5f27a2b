"""Tables with merged cells as tables of Markdown."""

from guiju.text.word.source import read_source
from guiju.text.word.tables import grid_of, markdown_of
from tests.guiju.text.word.documents import docx, p, tbl, tc


def grid(*rows, heads=0):
    table = read_source(docx(tbl(*rows, heads=heads), p()), "a").pieces[0]
    return grid_of(table, lambda cell: cell.text or "—")


def test_a_head_of_two_rows_becomes_one():
    found = grid(
        [tc("事项", merge="restart"), tc("时限", span=2)], [tc(merge="continue"), "法定", "承诺"], ["许可", "20", "5"]
    )
    assert markdown_of(found).split("\n") == ["| 事项 | 时限 法定 | 时限 承诺 |", "|---|---|---|", "| 许可 | 20 | 5 |"]
    assert found.lines == (0, 0, 2)


def test_a_merged_cell_is_said_in_every_row_and_column_it_covers():
    found = grid(["类", "项"], [tc("甲", merge="restart"), "一"], [tc(merge="continue"), "二"], [tc("全", span=2)])
    assert found.rows == (("甲", "一"), ("甲", "二"), ("全", "全"))
    assert found.merged


def test_words_in_a_cell_that_continues_are_not_lost():
    assert grid(["类"], [tc("甲", merge="restart")], [tc("乙", merge="continue")]).rows == (("甲",), ("乙",))


def test_a_first_row_over_the_whole_width_is_the_title():
    found = grid([tc("评分表", span=2)], ["项", "分"], ["着装", "5"])
    assert (found.title, found.header, found.lines) == ("评分表", ("项", "分"), (None, 0, 2))


def test_short_rows_are_filled_and_repeated_rows_are_the_head():
    found = grid(["甲", "乙"], ["丙"], ["丁", "戊"], heads=2)
    assert (found.header, found.rows) == (("甲 丙", "乙"), (("丁", "戊"),))


def test_notes_in_the_last_row_stand_below():
    found = grid(["项", "分"], ["着装", "5"], [tc("注1：甲。", "注2：乙。", span=2)])
    assert (len(found.rows), [cell.text for cell in found.notes]) == (1, ["注1：甲。\n注2：乙。"])
    assert found.lines == (0, 2, None)
