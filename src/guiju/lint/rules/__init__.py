"""The rules of drafting: one file each, found by presence; the docstring of a file is its page in the reference."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.lint.rule import Rule, rule_of


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its name, in the order of the catalogue."""
    found = (rule_of(import_module(f"{__name__}.{each.name}")) for each in iter_modules(__path__))
    return {each.name: each for each in sorted(found, key=lambda each: each.code)}
