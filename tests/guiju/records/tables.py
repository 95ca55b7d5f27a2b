"""Files of senders for tests: tables written as CSV, Excel and XES, and what the readers make of them."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

import xlsxwriter

from guiju.records.readers import Hints, members, read_member

Row = Sequence[str]


def write_csv(path: Path, columns: Row, rows: Sequence[Row], *, encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """Write a well-formed text table."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([columns, *rows])
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_xlsx(path: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook; texts stay texts, numbers numbers, datetimes Excel dates."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy-mm-dd hh:mm:ss"}
    with xlsxwriter.Workbook(path, options) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write_string(place, column, cell) if isinstance(cell, str) else sheet.write(
                        place, column, cell
                    )
    return path


def write_xes(path: Path, cases: Sequence[tuple[dict[str, str], Sequence[dict[str, str]]]]) -> Path:
    """Write an event log: each case its attributes and its events."""

    def attributes(found: dict[str, str]) -> str:
        return "".join(f"<string key={quoteattr(key)} value={_attribute(value)}/>" for key, value in found.items())

    traces = "".join(
        f"<trace>{attributes(case)}{''.join(f'<event>{attributes(event)}</event>' for event in events)}</trace>"
        for case, events in cases
    )
    log = '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">'
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>{log}{traces}</log>', "utf-8")
    return path


def read_rows(path: Path, table: str = "", hints: Hints | None = None) -> list[dict[str, str | None]]:
    """Return the rows of one table, whatever pieces they came in."""
    chunks = [chunk for member in members(path) for chunk in read_member(member, hints) if chunk.table == table]
    return [row for chunk in chunks for row in chunk.cells.to_pylist()]


def row_numbers(path: Path) -> list[int]:
    """Return the numbers of the rows that could be read, in order."""
    return [row for member in members(path) for chunk in read_member(member) for row in chunk.rows.to_pylist()]


def broken_rows(path: Path) -> list[tuple[int, str, str]]:
    """Return number, reason and text of the rows that could not be read."""
    chunks = [chunk for member in members(path) for chunk in read_member(member)]
    return [(each.row, each.reason, each.text) for chunk in chunks for each in chunk.broken]


def reading_of(path: Path) -> str:
    """Return how the first table was read."""
    return next(read_member(members(path)[0])).reading


def _attribute(value: str) -> str:
    return quoteattr(value, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
