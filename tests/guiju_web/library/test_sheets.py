"""Sheets to take away."""

from datetime import date
from urllib.parse import quote

import pytest
from django.http import Http404

from guiju.reports.sheet import Sheet, SheetColumn, SheetRow
from guiju_web.library.sheets import sheet_file

DAY = date(2024, 8, 31)
SHEET = Sheet(
    "明细表",
    "某市标准明细表",
    "",
    (SheetColumn("名称", "name"), SheetColumn("级别", "level")),
    (SheetRow(("受理规范", "内部")),),
)


@pytest.mark.parametrize(("form", "begins"), [("csv", "\ufeff名称".encode()), ("docx", b"PK"), ("xlsx", b"PK")])
def test_a_file_has_its_form_and_a_name_with_the_day(form, begins):
    answer = sheet_file(SHEET, form, DAY)
    assert answer.content.startswith(begins)
    assert answer.headers["Content-Disposition"].endswith(quote(f"明细表-2024-08-31.{form}"))


def test_a_form_it_does_not_have_is_no_page():
    with pytest.raises(Http404):
        sheet_file(SHEET, "exe", DAY)
