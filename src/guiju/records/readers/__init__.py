"""Readers: one file per format, found by presence; each turns a file into chunks of text tables.

A reader has `reads(head, name)`, whether it knows the file, and `read(member, hints)`, which yields chunks. A new
format is a new file here; `delimited` takes what no other claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from guiju.records.readers.archive import Member, members
from guiju.records.readers.chunk import BrokenRow, Chunk, Hints

__all__ = ["BrokenRow", "Chunk", "Hints", "Member", "members", "read_member", "sample"]

_LAST_RESORT = "delimited"


def read_member(member: Member, hints: Hints | None = None) -> Iterator[Chunk]:
    """Yield the tables of one file, piece by piece, in the order of the file."""
    return iter(_reader(member).read(member, hints or Hints()))


def sample(path: Path, hints: Hints | None = None) -> tuple[Chunk, ...]:
    """Return the first piece of each table met at the beginning of each file in `path`, for guessing a mapping."""
    found: dict[tuple[str, str], Chunk] = {}
    for member in members(path):
        for count, chunk in enumerate(read_member(member, hints)):
            found.setdefault((member.name, chunk.table), chunk)
            if count >= 1:
                break
    return tuple(found.values())


def _reader(member: Member) -> ModuleType:
    head = member.head()
    return next(each for each in _readers() if each.reads(head, member.name))


@cache
def _readers() -> tuple[ModuleType, ...]:
    modules = [import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)]
    found = [each for each in modules if hasattr(each, "reads")]
    return tuple(sorted(found, key=lambda module: module.__name__.endswith(_LAST_RESORT)))
