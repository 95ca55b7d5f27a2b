"""What of a workspace goes into its backup: everything that cannot be worked out again, each file at rest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from guiju.errors import Place, Problem, StoreError

CATALOG = "lake/catalog.sqlite3"
"""Written to while others read: it is copied by the database itself, not as a file."""
ANCHOR = "audit.anchor"
"""Belongs to the database, and is copied before it: an anchor later than the log would tell of entries cut off."""
_LEFT_OUT = frozenset({CATALOG, ANCHOR, "audit.lock", "lake/writer.lock"})
_LEFT_OUT_FOLDERS = ("derived/", "lake/tmp/")
_DATABASE = "db.sqlite3"


def moving(path: str) -> bool:
    """Return whether a commit may replace or remove this file: it is copied while no commit runs.

    >>> moving("lake/case/metadata/00001.metadata.json"), moving("lake/case/data/000001.parquet")
    (True, False)
    """
    parts = PurePosixPath(path).parts
    return parts[0] == "lake" and (len(parts) == 2 or parts[1] == "snapshots" or parts[2] == "metadata")


def contents(root: Path) -> tuple[str, ...]:
    """Return the paths of all files that belong into a backup; a run's `run.json`, which says it is whole, comes last."""
    found = [path for path in _files(root) if _belongs(path)]
    return tuple(sorted(found, key=lambda path: (path.endswith("/run.json"), path)))


def _belongs(path: str) -> bool:
    if path in _LEFT_OUT or path.startswith((_DATABASE, *_LEFT_OUT_FOLDERS)):
        return False
    # A hidden name is a file not finished yet.
    return not any(part.startswith(".") for part in PurePosixPath(path).parts)


def _files(root: Path) -> Iterator[str]:
    for folder, below, names in os.walk(root):
        for name in (*below, *names):
            path = Path(folder) / name
            if path.is_symlink():
                raise StoreError(problems=[_link(path.relative_to(root).as_posix())])
        yield from ((Path(folder) / name).relative_to(root).as_posix() for name in names)


def _link(path: str) -> Problem:
    what, why = "这是一个链接，备份不跟着它走。", "它指的内容在工作区之外，恢复以后不会在。"
    return Problem(Place(path), what, why, "请把内容放进工作区，或者去掉链接后再备份。", "backup_link")
