"""Files as other systems send them: the demo city's cases as CSV, Excel and XES."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import duckdb
import xlsxwriter

from guiju.engines.sql.relations import path_literal, relation
from guiju.model.snapshot import Snapshot
from guiju.records.kinds import kind

FIELDS = (
    *("case_no", "item_code", "item_name", "case_type", "channel", "applicant_id", "applied_at", "received_at"),
    *("office_name", "office_code", "accepted_by", "accepted_at", "accept_doc_no", "closed_by", "closed_at"),
    *("certificate_no", "region_code"),
)
"""The fields of a case that GB/T 39046-2020 names and the demo city fills."""

_AT_ONCE = 50_000


def headers() -> list[str]:
    """Return the Chinese names of the fields, as the standard has them."""
    found = [kind("case").field(name) for name in FIELDS]
    return [each.chinese for each in found if each is not None]


def write_csv(records: Snapshot, path: Path) -> None:
    """Write all cases as CSV, UTF-8 with a header row."""
    columns = ", ".join(f'{name} AS "{header}"' for name, header in zip(FIELDS, headers(), strict=True))
    duckdb.execute(f"COPY (SELECT {columns} FROM {_cases(records)}) TO {path_literal(path)} (FORMAT csv, HEADER)")


def write_xlsx(records: Snapshot, path: Path, rows: int) -> None:
    """Write the first cases as a workbook of one sheet; instants are Excel's own dates."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"})
    sheet = workbook.add_worksheet("办件")
    sheet.write_row(0, 0, headers())
    for number, row in enumerate(_rows(f"SELECT {', '.join(FIELDS)} FROM {_cases(records)} LIMIT {rows}"), 1):
        sheet.write_row(number, 0, row)
    workbook.close()


def write_xes(records: Snapshot, path: Path, events: int) -> int:
    """Write the first cases as an event log of at least so many events, if there are as many; return how many."""
    query = (
        "SELECT case_no, stage_name, handler, CAST(coalesce(ended_at, started_at) AS VARCHAR) AS at "
        f"FROM {relation(kind('stage'), records)} ORDER BY case_no, position"
    )
    written = 0
    with path.open("w", encoding="utf-8") as log:
        log.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n'
        )
        for case_no, rows in groupby(_rows(query), key=lambda row: row[0]):
            if written >= events:
                break
            log.write(f"<trace>\n{_text('concept:name', case_no)}")
            for _, name, handler, at in rows:
                written += 1
                log.write(f"<event>\n{_text('concept:name', name)}{_text('org:resource', handler)}")
                log.write(f'<date key="time:timestamp" value="{at.replace(" ", "T")}+08:00"/>\n</event>\n')
            log.write("</trace>\n")
        log.write("</log>\n")
    return written


def _cases(records: Snapshot) -> str:
    return relation(kind("case"), records)


def _rows(query: str) -> Iterator[tuple[Any, ...]]:
    found = duckdb.connect().execute(query)
    while rows := found.fetchmany(_AT_ONCE):
        yield from rows


def _text(key: str, value: str | None) -> str:
    return "" if value is None else f'<string key="{key}" value={quoteattr(value)}/>\n'
