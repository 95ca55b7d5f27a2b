"""Tables to take away."""

from datetime import date, datetime
from io import BytesIO

import openpyxl

from guiju_web.ui.sheets import sheet


def test_notes_columns_and_rows_are_read_back_by_another_program():
    answer = sheet(
        "例外",
        [("期间", "2024")],
        ["编号", "件数", "日期", "是否"],
        [["A1", 3, date(2024, 3, 1), True], ["A2", 0.5, None, False]],
    )
    page = openpyxl.load_workbook(BytesIO(answer.content)).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows[0][:2] == ["期间", "2024"]
    assert rows[2] == ["编号", "件数", "日期", "是否"]
    assert rows[3] == ["A1", 3, datetime(2024, 3, 1), "是"]
    assert rows[4][:2] == ["A2", 0.5]
    assert rows[4][3] == "否"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="table.xlsx"'


def test_a_text_that_looks_like_a_formula_stays_a_text():
    answer = sheet("x", [], ["a"], [["=1+1"], ["+2"], ["@x"]])
    page = openpyxl.load_workbook(BytesIO(answer.content)).active
    assert [(cell.value, cell.data_type) for (cell,) in page.iter_rows(min_row=3)] == [
        ("=1+1", "s"),
        ("+2", "s"),
        ("@x", "s"),
    ]
