"""Removing what no snapshot needs: the files of killed commits."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from guiju.errors import StoreError
from guiju.model.snapshot import Snapshot
from guiju.records.store.commit import SCRATCH
from guiju.records.store.iceberg import CATALOG, IcebergTables, opened
from guiju.records.store.lock import LOCK, writing
from guiju.records.store.manifest import manifest_path, read_manifests


def tidy(root: Path) -> tuple[str, ...]:
    """Remove every file of the lake that no manifest and no table needs; return their paths.

    StoreError, and nothing is removed, when some manifest cannot be read: what it names would look unneeded.
    """
    with writing(root):
        snapshots, problems = read_manifests(root)
        if problems:
            raise StoreError(problems=problems)
        with opened(root) as iceberg:
            needed = _needed(iceberg, snapshots)
        present = {path.relative_to(root).as_posix(): path for path in (root / "lake").rglob("*") if path.is_file()}
        spare = sorted(present.keys() - needed)
        for name in spare:
            present[name].unlink()
        shutil.rmtree(root / SCRATCH, ignore_errors=True)
    return tuple(spare)


def _needed(iceberg: IcebergTables, snapshots: Sequence[Snapshot]) -> set[str]:
    iceberg.roll_back(snapshots[-1] if snapshots else None)
    kept: dict[str, set[int]] = {}
    for snapshot in snapshots:
        for table in snapshot.tables.values():
            kept.setdefault(table.kind, set()).add(table.iceberg_snapshot)
    iceberg.expire(kept)
    return {
        CATALOG,
        LOCK,
        *iceberg.metadata_paths(),
        *(manifest_path(snapshot.number) for snapshot in snapshots),
        *(file.path for snapshot in snapshots for file in snapshot.every_file()),
    }
