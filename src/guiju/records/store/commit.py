"""A commit: new rows become a new snapshot, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

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
from guiju.records.store.manifest import identified, newest, read_manifests, write_manifest
from guiju.records.store.merge import Comparison, compare, leave_survivors
from guiju.records.store.sequences import sequences
from guiju.records.store.sql import connect, empty_relation, listed, quoted, relation
from guiju.records.store.writing import fits, shelve, write_sorted

SCRATCH = "lake/tmp"


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit does to one kind's table; `repeated` holds the keys of what was said again unchanged."""

    kind: str
    added: tuple[DataFile, ...]
    removed: tuple[DataFile, ...]
    files: tuple[DataFile, ...]
    by_batch: Mapping[str, tuple[int, int]]
    repeated: Path | None = None

    @property
    def changes(self) -> bool:
        """Whether the table becomes another one."""
        return bool(self.added or self.removed)


@dataclass(frozen=True, slots=True)
class Work:
    """What one commit stands on: the snapshot before it, the number it will bear, a folder for unfinished files."""

    root: Path
    connection: DuckDBPyConnection
    iceberg: IcebergTables
    standing: Snapshot | None
    number: int
    folder: Path
    adopt: bool = False

    def table(self, kind: str) -> Table | None:
        """Return a kind's table as it stands, None when nothing of the kind was ever imported."""
        return self.standing.tables.get(kind) if self.standing else None

    def view_standing(self, kind: Kind) -> tuple[DataFile, ...]:
        """Make the view `standing` of a kind's records and return their files."""
        table = self.table(kind.name)
        present = table.files if table else ()
        stored = relation(kind, [self.root / each.path for each in present]) if present else empty_relation(kind)
        self.connection.execute(f"CREATE OR REPLACE VIEW standing AS {stored}")
        return present


def commit(
    root: Path,
    tables: Mapping[str, Sequence[Path]],
    batches: Sequence[Batch],
    at: datetime,
    *,
    adopt: bool,
    by: str = "",
    staged: str = "",
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
        with begun(root, connection, adopt=adopt) as work:
            snapshot = _committed_before(root, staged) or _committed(work, tables, batches, at, by=by, staged=staged)
    if adopt:
        for path in (path for paths in tables.values() for path in paths):
            path.unlink(missing_ok=True)
    keep_sequences(snapshot)
    return snapshot


@contextmanager
def begun(root: Path, connection: DuckDBPyConnection, *, adopt: bool = False) -> Iterator[Work]:
    """Hold the writer's lock, with what a killed commit left undone."""
    with writing(root), _scratch(root) as folder, opened(root) as iceberg:
        standing = newest(root)
        iceberg.roll_back(standing)
        yield Work(root, connection, iceberg, standing, standing.number + 1 if standing else 1, folder, adopt)


def keep_sequences(snapshot: Snapshot) -> None:
    """Work out the sequences of a snapshot that stands.

    It stands whatever becomes of them: where they are missing a judging works them out and says why not.
    """
    with suppress(OSError, DuckDBError):
        sequences(snapshot)


def finished(work: Work, changes: Sequence[Change], **given: Any) -> Snapshot:
    """Commit changes to Iceberg and write the manifest, with what is `given` of the snapshot besides its tables."""
    found = dict(work.standing.tables) if work.standing else {}
    repeated = {}
    for each in changes:
        if each.changes:
            sync(work.root / f"lake/{each.kind}/data")
            iceberg_id = work.iceberg.replace_files(each.kind, each.removed, each.added, work.number)
            found[each.kind] = Table(each.kind, sum(file.rows for file in each.files), iceberg_id, each.files)
        if each.repeated is not None:
            repeated[each.kind] = shelve(each.repeated, work.root, each.kind, work.number, "repeated")
            sync(work.root / f"lake/{each.kind}/repeated")
    parent = work.standing.id if work.standing else None
    snapshot = identified(
        Snapshot(number=work.number, id="", parent=parent, tables=found, root=work.root, repeated=repeated, **given)
    )
    write_manifest(snapshot)
    return snapshot


def rewritten(work: Work, kind: Kind, rows: int, *, in_order: bool = False) -> tuple[DataFile, ...]:
    """Write the view `written` of so many rows into the lake."""
    ids = work.iceberg.field_ids(kind)
    written = write_sorted(work.connection, kind, rows, in_order=in_order, ids=ids, folder=work.folder)
    return tuple(shelve(path, work.root, kind.name, work.number) for path in written)


def accounted(kind: Kind, found: Comparison, present: tuple[DataFile, ...], added: tuple[DataFile, ...]) -> Change:
    """Return the change that files make; StoreError when they do not hold as many rows as they must."""
    removed = tuple(present[index] for index in found.touched)
    files = (*(each for index, each in enumerate(present) if index not in found.touched), *added)
    rows = sum(each.rows for each in files)
    if rows != found.rows:
        raise StoreError(problems=[_rows_differ(kind, found.rows, rows)])
    return Change(kind.name, added, removed, files, found.by_batch)


def _committed(
    work: Work,
    tables: Mapping[str, Sequence[Path]],
    batches: Sequence[Batch],
    at: datetime,
    *,
    by: str,
    staged: str,
) -> Snapshot:
    changes = [_change(work, kinds()[name], tuple(paths)) for name, paths in sorted(tables.items()) if paths]
    if work.standing is not None and not any(each.changes for each in changes):
        return work.standing
    by_batch = {(each.kind, batch): counts for each in changes for batch, counts in each.by_batch.items()}
    counted = tuple(_counted(batch, by_batch) for batch in batches)
    return finished(work, changes, committed_at=at, batches=counted, by=by, staged=staged)


def _committed_before(root: Path, staged: str) -> Snapshot | None:
    """Return the snapshot a staged import was committed as, when a killed process could not tell."""
    return next((each for each in read_manifests(root)[0] if each.staged == staged), None) if staged else None


def _change(work: Work, kind: Kind, paths: tuple[Path, ...]) -> Change:
    present = work.view_standing(kind)
    incoming = receive(work.connection, kind, paths)
    found = compare(work.connection, incoming, present)
    repeated = _repeated(work, kind) if found.unchanged else None
    if not found.changed:
        return Change(kind.name, (), (), present, found.by_batch, repeated)
    added = _write(work, incoming, found, [present[index] for index in found.touched])
    return replace(accounted(kind, found, present, added), repeated=repeated)


def _repeated(work: Work, kind: Kind) -> Path:
    """Write down the keys of the rows that say what stands already."""
    path = work.folder / f"{kind.name}-repeated.parquet"
    work.connection.execute(
        f"COPY (SELECT {listed(kind.key)} FROM winning SEMI JOIN (FROM met WHERE same) AS again USING (_ordinal) "
        f"ORDER BY ALL) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)"
    )
    return path


def _write(work: Work, incoming: Incoming, found: Comparison, touched: Sequence[DataFile]) -> tuple[DataFile, ...]:
    kind, as_given = incoming.kind, found.changed == incoming.rows and not touched
    if work.adopt and as_given and fits(incoming):
        work.iceberg.field_ids(kind)
        return tuple(shelve(path, work.root, kind.name, work.number) for path in incoming.paths)
    leave_survivors(work.connection, kind, found.touched, [work.root / each.path for each in touched])
    rows = found.changed + sum(each.rows for each in touched)
    return rewritten(work, kind, rows, in_order=incoming.in_order and as_given)


def _rows_differ(kind: Kind, wanted: int, rows: int) -> Problem:
    return Problem(
        Place(f"lake/{kind.name}"),
        f"{kind.chinese}应有 {wanted} 行，写成的文件却有 {rows} 行。",
        "提交已放弃，原有记录没有变化。",
        "请检查磁盘和输入文件，再试一次；若再次出现，请把输入文件交给开发者。",
        "rows_differ",
    )


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
