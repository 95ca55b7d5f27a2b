"""Many checks in one pass, as data: what an engine runs, what `guiju explain --plan` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from guiju.model.check import Check
from guiju.model.facts import Fact
from guiju.model.measure import Measure
from guiju.model.procedure import Automaton


@dataclass(frozen=True, slots=True)
class PopulationPlan:
    """Everything to be decided about the records of one kind.

    `facts` are all columns some check, measure or anchor reads, in dependency order (a fact that another reads comes
    first). `anchors` are the distinct `judged_at` lists of the checks: months and editions are chosen by them.
    """

    kind: str
    key: tuple[str, ...]
    facts: tuple[Fact, ...]
    office: str | None
    item: str | None
    anchors: tuple[tuple[str, ...], ...]
    checks: tuple[Check, ...]
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One pass over one snapshot."""

    populations: tuple[PopulationPlan, ...]
    automata: Mapping[str, Automaton] = field(default_factory=dict)
    as_of: datetime | None = None
