"""Where a site keeps its things: in the workspace it shows, so that copying the folder moves the site too."""

from __future__ import annotations

import fcntl
import os
import secrets
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

WORKSPACE = "GUIJU_WORKSPACE"
SECRET_FILE = "web.key"
DATABASE_FILE = "db.sqlite3"
RELAXED_FILE = "site.toml"
_RELAXED = """\
# 演示城市：管理员只用密码就能登录，一个人可以同时在几处登录。真实的城市不要有这个文件。
second_factor = "none"
single_session = false
"""


def workspace_folder() -> Path:
    """Return the folder of the workspace the site shows, as the environment names it."""
    return Path(os.environ.get(WORKSPACE, "workspace")).absolute()


def secret_key(folder: Path) -> str:
    """Return the site's secret, made on first use and readable by its owner only.

    Without a workspace to keep it in (type checking, help texts) it is new each time, so that nothing signed lasts.
    """
    path = folder / SECRET_FILE
    if not folder.is_dir():
        return secrets.token_urlsafe(50)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
            stream.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text("ascii").strip()


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until no other process of this machine sets the site up; server and worker may start in the same moment."""
    secret_key(folder)
    with (folder / SECRET_FILE).open(encoding="ascii") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def relax(folder: Path) -> None:
    """Let a demo city be entered with passwords only, and say so in a file everybody can see."""
    path = folder / RELAXED_FILE
    if not path.exists():
        path.write_text(_RELAXED, "utf-8")


def relaxed(folder: Path) -> Mapping[str, Any]:
    """Return what a demo city's file relaxes; nothing in a city without one."""
    try:
        return tomllib.loads((folder / RELAXED_FILE).read_text("utf-8"))
    except FileNotFoundError:
        return {}
