"""How often somebody may ask: counted in files the processes of a site share, one byte a request.

A file holds the requests of one caller in one stretch of time; appending a byte is atomic, so no request is lost and
nobody waits. What was asked in the stretch before counts by the part of it that still lies within reach.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from hashlib import sha256
from math import ceil
from pathlib import Path

from django.conf import settings

from guiju_web.api.problems import Refusal


def count(kind: str, whom: str) -> None:
    """Count one request of somebody; Refusal with the seconds to wait when there were too many."""
    heed(kind, whom)
    path = _path(kind, whom, _stretch(kind, time.time()))
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, b".")
        is_first = os.fstat(descriptor).st_size == 1
    finally:
        os.close(descriptor)
    if is_first:
        _sweep(path.parent)


def heed(kind: str, whom: str) -> None:
    """Refuse when there were too many requests, without counting this one."""
    most, seconds = settings.API_LIMITS[kind]
    now = time.time()
    stretch = _stretch(kind, now)
    left = 1 - (now / seconds - stretch)
    asked = _size(_path(kind, whom, stretch)) + left * _size(_path(kind, whom, stretch - 1))
    if asked < most:
        return
    wait = max(1, ceil(left * seconds))
    raise Refusal(
        "too-many",
        f"{seconds} 秒内的请求超过了 {most} 次。",
        f"请 {wait} 秒后再试；需要更多，请系统管理员调整限额。",
        headers={"Retry-After": str(wait)},
    )


def _stretch(kind: str, now: float) -> int:
    return int(now // settings.API_LIMITS[kind][1])


def _path(kind: str, whom: str, stretch: int) -> Path:
    name = sha256(f"{kind} {whom}".encode()).hexdigest()[:32]
    return Path(settings.API_LIMITS_FOLDER) / f"{name}.{stretch}"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _sweep(folder: Path) -> None:
    """Remove what no limit looks at any more."""
    longest = max(seconds for _, seconds in settings.API_LIMITS.values())
    for path in folder.iterdir():
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - 3 * longest:
                path.unlink()
