"""Putting quarantined rows of a staged import right, one by one or as a whole quarantine file, before it is committed.

Rows put right are kept in `corrected/`, a file for each quarantine file, and staged as tables of their own with the
mapping of the table they came from. A row is known by the table it came from and its number there.
"""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from guiju.errors import Place, Problem, RecordError
from guiju.records.importing import workroom
from guiju.records.intake import Desk, StagedTable, take_in
from guiju.records.quarantine import ADDED, RAW, REASON, REMEDY, ROW, SOURCE, is_quarantine
from guiju.records.readers import members, read_member
from guiju.records.staged_import import StagedImport, keep_staged
from guiju.records.store.durable import write_whole
from guiju.records.workspace import Workspace

_CORRECTED = "corrected"
_FIRST_PART = 50_000
"""Parts of corrected rows are numbered from here, apart from those of the files."""

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """A row that is kept out as things stand: `cells` by the sender's columns, as last corrected; `file` holds it."""

    file: str
    source: str
    row: int
    cells: Cells
    reason: str
    remedy: str
    raw: str = ""


def quarantined_rows(
    found: StagedImport, *, after: tuple[str, int] | None = None, limit: int | None = None
) -> list[QuarantinedRow]:
    """Return the rows still kept out, in the order of the files, after the one named by (file, row)."""
    rows = (
        row
        for table in found.tables
        for path in table.quarantine
        for row in _open_rows(found, path)
        if after is None or (path.name, row.row) > after
    )
    return list(islice(rows, limit))


def correct_rows(workspace: Workspace, found: StagedImport, rows: Mapping[tuple[str, int], Cells]) -> StagedImport:
    """Put rows right, named by (file, row), and return the import as it then stands; RecordError for an unknown row."""
    files = {path.name: path for table in found.tables for path in table.quarantine}
    for name in {file for file, _ in rows}:
        if name not in files:
            raise RecordError(problems=[_not_quarantined(name, 1)])
        own = {number: cells for (file, number), cells in rows.items() if file == name}
        _keep(found, files[name], own)
    return _staged_again(workspace, found)


def correct_from_file(workspace: Workspace, found: StagedImport, path: Path) -> StagedImport:
    """Put right what a quarantine file (CSV or a workbook) brings back; RecordError when it holds none of the rows."""
    known = {
        (row[SOURCE], row[ROW]): file.name
        for table in found.tables
        for file in table.quarantine
        for row in _lines(file)
    }
    rows: dict[tuple[str, int], Cells] = {}
    unknown = 0
    for row in _brought_back(path):
        file = known.get((row.get(SOURCE, ""), row.get(ROW, "")))
        if file is None:
            unknown += 1
        else:
            rows[file, int(row[ROW])] = row
    if unknown or not rows:
        raise RecordError(problems=[_not_quarantined(path.name, unknown)])
    return correct_rows(workspace, found, rows)


def leave_quarantine(found: StagedImport, folder: Path) -> tuple[Path, ...]:
    """Write the rows still kept out where quarantined rows of a workspace lie; a second time changes nothing."""
    left = []
    for path in (path for table in found.tables for path in table.quarantine):
        rows = list(_open_rows(found, path))
        if rows:
            folder.mkdir(parents=True, exist_ok=True)
            left.append(folder / f"{found.id}-{path.name}")
            _write(left[-1], [_line(each) for each in rows], _columns(path))
    return tuple(left)


def _brought_back(path: Path) -> Iterator[dict[str, str]]:
    for member in members(path):
        for chunk in read_member(member):
            if is_quarantine(chunk.columns):
                yield from ({name: value or "" for name, value in row.items()} for row in chunk.cells.to_pylist())


def _keep(found: StagedImport, quarantine: Path, rows: Mapping[int, Cells]) -> None:
    """Add rows to those of a quarantine file that were put right."""
    columns = _columns(quarantine)
    originals = {int(row[ROW]): row for row in _lines(quarantine)}
    unknown = rows.keys() - originals.keys()
    if unknown:
        raise RecordError(problems=[_not_quarantined(quarantine.name, len(unknown))])
    path = found.folder / _CORRECTED / quarantine.name
    kept = {int(row[ROW]): row for row in _lines(path)} if path.exists() else {}
    for number, cells in rows.items():
        given = {name: cells[name] for name in columns if name in cells and name not in ADDED}
        kept[number] = {**originals[number], **kept.get(number, {}), **given}
    path.parent.mkdir(exist_ok=True)
    _write(path, [kept[number] for number in sorted(kept)], columns)


def _staged_again(workspace: Workspace, found: StagedImport) -> StagedImport:
    """Stage all rows put right anew: they are few, and a row may have been corrected twice."""
    kept_out = found.folder / f"{_CORRECTED}-quarantine"
    shutil.rmtree(kept_out, ignore_errors=True)
    corrected: list[StagedTable] = []
    with workroom(workspace.store()) as (con, _):
        for table in found.tables:
            for path in table.quarantine:
                again = found.folder / _CORRECTED / path.name
                if again.exists():
                    key, zone = workspace.hash_key(), workspace.timezone
                    desk = Desk(con, found.folder / "parts", kept_out, found.at, key, zone)
                    corrected += take_in(desk, [again], table.mapping, first=_FIRST_PART + len(corrected))
    standing = replace(found, corrected=tuple(corrected))
    keep_staged(standing)
    return standing


def _open_rows(found: StagedImport, quarantine: Path) -> Iterator[QuarantinedRow]:
    """Yield the rows of a quarantine file that are not put right yet, corrected cells and reasons for the old ones."""
    path = found.folder / _CORRECTED / quarantine.name
    corrected = list(_lines(path)) if path.exists() else []
    places = {row[ROW]: place for place, row in enumerate(corrected, start=1)}
    faulty = {
        int(row[ROW]): row
        for table in found.corrected
        if table.file == quarantine.name
        for file in table.quarantine
        for row in _lines(file)
    }
    for row in _lines(quarantine):
        place = places.get(row[ROW])
        if place is None:
            yield _quarantined(quarantine.name, row, row)
        elif place in faulty:
            yield _quarantined(quarantine.name, corrected[place - 1], faulty[place])


def _quarantined(file: str, row: Mapping[str, str], why: Mapping[str, str]) -> QuarantinedRow:
    cells = {name: value for name, value in row.items() if name not in ADDED}
    return QuarantinedRow(file, row[SOURCE], int(row[ROW]), cells, why[REASON], why[REMEDY], row[RAW])


def _line(row: QuarantinedRow) -> dict[str, str]:
    added = {SOURCE: row.source, ROW: str(row.row), REASON: row.reason, REMEDY: row.remedy, RAW: row.raw}
    return {**row.cells, **added}


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as stream:
        csv.field_size_limit(1 << 30)
        yield from csv.DictReader(stream)


def _columns(path: Path) -> list[str]:
    with path.open(newline="", encoding="utf-8-sig") as stream:
        return next(csv.reader(stream))


def _write(path: Path, rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> None:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(path, "\ufeff" + text.getvalue())


def _not_quarantined(file: str, rows: int) -> Problem:
    what = f"有 {rows} 行不是这次隔离的行。" if rows else "文件里没有这次隔离的行。"
    why = "改好的行按“来源文件”和“行号”两列找回原处。"
    remedy = "请用这一页下载的隔离文件，改好后原样传回，不要改动“来源文件”“行号”两列。"
    return Problem(Place(file), what, why, remedy, "not_quarantined")
