"""The manifest of a snapshot: one JSON file whose appearance under its final name is the commit."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from guiju.errors import Place, Problem, StoreError
from guiju.model.snapshot import Batch, DataFile, Snapshot, Table
from guiju.records.store.durable import write_whole

FORMAT = 1
FOLDER = "lake/snapshots"


def identified(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot with its id: a hash over everything in it.

    Iceberg's own snapshot ids are random numbers and stay outside, so that the same records committed at the same
    instant have the same id everywhere.
    """
    content = _written(snapshot)
    del content["id"]
    for table in content["tables"].values():
        del table["iceberg_snapshot"]
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return replace(snapshot, id=sha256(canonical.encode()).hexdigest())


def write_manifest(snapshot: Snapshot) -> None:
    """Make a snapshot the newest one; everything it names must already be on the disk."""
    path = snapshot.root / manifest_path(snapshot.number)
    write_whole(path, json.dumps(_written(snapshot), ensure_ascii=False, indent=1) + "\n")


def read_manifest(root: Path, number: int) -> Snapshot:
    """Read one snapshot; StoreError when its manifest is missing, cannot be read or does not bear its own id."""
    path = manifest_path(number)
    try:
        snapshot = _read(json.loads((root / path).read_text("utf-8")), root)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as reason:
        raise StoreError(problems=[_unreadable(path, reason)]) from reason
    if snapshot.number != number or identified(snapshot).id != snapshot.id:
        raise StoreError(problems=[_altered(path)])
    return snapshot


def manifest_path(number: int) -> str:
    """Return where the manifest of a snapshot stands, relative to the workspace."""
    return f"{FOLDER}/{number:06d}.json"


def manifest_numbers(root: Path) -> tuple[int, ...]:
    """Return the numbers of all snapshots, oldest first."""
    names = (re.fullmatch(r"(\d{6,})\.json", path.name) for path in (root / FOLDER).iterdir())
    return tuple(sorted(int(name[1]) for name in names if name))


def read_manifests(root: Path) -> tuple[tuple[Snapshot, ...], tuple[Problem, ...]]:
    """Read every snapshot that can be read, oldest first, and say what is wrong with the others."""
    snapshots: list[Snapshot] = []
    problems: list[Problem] = []
    for number in manifest_numbers(root):
        try:
            snapshots.append(read_manifest(root, number))
        except StoreError as error:
            problems += error.problems
    return tuple(snapshots), tuple(problems)


def newest(root: Path) -> Snapshot | None:
    """Read the newest snapshot, None before the first commit."""
    numbers = manifest_numbers(root)
    return read_manifest(root, numbers[-1]) if numbers else None


def _written(snapshot: Snapshot) -> dict[str, Any]:
    tables = {}
    for name in sorted(snapshot.tables):
        table = asdict(snapshot.tables[name])
        del table["kind"]
        tables[name] = table
    # What most manifests have no use for is left out of them: their ids stay what they were.
    rarely = {
        "by": snapshot.by,
        "staged": snapshot.staged,
        "undoes": snapshot.undoes,
        "repeated": {name: asdict(file) for name, file in sorted(snapshot.repeated.items())},
    }
    return {
        "format": FORMAT,
        "number": snapshot.number,
        "id": snapshot.id,
        "parent": snapshot.parent,
        "committed_at": snapshot.committed_at.isoformat(),
        "tables": tables,
        "batches": [asdict(batch) for batch in snapshot.batches],
        **{name: value for name, value in rarely.items() if value},
    }


def _read(content: Mapping[str, Any], root: Path) -> Snapshot:
    if content["format"] != FORMAT:
        raise ValueError(f"format {content['format']}")
    return Snapshot(
        number=content["number"],
        id=content["id"],
        parent=content["parent"],
        committed_at=datetime.fromisoformat(content["committed_at"]),
        tables={name: _read_table(name, table) for name, table in content["tables"].items()},
        batches=tuple(Batch(**batch) for batch in content["batches"]),
        root=root,
        by=content.get("by", ""),
        staged=content.get("staged", ""),
        undoes=content.get("undoes"),
        repeated={name: DataFile(**file) for name, file in content.get("repeated", {}).items()},
    )


def _read_table(kind: str, content: Mapping[str, Any]) -> Table:
    files = tuple(DataFile(**each) for each in content["files"])
    return Table(kind, content["rows"], content["iceberg_snapshot"], files)


def _unreadable(path: str, reason: Exception) -> Problem:
    return Problem(
        Place(path),
        f"快照清单无法读取（{type(reason).__name__}: {reason}）。",
        "没有清单就不知道这一快照由哪些文件组成。",
        "请从备份恢复这个文件；不要手工修改。",
        "manifest_unreadable",
    )


def _altered(path: str) -> Problem:
    return Problem(
        Place(path),
        "快照清单的内容与它自己的标识不符。",
        "清单在写成之后被改动过，据它得出的数字不可信。",
        "请从备份恢复这个文件，再运行 guiju verify。",
        "manifest_altered",
    )
