"""The imports of a store: what was brought, when and by whom, and which of them were taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from guiju.errors import Place, Problem, StoreError
from guiju.model.snapshot import Batch, Snapshot


@dataclass(frozen=True, slots=True)
class Import:
    """One import, which became one snapshot; `undone_by` is the snapshot that takes it back, None while it counts."""

    snapshot: Snapshot
    undone_by: Snapshot | None = None

    @property
    def number(self) -> int:
        """The number people call it by: that of its snapshot."""
        return self.snapshot.number

    @property
    def at(self) -> datetime:
        """When it was committed."""
        return self.snapshot.committed_at

    @property
    def batches(self) -> tuple[Batch, ...]:
        """Its parts: one for each kind of record in each table of each file."""
        return self.snapshot.batches


def imports(snapshots: Sequence[Snapshot]) -> tuple[Import, ...]:
    """Return every import among snapshots, oldest first."""
    undone = {each.undoes: each for each in snapshots if each.undoes is not None}
    return tuple(Import(each, undone.get(each.number)) for each in snapshots if each.undoes is None)


def import_numbered(snapshots: Sequence[Snapshot], number: int) -> Import:
    """Return the import with this number; StoreError when there is none."""
    found = next((each for each in imports(snapshots) if each.number == number), None)
    if found is None:
        taken = next((each for each in snapshots if each.number == number), None)
        what = f"第 {number} 号快照是一次撤销，不是导入。" if taken else f"没有第 {number} 次导入。"
        raise StoreError(problems=[_unknown(str(number), what, "要恢复撤销掉的记录，请再导入原来的文件。")])
    return found


def import_named(snapshots: Sequence[Snapshot], name: str) -> Import:
    """Return the import with this number, or with a batch whose id begins so; StoreError unless it is exactly one."""
    if name.isdecimal() and int(name) in {each.number for each in snapshots}:
        return import_numbered(snapshots, int(name))
    found = [each for each in imports(snapshots) if any(batch.id.startswith(name) for batch in each.batches) and name]
    if len(found) != 1:
        what = f"有 {len(found)} 次导入的批次以“{name}”开头。" if found else f"没有批次“{name}”。"
        raise StoreError(problems=[_unknown(name, what, "请用 guiju batches 列出的导入编号。")])
    return found[0]


def _unknown(name: str, what: str, remedy: str) -> Problem:
    return Problem(Place(name), what, "", remedy, "import_unknown")
