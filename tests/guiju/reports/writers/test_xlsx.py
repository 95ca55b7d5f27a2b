"""A workbook holds every cell of its sheets as what it is."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetColumn, SheetRow
from guiju.reports.writers.xlsx import write_workbook

DAY = date(2024, 8, 31)
COLUMNS = (
    SheetColumn("名称", "name", breadth=3),
    SheetColumn("数", "count", CellKind.COUNT),
    SheetColumn("比例", "ratio", CellKind.SHARE),
    SheetColumn("日期", "day", CellKind.DAY),
)
ROWS = (
    SheetRow(("甲组",), RowRole.GROUP),
    SheetRow(("一项标准", 3, 0.5, date(2024, 1, 1))),
    SheetRow(("共计", 3, None, None), RowRole.TOTAL),
)


def opened(*sheets):
    return openpyxl.load_workbook(io.BytesIO(write_workbook(sheets, DAY)))


def a_sheet(rows=ROWS, name="明细表"):
    return Sheet(name, "某市标准明细表", "2024-08-31", COLUMNS, rows, ("共 1 项。",))


def test_numbers_and_days_are_numbers_and_days():
    page = opened(a_sheet())["明细表"]
    assert [cell.value for cell in page[3]] == ["名称", "数", "比例", "日期"]
    assert page["A4"].value == "甲组"
    assert [cell.value for cell in page[5]] == ["一项标准", 3, 0.5, datetime(2024, 1, 1)]
    assert page["C5"].number_format == "0.0%"


def test_headings_stay_in_sight_and_repeat_on_paper():
    page = opened(a_sheet())["明细表"]
    assert page.freeze_panes == "A4"
    assert page.print_title_rows == "$3:$3"
    assert page.page_setup.orientation == "landscape"


def test_notes_stand_below_the_table():
    page = opened(a_sheet())["明细表"]
    assert page["A8"].value == "共 1 项。"


def test_several_sheets_are_several_tabs():
    assert opened(a_sheet(), a_sheet(name="统计表")).sheetnames == ["明细表", "统计表"]


def test_a_row_is_as_high_as_its_fullest_cell_needs():
    page = opened(a_sheet((SheetRow(("长" * 60, 1, None, None)), SheetRow(("短", 1, None, None)))))["明细表"]
    assert page.row_dimensions[4].height > 40 > (page.row_dimensions[5].height or 15)


def test_the_same_sheets_on_the_same_day_are_the_same_bytes():
    assert write_workbook([a_sheet()], DAY) == write_workbook([a_sheet()], DAY)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "https://example.org", "0012"])
def test_text_stays_text(text):
    assert opened(a_sheet((SheetRow((text, None, None, None)),)))["明细表"]["A4"].value == text
    assert opened(a_sheet((SheetRow((text, None, None, None)),)))["明细表"]["A4"].data_type == "s"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1), max_size=5))
def test_no_text_is_lost(texts):
    rows = tuple(SheetRow((text, None, None, None)) for text in texts)
    page = opened(a_sheet(rows))["明细表"]
    assert [page.cell(4 + place, 1).value for place in range(len(texts))] == texts
