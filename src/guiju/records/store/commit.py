"""A commit: new rows become a new snapshot, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from duckdb import DuckDBPyConnection
from duckdb import Error as DuckDBError

from guiju.errors import Place, Problem, StoreError
from guiju.model.fields import Kind
from guiju.model.snapshot import Batch, DataFile, Snapshot, Table
from guiju.records.kinds import kinds
from guiju.records.store.durable import sync
from guiju.records.store.iceberg import IcebergTables, opened
from guiju.records.store.incoming import Incoming, check_files, receive
from guiju.records.store.lock import writing
from guiju.records.store.manifest import identified, newest, write_manifest
from guiju.records.store.merge import Comparison, compare, leave_survivors
from guiju.records.store.sequences import sequences
from guiju.records.store.sql import connect, empty_relation, relation
from guiju.records.store.writing import fits, shelve, write_sorted

SCRATCH = "lake/tmp"


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit does to one kind's table; nothing is `added` where nothing changes."""

    kind: str
    added: tuple[DataFile, ...]
    removed: tuple[DataFile, ...]
    files: tuple[DataFile, ...]
    by_batch: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Work:
    """What one commit stands on: the snapshot before it, the number it will bear, a folder for unfinished files."""

    root: Path
    connection: DuckDBPyConnection
    iceberg: IcebergTables
    standing: Snapshot | None
    number: int
    folder: Path
    adopt: bool


def commit(
    root: Path, tables: Mapping[str, Sequence[Path]], batches: Sequence[Batch], at: datetime, *, adopt: bool
) -> Snapshot:
    """Make the rows of Parquet files part of the records; see `Store.commit`.

    1. Take the writer's lock and undo what a killed commit left.
    2. For each kind compare the rows with those in store and write the data files that differ.
    3. Commit each table to Iceberg.
    4. Write the manifest. Only now the snapshot exists; a kill before leaves the last one.
    5. Work out the sequences of stages, so that no judging has to; whoever misses them can.
    """
    with connect(root / SCRATCH) as connection:
        check_files(connection, tables)
        with writing(root), _scratch(root) as folder, opened(root) as iceberg:
            standing = newest(root)
            iceberg.roll_back(standing)
            number = standing.number + 1 if standing else 1
            work = Work(root, connection, iceberg, standing, number, folder, adopt)
            changes = [_change(work, kinds()[name], tuple(paths)) for name, paths in sorted(tables.items()) if paths]
            if standing is not None and not any(each.added for each in changes):
                snapshot = standing
            else:
                snapshot = identified(_snapshot(work, changes, batches, at))
                write_manifest(snapshot)
    if adopt:
        for path in (path for paths in tables.values() for path in paths):
            path.unlink(missing_ok=True)
    # The snapshot stands whatever becomes of them: where they are missing a judging works them out and says why not.
    with suppress(OSError, DuckDBError):
        sequences(snapshot)
    return snapshot


def _change(work: Work, kind: Kind, paths: tuple[Path, ...]) -> Change:
    table = work.standing.tables.get(kind.name) if work.standing else None
    present = table.files if table else ()
    stored = relation(kind, [work.root / each.path for each in present]) if present else empty_relation(kind)
    work.connection.execute(f"CREATE OR REPLACE VIEW standing AS {stored}")
    incoming = receive(work.connection, kind, paths)
    found = compare(work.connection, incoming, present)
    if not found.changed:
        return Change(kind.name, (), (), present, found.by_batch)
    added = _write(work, incoming, found, [present[index] for index in found.touched])
    return _accounted(kind, found, present, added)


def _write(work: Work, incoming: Incoming, found: Comparison, touched: Sequence[DataFile]) -> tuple[DataFile, ...]:
    kind, as_given = incoming.kind, found.changed == incoming.rows and not touched
    ids = work.iceberg.field_ids(kind)
    if work.adopt and as_given and fits(incoming):
        return tuple(shelve(path, work.root, kind.name, work.number) for path in incoming.paths)
    leave_survivors(work.connection, kind, found.touched, [work.root / each.path for each in touched])
    in_order, rows = incoming.in_order and as_given, found.changed + sum(each.rows for each in touched)
    written = write_sorted(work.connection, kind, rows, in_order=in_order, ids=ids, folder=work.folder)
    return tuple(shelve(path, work.root, kind.name, work.number) for path in written)


def _snapshot(work: Work, changes: Sequence[Change], batches: Sequence[Batch], at: datetime) -> Snapshot:
    found = dict(work.standing.tables) if work.standing else {}
    for each in changes:
        if each.added:
            sync(work.root / f"lake/{each.kind}/data")
            iceberg_id = work.iceberg.replace_files(each.kind, each.removed, each.added, work.number)
            found[each.kind] = Table(each.kind, sum(file.rows for file in each.files), iceberg_id, each.files)
    by_batch = {(each.kind, batch): counts for each in changes for batch, counts in each.by_batch.items()}
    return Snapshot(
        number=work.number,
        id="",
        parent=work.standing.id if work.standing else None,
        committed_at=at,
        tables=found,
        batches=tuple(_counted(batch, by_batch) for batch in batches),
        root=work.root,
    )


def _accounted(kind: Kind, found: Comparison, present: tuple[DataFile, ...], added: tuple[DataFile, ...]) -> Change:
    removed = tuple(present[index] for index in found.touched)
    files = (*(each for index, each in enumerate(present) if index not in found.touched), *added)
    rows = sum(each.rows for each in files)
    if rows != found.rows:
        raise StoreError(
            problems=[
                Problem(
                    Place(f"lake/{kind.name}"),
                    f"{kind.chinese}应有 {found.rows} 行，写成的文件却有 {rows} 行。",
                    "提交已放弃，原有记录没有变化。",
                    "请检查磁盘和输入文件，再试一次；若再次出现，请把输入文件交给开发者。",
                    "rows_differ",
                )
            ]
        )
    return Change(kind.name, added, removed, files, found.by_batch)


def _counted(batch: Batch, by_batch: Mapping[tuple[str, str], tuple[int, int]]) -> Batch:
    replaced, unchanged = by_batch.get((batch.kind, batch.id), (0, 0))
    return replace(batch, replaced=replaced, unchanged=unchanged)


@contextmanager
def _scratch(root: Path) -> Iterator[Path]:
    """Give an empty folder for unfinished files; what an earlier, killed commit left in it is thrown away."""
    folder = root / SCRATCH
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
