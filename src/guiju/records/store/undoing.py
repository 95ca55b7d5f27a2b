"""Taking an import back: a new snapshot without what it brought, in which what it had replaced stands again.

What holds for a key is what the last import that named it says. Taking an import back leaves a key alone when a later
import named it, and otherwise gives it the wording of the last earlier import that named it; where there is none the
record is gone. An import that has been taken back counts for nothing. Older snapshots stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from duckdb import DuckDBPyConnection

from guiju.model.fields import Kind
from guiju.model.snapshot import DataFile, Snapshot
from guiju.records.kinds import kinds
from guiju.records.schema import columns
from guiju.records.store.commit import (
    SCRATCH,
    Change,
    Work,
    accounted,
    begun,
    finished,
    keep_sequences,
    rewritten,
)
from guiju.records.store.imports import import_numbered, imports
from guiju.records.store.manifest import read_manifests
from guiju.records.store.merge import Comparison, leave_survivors
from guiju.records.store.sql import connect, empty_relation, listed, quoted, relation, same_key, scalar


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking an import back does to one kind: records gone, records as they were before, records left alone.

    `kept` records were named by a later import as well, and stay as that one says.
    """

    kind: str
    gone: int
    restored: int
    kept: int


def undo(root: Path, number: int, at: datetime, by: str) -> Snapshot:
    """Take an import back; see `Store.undo`. Crash-safe as any commit: the manifest comes last."""
    with connect(root / SCRATCH) as connection, begun(root, connection) as work:
        snapshots, _ = read_manifests(root)
        found = import_numbered(snapshots, number)
        if found.undone_by is not None:
            return found.undone_by
        changes = [_change(work, snapshots, found.snapshot, kind) for kind in _kinds_of(found.snapshot)]
        snapshot = finished(work, changes, committed_at=at, batches=(), by=by, undoes=number)
    keep_sequences(snapshot)
    return snapshot


def would_undo(root: Path, number: int) -> tuple[Undoing, ...]:
    """Tell what taking an import back would do now; nothing is changed."""
    snapshots, _ = read_manifests(root)
    found = import_numbered(snapshots, number)
    with connect() as connection:
        return tuple(_settled(connection, snapshots, found.snapshot, kind) for kind in _kinds_of(found.snapshot))


def _kinds_of(snapshot: Snapshot) -> list[Kind]:
    return [kind for name, kind in sorted(kinds().items()) if name in snapshot.tables]


def _change(work: Work, snapshots: Sequence[Snapshot], taken_back: Snapshot, kind: Kind) -> Change:
    con, present = work.connection, work.view_standing(kind)
    found = _settled(con, snapshots, taken_back, kind)
    con.execute("CREATE OR REPLACE VIEW fresh AS FROM restored")
    con.execute(
        "CREATE OR REPLACE TABLE met AS SELECT s._file, s._row, false AS same FROM standing s "
        f"SEMI JOIN (FROM gone UNION ALL SELECT {listed(kind.key)} FROM restored) AS k ON {same_key(kind, 's', 'k')}"
    )
    touched = tuple(index for (index,) in con.execute("SELECT DISTINCT _file FROM met ORDER BY 1").fetchall())
    rows = sum(each.rows for each in present) - found.gone
    if not touched:
        return Change(kind.name, (), (), present, {})
    old = [present[index] for index in touched]
    leave_survivors(con, kind, touched, [work.root / each.path for each in old])
    added = rewritten(work, kind, found.restored + sum(each.rows for each in old))
    return accounted(kind, Comparison(found.restored, 0, touched, rows, {}), present, added)


def _settled(con: DuckDBPyConnection, snapshots: Sequence[Snapshot], taken_back: Snapshot, kind: Kind) -> Undoing:
    """Leave two tables: the keys that are `gone`, and the rows `restored` that differ from those that stand."""
    others = [each.snapshot for each in imports(snapshots) if each.undone_by is None and each.snapshot != taken_back]
    con.execute(f"CREATE OR REPLACE TABLE gone AS {_named(snapshots, taken_back, kind)}")
    named = scalar(con, "SELECT count(*) FROM gone")
    for later in (each for each in others if each.number > taken_back.number):
        con.execute(f"CREATE OR REPLACE TABLE gone AS FROM gone EXCEPT ({_named(snapshots, later, kind)})")
    kept = named - scalar(con, "SELECT count(*) FROM gone")
    _restore(con, snapshots, taken_back, kind, [each for each in others if each.number < taken_back.number])
    gone, restored = (scalar(con, f"SELECT count(*) FROM {name}") for name in ("gone", "restored"))
    return Undoing(kind.name, gone, restored, kept)


def _restore(
    con: DuckDBPyConnection, snapshots: Sequence[Snapshot], taken_back: Snapshot, kind: Kind, earlier: list[Snapshot]
) -> None:
    """Move every key of `gone` that an earlier import names to `restored`, with the wording of the last that does."""
    chosen = listed(columns(kind))
    con.execute(f"CREATE OR REPLACE TABLE restored AS SELECT {chosen} FROM ({empty_relation(kind)})")
    for source, named in _sources(snapshots, taken_back, kind, earlier):
        if source.files(kind.name) and scalar(con, "SELECT count(*) FROM gone"):
            keys = f"(FROM gone INTERSECT ({named}))" if named else "gone"
            con.execute(
                f"INSERT INTO restored SELECT {listed(columns(kind), 's.')} FROM ({relation(kind, source.files(kind.name))}) s "
                f"SEMI JOIN {keys} AS k ON {same_key(kind, 's', 'k')}{_within(con, kind)}"
            )
            con.execute(f"CREATE OR REPLACE TABLE gone AS FROM gone EXCEPT SELECT {listed(kind.key)} FROM restored")
    stands = snapshots[-1].files(kind.name)
    if stands:
        con.execute(
            f"CREATE OR REPLACE TABLE restored AS FROM restored EXCEPT SELECT {listed(columns(kind), 's.')} "
            f"FROM ({relation(kind, stands)}) s SEMI JOIN restored r ON {same_key(kind, 's', 'r')}"
        )


def _sources(
    snapshots: Sequence[Snapshot], taken_back: Snapshot, kind: Kind, earlier: list[Snapshot]
) -> Iterator[tuple[Snapshot, str]]:
    """Yield the snapshots to look for older wordings in, the newest first, each with SQL of the keys it answers for.

    The snapshot before holds them all, unless something before it was taken back afterwards.
    """
    position = snapshots.index(taken_back)
    later = {each.undoes for each in snapshots[position:]}
    if not any(number is not None and number < taken_back.number for number in later):
        yield from [(each, "") for each in snapshots[max(position - 1, 0) : position]]
        return
    for source in reversed(earlier):
        yield source, _named(snapshots, source, kind)


def _named(snapshots: Sequence[Snapshot], snapshot: Snapshot, kind: Kind) -> str:
    """Return SQL of the keys an import named: those it changed, and those it said again."""
    position = snapshots.index(snapshot)
    before = set(snapshots[position - 1].tables[kind.name].files) if _has(snapshots, position - 1, kind) else set()
    after = set(snapshot.tables[kind.name].files) if kind.name in snapshot.tables else set()
    added, removed = _rows(kind, snapshot.root, after - before), _rows(kind, snapshot.root, before - after)
    keys = listed(kind.key)
    changed = (
        f"SELECT {keys} FROM (({added}) EXCEPT ({removed}))" if before - after else f"SELECT {keys} FROM ({added})"
    )
    again = snapshot.repeated.get(kind.name)
    said = f" UNION SELECT {keys} FROM read_parquet({quoted(str(snapshot.root / again.path))})" if again else ""
    return changed + said


def _has(snapshots: Sequence[Snapshot], position: int, kind: Kind) -> bool:
    return position >= 0 and kind.name in snapshots[position].tables


def _rows(kind: Kind, root: Path, files: set[DataFile]) -> str:
    paths = sorted(root / each.path for each in files)
    return f"SELECT {listed(columns(kind))} FROM ({relation(kind, paths) if paths else empty_relation(kind)})"


def _within(con: DuckDBPyConnection, kind: Kind) -> str:
    """Return a condition without which every file would be read for a single day's records."""
    first = f'"{kind.key[0]}"'
    low, high = chain.from_iterable(con.execute(f"SELECT min({first}), max({first}) FROM gone").fetchall())
    bounded = isinstance(low, str) and isinstance(high, str)
    return f" WHERE s.{first} BETWEEN {quoted(low)} AND {quoted(high)}" if bounded else ""
