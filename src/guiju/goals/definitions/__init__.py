"""The eight goals of the plan, one file each, found by presence."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.goals.definition import Goal


@cache
def goals() -> tuple[Goal, ...]:
    """Return the goals, first to eighth."""
    found = [import_module(f"{__name__}.{module.name}").GOAL for module in iter_modules(__path__)]
    return tuple(sorted(found, key=lambda goal: goal.number))
