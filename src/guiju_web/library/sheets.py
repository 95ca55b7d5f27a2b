"""Sheets of the library to take away: the same files as the commands write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from guiju.reports.sheet import Sheet
from guiju.reports.writers.csv_sheets import write_csv
from guiju.reports.writers.word_sheets import write_sheets
from guiju.reports.writers.xlsx import write_workbook

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMS: dict[str, tuple[Callable[[Sheet, date], bytes], str]] = {
    "xlsx": (
        lambda sheet, day: write_workbook([sheet], day),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "docx": (lambda sheet, day: write_sheets([sheet], day), WORD),
    "csv": (lambda sheet, _: write_csv(sheet), "text/csv; charset=utf-8"),
}


def sheet_file(sheet: Sheet, form: str, day: date) -> HttpResponse:
    """Return a sheet as a file of a form; 404 for a form it does not have."""
    if form not in _FORMS:
        raise Http404(f"没有 {form} 这种文件")
    write, kind = _FORMS[form]
    return file_answer(write(sheet, day), kind, f"{sheet.name}-{day}.{form}")


def file_answer(content: bytes, kind: str, name: str) -> HttpResponse:
    """Return a file to be saved under a name, which may be Chinese."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response
