"""Importing: rows a second of CSV, Excel and XES to a committed snapshot, beside a reader that only reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.parsers import expat

from _measuring import Claim, Figure, Measured, Part, Room, ratios, run
from _records import lay_courses, snapshot
from _senders import write_csv, write_xes, write_xlsx
from pyarrow import csv as arrow_csv
from python_calamine import CalamineWorkbook

from guiju.demo.days import AS_OF
from guiju.records.importing import import_files
from guiju.records.mapping_file import load_mapping
from guiju.records.workspace import create_workspace

XLSX_ROWS = 1_000_000
"""A sheet holds 1,048,576 rows, its header among them."""

NAMES = {"csv": "CSV", "xlsx": "Excel", "xes": "XES"}
MAPPINGS = {"csv": "gbt39046", "xlsx": "gbt39046", "xes": "free"}


def lay(folder: Path, size: int) -> Mapping[str, Any]:
    """Lay the records and write them as files of so many rows: cases as CSV and Excel, their stages as XES."""
    laid = lay_courses(folder, size)
    records = snapshot(folder)
    write_csv(records, folder / "cases.csv")
    write_xlsx(records, folder / "cases.xlsx", min(size, XLSX_ROWS))
    events = write_xes(records, folder / "log.xes", size)
    sizes = {path.suffix[1:]: round(path.stat().st_size / 1e6, 1) for path in _files(folder).values()}
    rows = {"csv": size, "xlsx": min(size, XLSX_ROWS), "xes": events}
    return {**laid, "rows_written": rows, "megabytes_by_format": sizes}


def imported(suffix: str) -> Part:
    """Return the part that imports a file into an empty workspace, to the committed snapshot."""

    def part(room: Room) -> Callable[[], Mapping[str, Any]]:
        workspace = create_workspace(room.own / "city", "测速", as_of=AS_OF)
        store, mapping = workspace.store(), load_mapping(MAPPINGS[suffix])
        path, key = _files(room.records)[suffix], workspace.hash_key()

        def work() -> Mapping[str, Any]:
            report = import_files(store, [path], mapping, at=AS_OF, hash_key=key)
            (table,) = (each for each in report.tables if each.kept)  # a log has a table of cases too, without fields
            assert table.kept + table.quarantined == table.rows, table
            return {"rows": table.rows, "quarantined": table.quarantined}

        return work

    return part


def read_bare(suffix: str) -> Part:
    """Return the part that reads a file with the library below the product's reader, and throws the rows away."""
    readers = {"csv": _read_csv, "xlsx": _read_xlsx, "xes": _read_xes}
    return lambda room: lambda: {"rows": readers[suffix](_files(room.records)[suffix])}


def figures(parts: Mapping[str, Measured], _: int) -> Sequence[Figure]:
    """State rows a second, and how many times as long as the bare reader takes."""
    found = []
    for suffix, name in NAMES.items():
        own, bare = parts.get(suffix), parts.get(f"{suffix}_bare")
        if own is not None:
            found.append(Figure(f"{name} 导入", own.more["rows"] / own.seconds, "行/秒"))
        if bare is not None:
            found.append(Figure(f"{name} 只读", bare.more["rows"] / bare.seconds, "行/秒"))
        if own is not None and bare is not None:
            found += ratios(f"{name} 导入 ÷ 只读", own, bare)
    return found


def _files(folder: Path) -> dict[str, Path]:
    return {"csv": folder / "cases.csv", "xlsx": folder / "cases.xlsx", "xes": folder / "log.xes"}


def _read_csv(path: Path) -> int:
    return int(sum(batch.num_rows for batch in arrow_csv.open_csv(path)))


def _read_xlsx(path: Path) -> int:
    return sum(1 for _ in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows()) - 1


def _read_xes(path: Path) -> int:
    """Let expat parse the log, calling back for every element as it must; count the events."""
    events = 0

    def start(tag: str, _: list[str]) -> None:
        nonlocal events
        events += tag == "event"

    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    with path.open("rb") as stream:
        parser.ParseFile(stream)
    return events


CLAIM = Claim(
    file=__file__,
    title="导入一百万行 CSV、Excel、XES",
    size=1_000_000,
    parts={
        name: part
        for suffix, label in NAMES.items()
        for name, part in (
            (f"{suffix}_bare", (f"{label} 只读", read_bare(suffix))),
            (suffix, (f"{label} 导入到快照", imported(suffix))),
        )
    },
    figures=figures,
    lay=lay,
)

if __name__ == "__main__":
    run(CLAIM)
