"""The functions of the language: one file each, found by presence; the docstring of a file is its manual page.

>>> function_named("工作日数").name
'workdays'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.checks.function import Function


@cache
def functions() -> dict[str, Function]:
    """Return every function by its English name."""
    found = [import_module(f"{__name__}.{module.name}").FUNCTION for module in iter_modules(__path__)]
    return {each.name: each for each in found}


@cache
def _by_either_name() -> dict[str, Function]:
    return functions() | {each.chinese: each for each in functions().values()}


def function_named(name: str) -> Function | None:
    """Return the function with this English or Chinese name, None if there is none."""
    return _by_either_name().get(name)


def manual_page(name: str) -> str:
    """Return the manual page of the function with this English name."""
    return import_module(f"{__name__}.{name}").__doc__ or ""
