"""Reports for programs and for reading: one file each with `write(report)`, found by presence."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.lint.report import Report


@cache
def formats() -> dict[str, Callable[[Report], str]]:
    """Return what writes a report, by the name of the format."""
    return {each.name: import_module(f"{__name__}.{each.name}").write for each in iter_modules(__path__)}
