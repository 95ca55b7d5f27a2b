"""A sheet is shown, or written in the form that is asked for."""

from datetime import date
from pathlib import Path

import pytest

from guiju.cli.answer import Table
from guiju.cli.sheets import answer_with, as_value, chosen_form, written
from guiju.errors import UsageError
from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetColumn, SheetRow

DAY = date(2024, 8, 31)
SHEET = Sheet(
    "表",
    "某表",
    "2024-08-31",
    (SheetColumn("名称", "name", breadth=2), SheetColumn("比例", "ratio", CellKind.SHARE)),
    (
        SheetRow(("甲组",), RowRole.GROUP),
        SheetRow(("乙组",), RowRole.GROUP, 1),
        SheetRow(("子", 0.5)),
        SheetRow(("合计", None), RowRole.TOTAL),
    ),
    ("注释。",),
)


@pytest.mark.parametrize(
    ("form", "output", "chosen"),
    [(None, None, "text"), ("xlsx", None, "xlsx"), (None, Path("a.DOCX"), "docx"), ("csv", Path("a.txt"), "csv")],
)
def test_the_form_is_what_is_named_else_the_ending_of_the_file(form, output, chosen):
    assert chosen_form(form, output, ("text", "csv", "xlsx", "docx")) == chosen


def test_an_ending_nobody_knows_is_refused_with_the_forms_there_are():
    with pytest.raises(UsageError, match=r"\.pages.*xlsx"):
        chosen_form(None, Path("a.pages"), ("text", "xlsx"))


def test_programs_get_rows_by_name_with_the_group_they_stand_in():
    value = as_value(SHEET)
    assert value["rows"] == [
        {"group": "乙组", "name": "子", "ratio": 0.5},
        {"group": "乙组", "name": "合计", "ratio": None},
    ]


def test_people_get_a_table_with_the_groups_as_lines(tmp_path):
    answer = answer_with(SHEET, DAY, "text", None)
    table = answer.parts[0]
    assert isinstance(table, Table)
    assert [str(row[0]) for row in table.rows] == ["甲组", "　乙组", "子", "合计"]
    assert table.rows[2][1] == "50.0%"
    assert answer.parts[1] == "注释。"


@pytest.mark.parametrize(("ending", "start"), [("xlsx", b"PK"), ("docx", b"PK"), ("csv", b"\xef\xbb\xbf")])
def test_a_file_is_written_in_the_form_of_its_ending(tmp_path, ending, start):
    path = tmp_path / "新" / f"a.{ending}"
    answer = answer_with(SHEET, DAY, None, path)
    assert path.read_bytes().startswith(start)
    assert answer.value["bytes"] == path.stat().st_size


def test_csv_has_headings_and_rows_and_no_groups(tmp_path):
    answer_with(SHEET, DAY, None, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").split("\n") == ["名称,比例", "子,0.5", "合计,", ""]


def test_what_is_written_is_told(tmp_path):
    assert "5 字节" in str(written(tmp_path / "a.bin", b"12345").parts[0])
