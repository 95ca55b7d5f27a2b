"""Files that survive a power cut: written whole or not at all, and known by their hash."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hex, reading it in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Wait until a file, or the list of names in a folder, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that at every moment its name shows nothing, the old text or the whole new text."""
    draft = path.with_name(f".{path.name}.tmp")
    draft.write_text(text, "utf-8")
    sync(draft)
    os.replace(draft, path)
    sync(path.parent)
