"""Kinds of documents that are called standards; one file each, with the name `KIND`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.lint.diagnosis.document_kind import DocumentKind


@cache
def document_kinds() -> Mapping[str, DocumentKind]:
    """Return every kind by the name of its module."""
    names = sorted(each.name for each in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").KIND for name in names}
