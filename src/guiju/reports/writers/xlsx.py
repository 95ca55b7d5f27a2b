"""Sheets as an Excel workbook: headings that repeat on paper, frozen panes, numbers that are numbers, ready to print."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from math import ceil
from typing import Any

import xlsxwriter

from guiju.reports.columns import width
from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetRow, as_text

_FONT = "宋体"
_HEAD_FONT = "黑体"
_WIDTH = 11.0
"""Width of a column of breadth 1, in digits."""
_LINE = 15.0
"""Height of a line, in points."""
_FORMATS: Mapping[CellKind, Mapping[str, Any]] = {
    CellKind.TEXT: {"align": "left"},
    CellKind.CODE: {"align": "left"},
    CellKind.SERIAL: {"align": "center"},
    CellKind.COUNT: {"align": "right", "num_format": "#,##0"},
    CellKind.SHARE: {"align": "right", "num_format": "0.0%"},
    CellKind.DAY: {"align": "center", "num_format": "yyyy-mm-dd"},
}


def write_workbook(sheets: Sequence[Sheet], made_on: date) -> bytes:
    """Return sheets as the bytes of an .xlsx file; the same sheets made on the same day are the same bytes."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties(
            {"title": sheets[0].title if sheets else "", "created": datetime.combine(made_on, time(), UTC)}
        )
        for sheet in sheets:
            _Page(book, sheet).write()
    return buffer.getvalue()


class _Page:
    """The writing of one sheet."""

    def __init__(self, book: Any, sheet: Sheet) -> None:
        self.book = book
        self.sheet = sheet
        self.page = book.add_worksheet(sheet.name[:31])
        self.made: dict[tuple[tuple[str, object], ...], Any] = {}

    def write(self) -> None:
        last = len(self.sheet.columns) - 1
        self.page.merge_range(0, 0, 0, last, self.sheet.title, self.style(size=16, font=_HEAD_FONT, align="center"))
        self.page.merge_range(1, 0, 1, last, self.sheet.said, self.style(align="center", colour="#555555"))
        for place, column in enumerate(self.sheet.columns):
            self.page.set_column(place, place, _WIDTH * column.breadth)
            heading = self.style(font=_HEAD_FONT, align="center", border=1, fill="#E7ECF3", wrap=True)
            self.page.write_string(2, place, column.heading, heading)
        row = 3
        for row, each in enumerate(self.sheet.rows, start=3):
            self.write_row(row, each)
        for place, note in enumerate(self.sheet.notes, start=row + 2):
            self.page.write_string(place, 0, note, self.style(wrap=False))
        self.set_paper()

    def write_row(self, row: int, each: SheetRow) -> None:
        last = len(self.sheet.columns) - 1
        if each.role is RowRole.GROUP:
            style = self.style(font=_HEAD_FONT, align="left", border=1, fill="#F5F5F0", indent=each.depth)
            self.page.merge_range(row, 0, row, last, str(each.cells[0]), style)
            return
        bold = each.role is RowRole.TOTAL
        self.page.set_row(row, _LINE * self.lines(each))
        for place, (cell, column) in enumerate(zip(each.cells, self.sheet.columns, strict=True)):
            style = self.style(border=1, wrap=column.kind is CellKind.TEXT, bold=bold, **_FORMATS[column.kind])
            if cell is None:
                self.page.write_blank(row, place, None, style)
            elif isinstance(cell, str):
                self.page.write_string(row, place, cell, style)
            elif isinstance(cell, date):
                self.page.write_datetime(row, place, datetime.combine(cell, time()), style)
            else:
                self.page.write_number(row, place, cell, style)

    def lines(self, each: SheetRow) -> int:
        """Return how many lines the fullest cell of a row needs; not every program works it out when it opens a file."""
        pairs = zip(each.cells, self.sheet.columns, strict=True)
        return max(ceil(1.9 * width(as_text(cell, at.kind)) / (_WIDTH * at.breadth - 0.7)) or 1 for cell, at in pairs)

    def set_paper(self) -> None:
        self.page.freeze_panes(3, 0)
        self.page.repeat_rows(2)
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.fit_to_pages(1, 0)
        self.page.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        self.page.set_footer("&C第 &P 页 共 &N 页")
        self.page.set_row(0, 30)
        self.page.set_row(2, _LINE * 2)

    def style(self, *, font: str = _FONT, size: int = 10, colour: str = "#000000", **settings: Any) -> Any:
        """Return a cell format, made once for each set of properties."""
        properties: dict[str, object] = {
            "font_name": font,
            "font_size": size,
            "font_color": colour,
            "valign": "vcenter",
        }
        names = {"wrap": "text_wrap", "fill": "bg_color"}
        properties |= {names.get(name, name): value for name, value in settings.items()}
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(properties)
        return self.made[key]
