"""Importing: files become records of one new snapshot, or none; what is wrong is reported and nothing is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import duckdb

from guiju.model.snapshot import Batch, Snapshot
from guiju.records.consolidation import Consolidated, consolidate, stages_after_close
from guiju.records.import_report import Finding, ImportReport, RecordCounts, TableReport
from guiju.records.intake import Desk, Progress, StagedTable, take_in
from guiju.records.kinds import kinds
from guiju.records.mapping import Mapping
from guiju.records.quarantine import FOLDER
from guiju.records.store import Store
from guiju.records.store.sql import connect


def import_files(
    store: Store,
    files: Sequence[Path],
    mapping: Mapping,
    *,
    at: datetime,
    hash_key: bytes,
    timezone: str = "Asia/Shanghai",
    progress: Progress | None = None,
) -> ImportReport:
    """Import files as one commit and say what became of every row.

    Rows of the same import and of earlier ones are matched by key; importing the same files again changes nothing.
    `hash_key` and `timezone` are the workspace's: the one hashes personal fields, the other says what local time an
    instant with an offset becomes where the mapping names no zone. RecordError, with all problems of all files, when
    a file cannot be used at all: then nothing is committed.
    """
    tell = progress or (lambda done, total, what: None)
    paths = [Path(each) for each in files]
    with workroom(store) as (con, folder):
        desk = Desk(con, folder, store.root / FOLDER, at, hash_key, timezone, tell)
        tables = take_in(desk, paths, mapping)
        total = sum(path.stat().st_size for path in paths) or 1
        signed = Signed(at, mapping.name)
        return commit_tables(con, folder, store, tables, signed, progress=lambda what: tell(total, total, what))


@contextmanager
def workroom(store: Store) -> Iterator[tuple[duckdb.DuckDBPyConnection, Path]]:
    """Give a folder for unfinished files on the workspace's own disk, and a connection that spills into it."""
    with tempfile.TemporaryDirectory(prefix="import-", dir=store.root / "lake") as name, connect(Path(name)) as con:
        yield con, Path(name)


@dataclass(frozen=True, slots=True)
class Signed:
    """What a commit says of itself: when, by which mapping, by whom, from which staged import (whose parts stay)."""

    at: datetime
    mapping: str
    by: str = ""
    staged: str = ""


def commit_tables(
    con: duckdb.DuckDBPyConnection,
    folder: Path,
    store: Store,
    tables: Sequence[StagedTable],
    signed: Signed,
    *,
    progress: Callable[[str], None] = lambda what: None,
) -> ImportReport:
    """Make records of staged tables, commit them, and report."""
    progress("整理记录")
    standing = store.current()
    done = _consolidated(con, folder, tables, standing)
    progress("写入快照")
    snapshot = standing
    if done:
        batches = [batch for table in tables for batch in table.batches]
        paths = {name: each.paths for name, each in done.items()}
        adopt = not signed.staged
        snapshot = store.commit(paths, batches, signed.at, adopt=adopt, by=signed.by, staged=signed.staged)
    is_own = snapshot is not None and bool(signed.staged) and snapshot.staged == signed.staged
    is_changed = is_own or (snapshot is not None and (standing is None or snapshot.id != standing.id))
    counted = {each.id: each for each in snapshot.batches} if snapshot and is_changed else {}
    reports = tuple(_reported(table, done, counted) for table in tables)
    return ImportReport(signed.mapping, reports, snapshot.id if snapshot else None, is_changed)


def _consolidated(
    con: duckdb.DuckDBPyConnection, folder: Path, tables: Sequence[StagedTable], standing: Snapshot | None
) -> dict[str, Consolidated]:
    parts = [part for table in tables for part in table.parts]
    done: dict[str, Consolidated] = {}
    for name, kind in kinds().items():
        own = [part for part in parts if part.kind == name and part.rows]
        if own:
            known = standing.files(name) if standing else ()
            done[name] = consolidate(con, kind, own, known, folder)
    if "stage" in done and "case" in done:
        found = stages_after_close(con, done["stage"].paths, done["case"].paths)
        last = [part.batch for part in parts if part.kind == "stage"][-1]
        done["stage"] = replace(done["stage"], findings=_with(done["stage"], last, found))
    return done


def _reported(table: StagedTable, done: dict[str, Consolidated], counted: dict[str, Batch]) -> TableReport:
    findings = list(table.findings)
    records: dict[str, RecordCounts] = {}
    for part in table.parts:
        consolidated = done.get(part.kind)
        if consolidated is not None:
            findings += consolidated.findings.get(part.batch, [])
            records[part.kind] = _counts(consolidated.records.get(part.batch, 0), counted.get(part.batch))
    return TableReport(
        table.file,
        table.table,
        table.reading,
        table.rows,
        table.kept,
        table.quarantined,
        table.skipped,
        table.healed,
        tuple(findings),
        records,
        table.unmapped,
        table.quarantine,
    )


def _counts(records: int, batch: Batch | None) -> RecordCounts:
    if batch is None:
        return RecordCounts(0, 0, records)
    return RecordCounts(records - batch.replaced - batch.unchanged, batch.replaced, batch.unchanged)


def _with(consolidated: Consolidated, batch: str, found: Sequence[Finding]) -> dict[str, list[Finding]]:
    findings = {name: list(each) for name, each in consolidated.findings.items()}
    findings.setdefault(batch, []).extend(found)
    return findings
