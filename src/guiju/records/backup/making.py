"""Making a backup while the site is in use: nobody waits longer than the small files of the lake take to copy."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from guiju import __version__
from guiju.errors import Place, Problem, StoreError, UsageError
from guiju.records.backup.archive import FILES, Packing
from guiju.records.backup.contents import CATALOG, contents, moving
from guiju.records.store.durable import sync
from guiju.records.store.lock import writing
from guiju.records.workspace import Workspace

Progress = Callable[[int, int, str], None]
_PATIENCE = 1800
"""Seconds to wait for a commit to end."""
_PAUSE = 0.2


@dataclass(frozen=True, slots=True)
class Backup:
    """What was written: where, how many files, how many bytes."""

    path: Path
    files: int
    size: int


def back_up(
    workspace: Workspace,
    target: Path,
    *,
    made_at: datetime,
    database: Mapping[str, Path],
    state: Mapping[str, Any] | None,
    progress: Progress = lambda done, total, doing: None,
) -> Backup:
    """Write the whole workspace into one file that did not exist, readable by its owner only.

    `database` holds what the site gave of its database, by name in the archive; `state` says what that is. StoreError
    when the target is in the way, when the workspace holds a link, or when a commit runs for half an hour.
    """
    if target.exists() or workspace.root.resolve() in target.resolve().parents:
        raise UsageError(problems=[_in_the_way(target)])
    draft = target.with_name(f".{target.name}.part")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            files = _written(workspace, stream, made_at, database, state, progress)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(draft, target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync(target.absolute().parent)
    return Backup(target, files, target.stat().st_size)


def _written(
    workspace: Workspace,
    stream: IO[bytes],
    made_at: datetime,
    database: Mapping[str, Path],
    state: Mapping[str, Any] | None,
    progress: Progress,
) -> int:
    root = workspace.root
    total = sum(_size(root / path) for path in contents(root)) + sum(_size(path) for path in database.values())
    done = 0

    def moved(length: int, name: str) -> None:
        nonlocal done
        done += length
        progress(min(done, total), total, name.removeprefix(FILES))

    head = {"product": __version__, "city": workspace.name, "made_at": made_at.isoformat(), "database": state}
    packing = Packing(stream, head, moved)
    for name, path in sorted(database.items()):
        packing.add(name, path)
    with _no_commit(root):
        # What a commit adds from here on is in no manifest that was copied, so it is left out as a whole.
        listed = contents(root)
        _add_catalog(packing, root)
        _add(packing, root, [path for path in listed if moving(path)])
    _add(packing, root, [path for path in listed if not moving(path)])
    packing.close()
    return len(packing.stored)


def _add(packing: Packing, root: Path, paths: Sequence[str]) -> None:
    for path in paths:
        if not packing.add(FILES + path, root / path) and path.startswith("lake/"):
            what = "备份时这个文件不见了。"
            raise StoreError(
                problems=[Problem(Place(path), what, "", "请运行 guiju verify，再备份一次。", "backup_lost")]
            )


def _add_catalog(packing: Packing, root: Path) -> None:
    """Add the lake's catalog as its database copies it, whoever writes to it."""
    if not (root / CATALOG).is_file():
        return
    with TemporaryDirectory(prefix="guiju-backup-") as folder:
        copy = Path(folder) / "catalog.sqlite3"
        with closing(sqlite3.connect(root / CATALOG)) as source, closing(sqlite3.connect(copy)) as into:
            source.backup(into)
        packing.add(FILES + CATALOG, copy)


@contextmanager
def _no_commit(root: Path) -> Iterator[None]:
    """Hold the writer's lock, after waiting for whoever has it."""
    until = time.monotonic() + _PATIENCE
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(writing(root))
                break
            except StoreError:
                if time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
        yield


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _in_the_way(target: Path) -> Problem:
    what, why = "不能写在这里：已经有这个文件，或者它在工作区里面。", "备份不覆盖任何文件，也不把自己装进去。"
    return Problem(Place(str(target)), what, why, "请给出工作区之外的一个新文件名。", "backup_in_the_way")
