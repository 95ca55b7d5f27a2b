"""Where a site keeps its things: in the workspace it shows, so that copying the folder moves the site too."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WORKSPACE = "GUIJU_WORKSPACE"
SECRET_FILE = "web.key"
DATABASE_FILE = "db.sqlite3"


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
