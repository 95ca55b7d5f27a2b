"""The store of a workspace's records: commit new rows, read any snapshot, prove them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guiju.errors import Place, Problem, StoreError
from guiju.model.expression import Value
from guiju.model.snapshot import Batch, Snapshot
from guiju.records.store.imports import Import, imports
from guiju.records.store.manifest import FOLDER, manifest_numbers, newest, read_manifest, read_manifests
from guiju.records.store.reading import RecordVersion, Row, find_record, read_rows, record_versions

if TYPE_CHECKING:
    from guiju.records.store.undoing import Undoing


class Store:
    """Immutable snapshots of all records, in the folder `lake/` of a workspace.

    Reading needs only manifests and Parquet files; it never waits for a writer, nor a writer for it.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def create(cls, root: Path) -> Store:
        """Lay an empty store in a workspace folder; StoreError if there is one already."""
        if (root / "lake").exists():
            what = "这里已经有记录了。"
            raise StoreError(
                problems=[_problem(root, what, "重新建立会丢掉它们。", "请换一个文件夹。", "store_exists")]
            )
        (root / FOLDER).mkdir(parents=True)
        return cls(root.absolute())

    @classmethod
    def open(cls, root: Path) -> Store:
        """Open the store of a workspace folder; StoreError if there is none."""
        if not (root / FOLDER).is_dir():
            what = f"没有 {FOLDER} 文件夹，这里不是工作区。"
            raise StoreError(problems=[_problem(root, what, "", "请检查路径，或者先建立工作区。", "store_missing")])
        return cls(root.absolute())

    def current(self) -> Snapshot | None:
        """Return the newest snapshot, None before the first commit."""
        return newest(self.root)

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Return every snapshot, oldest first; StoreError with all manifests that cannot be read."""
        snapshots, problems = read_manifests(self.root)
        if problems:
            raise StoreError(problems=problems)
        return snapshots

    def snapshot(self, number_or_id: int | str) -> Snapshot:
        """Return the snapshot with this number, id, or beginning of an id that fits no other; else StoreError."""
        wanted = str(number_or_id)
        if wanted.isdecimal() and int(wanted) in manifest_numbers(self.root):
            return read_manifest(self.root, int(wanted))
        found = [each for each in self.snapshots() if wanted and each.id.startswith(wanted)]
        if len(found) == 1:
            return found[0]
        what = (
            f"没有编号或者标识为“{wanted}”的快照。" if not found else f"有 {len(found)} 个快照的标识以“{wanted}”开头。"
        )
        remedy = f"现有快照编号：{'、'.join(map(str, manifest_numbers(self.root))) or '无'}。"
        raise StoreError(problems=[_problem(self.root, what, "", remedy, "snapshot_unknown")])

    def commit(
        self,
        tables: Mapping[str, Sequence[Path]],
        batches: Sequence[Batch],
        at: datetime,
        *,
        adopt: bool = False,
        by: str = "",
        staged: str = "",
    ) -> Snapshot:
        """Add rows from Parquet files (schema `parquet_schema`) by kind and return the snapshot that has them.

        A row whose key is in store replaces the old one, unless all recorded fields are the same: then nothing
        changes, not even where it came from. Of several rows with one key the last given wins. When nothing changes
        at all, the current snapshot is returned and the batches are not recorded; otherwise they are, with `replaced`
        and `unchanged` counted. `adopt` hands the files over: those that already are as the store would write them
        are moved into it without rewriting, the others are removed once the snapshot stands. `by` says who brings
        them. `staged` is the id of the staged import they are from: what was committed under it before is returned.
        """
        from guiju.records.store.commit import commit

        return commit(self.root, tables, batches, at, adopt=adopt, by=by, staged=staged)

    def imports(self) -> tuple[Import, ...]:
        """Return every recorded import, oldest first, with what became of it."""
        return imports(self.snapshots())

    def undo(self, number: int, at: datetime, *, by: str = "") -> Snapshot:
        """Take the import with this number back and return the snapshot without it.

        Records that no other import named are gone, what it had replaced stands again, and what a later import named
        stays as that one says. Every older snapshot stays. Taken back before, nothing changes.
        """
        from guiju.records.store.undoing import undo

        return undo(self.root, number, at, by)

    def would_undo(self, number: int) -> tuple[Undoing, ...]:
        """Tell by kind what taking an import back would do now."""
        from guiju.records.store.undoing import would_undo

        return would_undo(self.root, number)

    def batches(self, until: Snapshot | None = None) -> tuple[Batch, ...]:
        """Return every recorded import, oldest first, up to and with a snapshot (None: all)."""
        last = until.number if until else None
        return tuple(
            batch for each in self.snapshots() if last is None or each.number <= last for batch in each.batches
        )

    def read_rows(self, snapshot: Snapshot, kind: str, columns: Sequence[str] | None = None) -> Iterator[Row]:
        """Yield every row of a kind, with the wanted columns or all; in the order they are stored."""
        return read_rows(snapshot, kind, columns)

    def record(self, snapshot: Snapshot, kind: str, key: Sequence[Value]) -> Row | None:
        """Return the record with this key (values in the order of the kind's key), None if there is none."""
        return find_record(snapshot, kind, key)

    def history(self, kind: str, key: Sequence[Value]) -> tuple[RecordVersion, ...]:
        """Return every wording of a record through all snapshots, oldest first."""
        return record_versions(self.snapshots(), kind, key)

    def verify(self) -> tuple[Problem, ...]:
        """Return everything that is wrong: manifests, files, rows, Iceberg's metadata, keys. Nothing is changed."""
        from guiju.records.store.verification import verify

        return verify(self.root)

    def tidy(self) -> tuple[str, ...]:
        """Remove the files that killed commits left behind and return their paths."""
        from guiju.records.store.tidying import tidy

        return tidy(self.root)


def _problem(root: Path, what: str, why: str, remedy: str, code: str) -> Problem:
    return Problem(Place(str(root)), what, why, remedy, code)
