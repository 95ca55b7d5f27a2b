"""The kinds of records Guiju knows: one file each, found by presence; native names after GB/T 39046-2020.

>>> kind("case").field("受理时间").name
'accepted_at'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.model.fields import Kind


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its English name."""
    found = [import_module(f"{__name__}.{module.name}").KIND for module in iter_modules(__path__)]
    return {each.name: each for each in found}


def kind(name: str) -> Kind:
    """Return the kind with this English or Chinese name; KeyError if there is none."""
    for each in kinds().values():
        if name in (each.name, each.chinese):
            return each
    raise KeyError(name)
