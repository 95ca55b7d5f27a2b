"""Where what programs push lies until it is taken in: a folder for each, written whole before anybody knows of it."""

from __future__ import annotations

import re
import secrets
import shutil
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from guiju.records.mapping_text import write_mapping
from guiju.records.pushed import Value, mapping_of_pushed, write_pushed
from guiju.records.store.durable import fingerprint, sync, write_whole

FOLDER = "incoming"
MAPPING = "mapping.yaml"
NAMED = "mapping.name"
_ROWS = "rows.parquet"
_UNSAFE = re.compile(r"[^\w.\-（）()]+")
_FORGOTTEN = 24 * 3600
"""Seconds after which a folder nobody answered for, left by a kill before the answer, is removed."""


@dataclass(frozen=True)
class Kept:
    """What arrived and lies on the disk: its folder, name, size, and the hash of its content."""

    folder: str
    name: str
    size: int
    sha256: str


def keep_rows(kind: str, rows: Sequence[dict[str, Value]]) -> Kept:
    """Keep rows given by the names of fields; RecordError when a name is none."""
    mapping = mapping_of_pushed(kind, [name for row in rows for name in row])
    folder = _new_folder()
    name = f"{mapping.feeds[0].kind}.parquet"
    write_pushed(folder / name, kind, rows)
    write_whole(folder / MAPPING, write_mapping(mapping))
    return _kept(folder, name)


def keep_file(name: str, chunks: Iterable[bytes], mapping: str) -> Kept:
    """Keep a file as it comes, with the name of the mapping it is to be read by."""
    folder = _new_folder()
    safe = _UNSAFE.sub("_", Path(name.replace("\\", "/")).name).lstrip(".")[-80:] or _ROWS
    with (folder / safe).open("wb") as stream:
        for chunk in chunks:
            stream.write(chunk)
    write_whole(folder / NAMED, mapping)
    return _kept(folder, safe)


def place_of(folder: str) -> Path:
    """Return where a folder of what arrived lies."""
    return Path(settings.WORKSPACE) / FOLDER / folder


def drop(folder: str) -> None:
    """Remove what arrived: it was taken in, or nobody was told that it is here."""
    shutil.rmtree(place_of(folder), ignore_errors=True)


def sweep(known: Iterable[str]) -> None:
    """Remove folders of an answer that was never given."""
    wanted = set(known)
    for path in place_of("").glob("*"):
        with suppress(OSError):
            if path.name not in wanted and path.stat().st_mtime < time.time() - _FORGOTTEN:
                shutil.rmtree(path, ignore_errors=True)


def digest_of(*parts: str) -> str:
    """Return a hash over everything that makes a push what it is."""
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _new_folder() -> Path:
    folder = place_of(secrets.token_hex(12))
    folder.mkdir(parents=True, mode=0o700)
    return folder


def _kept(folder: Path, name: str) -> Kept:
    path = folder / name
    for each in (path, folder, folder.parent):
        sync(each)
    return Kept(folder.name, name, path.stat().st_size, fingerprint(path))
