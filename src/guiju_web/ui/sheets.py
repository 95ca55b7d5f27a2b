"""Tables to take away: an xlsx file with the filters and the snapshot it was made from on its first lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from django.http import HttpResponse
from django.utils.translation import gettext as _

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST = 60


def sheet(
    name: str, notes: Sequence[tuple[str, object]], columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> HttpResponse:
    """Return an answer with one sheet: notes (word, value) first, then the table with its header frozen.

    Texts are written as texts, so that none is ever taken for a formula.
    """
    held = BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "constant_memory": False, "strings_to_formulas": False})
    page = book.add_worksheet(name[:31])
    strong, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    for line, (word, value) in enumerate(notes):
        page.write_string(line, 0, word, strong)
        page.write_string(line, 1, str(value))
    head = len(notes) + 1
    widths = [len(each) * 2 for each in columns]
    for column, word in enumerate(columns):
        page.write_string(head, column, word, strong)
    for line, row in enumerate(rows, head + 1):
        for column, value in enumerate(row):
            widths[column] = max(widths[column], min(_width(value), _WIDEST))
            if isinstance(value, bool) or value is None:
                page.write_string(line, column, {True: _("是"), False: _("否"), None: ""}[value])
            elif isinstance(value, int | float):
                page.write_number(line, column, value)
            elif isinstance(value, date) and not isinstance(value, datetime):
                page.write_datetime(line, column, datetime(value.year, value.month, value.day), day)
            else:
                page.write_string(line, column, str(value))
    for column, width in enumerate(widths):
        page.set_column(column, column, width + 2)
    page.freeze_panes(head + 1, 0)
    book.close()
    response = HttpResponse(held.getvalue(), content_type=_XLSX)
    response["Content-Disposition"] = f'attachment; filename="{_ascii(name)}.xlsx"'
    return response


def _width(value: object) -> int:
    text = str(value)
    return sum(2 if ord(each) > 0x2E7F else 1 for each in text)


def _ascii(name: str) -> str:
    return (
        "".join(each if each.isascii() and (each.isalnum() or each in "-_") else "-" for each in name).strip("-")
        or "table"
    )
