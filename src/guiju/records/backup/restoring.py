"""Restoring a backup into a new folder: everything is proved before the folder gets its name."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guiju.errors import Place, Problem, UsageError
from guiju.records.backup.archive import FILES, Readable, Unpacking
from guiju.records.backup.contents import CATALOG
from guiju.records.store import Store
from guiju.records.store.durable import sync

Progress = Callable[[int, int, str], None]
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """A workspace unpacked and proved, still without its name: `folder` is where it lies until then.

    `head` is what the archive says of itself, `database` its part of the site if it has one, `problems` what is wrong
    with the records: it was so when the backup was made, for every file is the one that went in.
    """

    folder: Path
    head: Mapping[str, Any]
    files: int
    database: Path | None
    problems: tuple[Problem, ...]


@contextmanager
def restored(source: Path, target: Path, progress: Progress = lambda done, total, doing: None) -> Iterator[Restored]:
    """Unpack and prove a backup beside `target`; when the caller is done without a failure, it gets that name.

    UsageError when the target is there and not empty; StoreError, and nothing stays behind, when the archive is none, is
    damaged or has something in it that no backup has.
    """
    if target.is_symlink() or (target.exists() and (not target.is_dir() or any(target.iterdir()))):
        raise UsageError(problems=[_occupied(target)])
    target = target.absolute()
    draft = target.with_name(f".{target.name}.restoring")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    try:
        found = _unpacked(source, draft, progress)
        yield found
        shutil.rmtree(draft / "database", ignore_errors=True)
        if target.exists():
            target.rmdir()
        os.replace(draft / "workspace", target)
        sync(target.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _unpacked(source: Path, draft: Path, progress: Progress) -> Restored:
    folder, database = draft / "workspace", None
    folder.mkdir()
    done, total = 0, source.stat().st_size
    with source.open("rb") as stream:
        unpacking = Unpacking(stream, str(source))
        for name, mode, content in unpacking.files():
            if name.startswith(FILES):
                path = folder / name.removeprefix(FILES)
            else:
                path = database = draft / "database" / name
            done += _copy(content, path, mode)
            progress(min(done, total), total, name.removeprefix(FILES))
    # Empty folders are not in the archive, and a workspace has them.
    for name in ("exports", "quarantine", "runs", "standards", "lake/snapshots"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    problems = Store.open(folder).verify() if (folder / CATALOG).exists() else ()
    return Restored(folder, unpacking.head, len(unpacking.found), database, problems)


def _copy(content: Readable, path: Path, mode: int) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode & 0o600), "wb") as stream:
        while piece := content.read(_PIECE):
            written += stream.write(piece)
        os.fchmod(stream.fileno(), mode & 0o666)
        stream.flush()
        os.fsync(stream.fileno())
    return written


def _occupied(target: Path) -> Problem:
    what, why = "这里已有内容，不能恢复到这里。", "恢复从不覆盖。"
    return Problem(Place(str(target)), what, why, "请给出一个空的或者还不存在的文件夹。", "folder_occupied")
