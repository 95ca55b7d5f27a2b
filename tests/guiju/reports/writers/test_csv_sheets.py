"""A sheet as CSV."""

import csv
import io
from datetime import date

from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetColumn, SheetRow
from guiju.reports.writers.csv_sheets import write_csv

COLUMNS = (SheetColumn("名称", "name"), SheetColumn("数", "count", CellKind.COUNT), SheetColumn("日期", "day"))


def read(*rows):
    content = write_csv(Sheet("表", "表", "", COLUMNS, rows))
    assert content.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_headings_and_lines_are_written_and_headings_of_groups_are_not():
    rows = read(SheetRow(("甲组",), RowRole.GROUP), SheetRow(("一项，标准", 3, date(2024, 1, 1))))
    assert rows == [["名称", "数", "日期"], ["一项，标准", "3", "2024-01-01"]]


def test_no_text_is_taken_for_a_formula():
    assert read(SheetRow(("=1+1", -3, None)))[1] == ["'=1+1", "-3", ""]
