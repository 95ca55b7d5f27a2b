"""Forms a document can take: one file or folder each, found by presence.

A form of documents has `FORMAT`, the ending of its files, and `write(document)`, which returns the bytes of the file.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from guiju.reports.document import Document

Writer = Callable[[Document], bytes]


def writers() -> dict[str, Writer]:
    """Return every writer of documents by the ending of its files."""
    found = [import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)]
    return {each.FORMAT: each.write for each in found if hasattr(each, "FORMAT")}
