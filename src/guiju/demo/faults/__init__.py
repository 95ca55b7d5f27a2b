"""The faults planted in the demo city, one file per field of work; every fault of every file is planted.

>>> faults()[0].name
'accepted-late'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guiju.demo.faults.fault import Fault

__all__ = ["Fault", "faults"]


@cache
def faults() -> tuple[Fault, ...]:
    """Return every fault, in the order of files and of each file; its number is its place, counting from 1."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(fault for module in modules for fault in getattr(module, "FAULTS", ()))
