"""A standard system as a whole: the texts, the plans, the others' standards, the framework, in one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from guiju.errors import Problem
from guiju.model.register import PlannedStandard, RegisterEntry
from guiju.model.text import Library
from guiju.standard_system.external import ExternalRegister, read_external
from guiju.standard_system.framework import Framework, read_framework
from guiju.standard_system.matters import Matter, MattersCoverage, matters_coverage, read_matters
from guiju.standard_system.planned import read_planned
from guiju.standard_system.references import ReferenceHealth, reference_health
from guiju.standard_system.register import build_register
from guiju.standard_system.reviews import Review, review_calendar
from guiju.standard_system.statistics import Statistics, build_statistics
from guiju.standard_system.taxonomy_files import PLAN, Taxonomies, read_taxonomies
from guiju.text.library import scan_library

_MOST_KEPT = 64
"""Registers of so many days are remembered; whoever asks for every day of ten years fills no memory."""


@dataclass(frozen=True, slots=True)
class StandardSystem:
    """Everything a folder of standards says; every question about it takes the day it is asked for."""

    library: Library
    taxonomies: Taxonomies
    planned: tuple[PlannedStandard, ...] = ()
    external: ExternalRegister = field(default_factory=ExternalRegister)
    matters: tuple[Matter, ...] = ()
    framework: Framework = field(default_factory=Framework)
    _registers: dict[tuple[date, bool], tuple[RegisterEntry, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Registers asked for before: every other question begins with one, and reading all citations takes a while."""

    @property
    def bodies(self) -> tuple[str, ...]:
        """The kinds of body the system is for."""
        return self.taxonomies.plan.bodies

    def register(self, day: date, *, over: bool = False) -> tuple[RegisterEntry, ...]:
        """Return the register on a day."""
        if (day, over) not in self._registers:
            if len(self._registers) >= _MOST_KEPT:
                self._registers.clear()
            found = build_register(self.library, self.planned, self.external, day, over=over)
            self._registers[day, over] = found
        return self._registers[day, over]

    def statistics(self, day: date, taxonomy: str = PLAN, body: str | None = None) -> Statistics:
        """Return the statistics table on a day, in a taxonomy, for a kind of body or all."""
        return build_statistics(self.register(day), self.taxonomies, taxonomy, body)

    def coverage(self, day: date, body: str | None = None) -> MattersCoverage:
        """Tell which matters have a standard in force on a day."""
        return matters_coverage(self.matters, self.register(day), self.bodies, day, body)

    def references(self, day: date) -> tuple[ReferenceHealth, ...]:
        """Return the health of everything the texts in force refer to."""
        return reference_health(self.library, self.external, day)

    def reviews(self, day: date) -> tuple[Review, ...]:
        """Return the next review of every standard in force."""
        return review_calendar(self.library, self.external, day)


def read_system(folder: Path) -> tuple[StandardSystem, tuple[Problem, ...]]:
    """Read a folder of standards with all that lies beside them; what is in doubt is left out, and told."""
    library, unreadable = scan_library(folder)
    system, told = system_around(library, folder)
    return system, (*unreadable, *told)


def system_around(library: Library, folder: Path) -> tuple[StandardSystem, tuple[Problem, ...]]:
    """Return the system of texts that have been read already, with all that lies beside them in their folder."""
    taxonomies, of_taxonomies = read_taxonomies(folder)
    planned, of_planned = read_planned(folder)
    external, of_external = read_external(folder)
    matters, of_matters = read_matters(folder)
    framework, of_framework = read_framework(folder)
    told: Sequence[Problem] = (
        *of_taxonomies, *of_planned, *of_external, *of_matters, *of_framework,
    )  # fmt: skip
    return StandardSystem(library, taxonomies, planned, external, matters, framework), tuple(told)
