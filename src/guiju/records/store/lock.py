"""One writer at a time: a lock on a file, which the system releases when its holder dies."""

from __future__ import annotations

import fcntl
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from guiju.errors import Place, Problem, StoreError

LOCK = "lake/writer.lock"


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Hold the right to change the lake; StoreError at once, naming the holder, when somebody else has it.

    The file stays behind when the lock is released: removing it would let two writers lock two different files.
    """
    with (root / LOCK).open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as reason:
            stream.seek(0)
            raise StoreError(problems=[_busy(stream.read())]) from reason
        stream.truncate(0)
        json.dump(_holder(), stream)
        stream.flush()
        yield
        stream.truncate(0)


def _holder() -> dict[str, str | int]:
    now = datetime.now().astimezone()
    return {"pid": os.getpid(), "host": platform.node(), "since": now.isoformat(timespec="seconds")}


def _busy(holder: str) -> Problem:
    try:
        known = json.loads(holder)
        who = f"进程 {known['pid']}（主机 {known['host']}，自 {known['since']} 起）"
    except (ValueError, KeyError, TypeError):
        who = "另一个进程"
    return Problem(
        Place(LOCK),
        f"{who}正在写入这个工作区。",
        "同时写入会使记录互相覆盖。",
        "请等它结束再试；读取和判定不受影响。",
        "workspace_busy",
    )
