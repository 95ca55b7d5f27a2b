"""A sheet as CSV: the lines without the headings of groups, with the byte order mark spreadsheets want for Chinese."""

from __future__ import annotations

import csv
import io

from guiju.reports.sheet import Cell, RowRole, Sheet

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(sheet: Sheet) -> bytes:
    """Return the rows without groups; a text a spreadsheet would take for a formula is set apart by an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.heading for column in sheet.columns])
    writer.writerows(map(_harmless, row.cells) for row in sheet.rows if row.role is not RowRole.GROUP)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA) else cell
