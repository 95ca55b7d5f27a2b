"""Documents that can be printed: one file each, found by presence.

A file has `NAME` (its words in both languages), `SUBJECT` (what the subject of the request names, None if it needs
none) and `make(request)`, which returns the document.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def documents() -> dict[str, ModuleType]:
    """Return every kind of document by the name it is asked for by: that of its file."""
    return {each.name: import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)}
