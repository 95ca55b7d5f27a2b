"""Reading rows of a snapshot: all of them, one, or one through all snapshots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.errors import Place, Problem, RecordError
from guiju.model.expression import Value
from guiju.model.fields import Kind
from guiju.model.snapshot import Snapshot
from guiju.records.kinds import kinds
from guiju.records.schema import PROVENANCE, columns
from guiju.records.store.lookup import may_hold
from guiju.records.store.sql import connect, damaged, relation

Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class RecordVersion:
    """One wording of a record: brought by snapshot `introduced`, replaced by snapshot `replaced` (None: it stands)."""

    row: Row
    introduced: int
    replaced: int | None = None


def read_rows(snapshot: Snapshot, kind: str, wanted: Sequence[str] | None = None) -> Iterator[Row]:
    """Yield every row of a kind, with the wanted columns or all; none when nothing of the kind was ever imported."""
    names = tuple(wanted) if wanted is not None else tuple(columns(kinds()[kind]))
    for path in snapshot.files(kind):
        try:
            yield from _rows_of(path, names)
        except (OSError, pa.ArrowException) as reason:
            raise damaged(path, reason) from reason


def find_record(snapshot: Snapshot, kind: str, key: Sequence[Value]) -> Row | None:
    """Return the record with this key (values in the order of the kind's key), None if there is none."""
    paths = _likely(snapshot.files(kind), kind, key)
    if not paths:
        return None
    found = _rows_with_key(kinds()[kind], key, relation(kinds()[kind], paths))
    return found[0][1] if found else None


def record_versions(snapshots: Sequence[Snapshot], kind: str, key: Sequence[Value]) -> tuple[RecordVersion, ...]:
    """Return every wording of a record, oldest first; rewriting a file around it makes no new one."""
    places = dict.fromkeys(path for snapshot in snapshots for path in snapshot.files(kind))
    paths = _likely(list(places), kind, key)
    if not paths:
        return ()
    rows = {paths[index]: row for index, row in _rows_with_key(kinds()[kind], key, relation(kinds()[kind], paths))}
    versions: list[RecordVersion] = []
    for snapshot in snapshots:
        row = next((rows[path] for path in snapshot.files(kind) if path in rows), None)
        if row is None or (versions and _recorded(versions[-1].row) == _recorded(row)):
            continue
        if versions:
            versions[-1] = RecordVersion(versions[-1].row, versions[-1].introduced, snapshot.number)
        versions.append(RecordVersion(row, snapshot.number))
    return tuple(versions)


def _rows_of(path: Path, names: Sequence[str]) -> Iterator[Row]:
    with pq.ParquetFile(path) as file:
        present = [name for name in names if name in file.schema_arrow.names]
        for batch in file.iter_batches(columns=present):
            for row in batch.to_pylist():
                yield {name: row.get(name) for name in names}


def _likely(paths: Sequence[Path], kind: str, key: Sequence[Value]) -> Sequence[Path]:
    """The files that may hold a key; all where its first part is no text, or the key is to be refused."""
    first = key[0] if len(key) == len(kinds()[kind].key) else None
    return [path for path in paths if may_hold(path, kinds()[kind].key[0], first)] if isinstance(first, str) else paths


def _rows_with_key(kind: Kind, key: Sequence[Value], source: str) -> list[tuple[int, Row]]:
    if len(key) != len(kind.key):
        problem = Problem(
            Place(kind.name),
            f"{kind.chinese}的键由 {'、'.join(kind.key)} 组成，却给出了 {len(key)} 个值。",
            "",
            "请按顺序给出每个值；没有值的给 None。",
            "wrong_key",
        )
        raise RecordError(problems=[problem])
    names = list(columns(kind))
    matches = " AND ".join(f'"{name}" IS NOT DISTINCT FROM ?' for name in kind.key)
    with connect() as connection:
        found = connection.execute(f"SELECT _file, * EXCLUDE (_file, _row) FROM ({source}) WHERE {matches}", list(key))
        return [(index, dict(zip(names, values, strict=True))) for index, *values in found.fetchall()]


def _recorded(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in PROVENANCE}
