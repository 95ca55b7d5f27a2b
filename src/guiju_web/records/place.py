"""Where uploads lie: folders of the workspace, which get their names when everything in them has arrived."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from django.conf import settings

from guiju.records.store.durable import sync
from guiju_web.records.models import Upload

FOLDER = "uploads"
PARTIAL = ".partial-"
_LEFT_ALONE = 24 * 3600
"""Seconds after which what nobody finished is removed."""


def uploads() -> Path:
    """Return the folder of all uploads."""
    return Path(settings.WORKSPACE) / FOLDER


def folder_of(upload: Upload) -> Path:
    """Return the folder an upload's files lie in."""
    return uploads() / upload.key


def paths_of(upload: Upload) -> list[Path]:
    """Return the files of an upload in their order."""
    return [folder_of(upload) / each["name"] for each in upload.files]


def name_folder(partial: Path, key: str) -> None:
    """Give a folder whose files have all arrived its name, durably."""
    for path in (*partial.iterdir(), partial):
        sync(path)
    os.replace(partial, uploads() / key)
    sync(uploads())


def remove_files(upload: Upload) -> None:
    """Remove the files of an upload."""
    shutil.rmtree(folder_of(upload), ignore_errors=True)


def tidy_uploads(now: float | None = None) -> list[str]:
    """Remove what a cut connection or a killed server left behind a day ago; return what."""
    if not uploads().is_dir():
        return []
    before = (time.time() if now is None else now) - _LEFT_ALONE
    old = [path for path in uploads().iterdir() if path.stat().st_mtime < before]
    known = set(Upload.objects.filter(key__in=[path.name for path in old]).values_list("key", flat=True))
    left = [path for path in old if path.name not in known]
    for path in left:
        shutil.rmtree(path, ignore_errors=True)
    return sorted(path.name for path in left)
