"""A few records measured by the eight goals, as any city's are: judged by the oracle, told for a period and an office."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from guiju.goals.figure import Figure
from guiju.goals.figures import goal_figures
from guiju.goals.judging import measures
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.model.check import Check
from guiju.model.measure import Measure
from guiju.model.text import Library
from tests.guiju.cities import AS_OF, Tables, a_plan, a_snapshot, judge_by

NOTHING = Library({})


@cache
def _measures_without_standards(as_of: datetime) -> tuple[Measure, ...]:
    return measures(NOTHING, as_of)


def a_scope(
    folder: Path,
    tables: Tables,
    *checks: Check,
    period: str = "all",
    office: str | None = None,
    as_of: datetime = AS_OF,
    library: Library = NOTHING,
    number: int = 1,
) -> Scope:
    """What goals are asked about: a city judged by checks and all goals as of an instant."""
    asked = _measures_without_standards(as_of) if library is NOTHING else measures(library, as_of)
    snapshot = a_snapshot(folder, tables, number=number)
    judged = judge_by(a_plan(*checks, *asked, as_of=as_of), snapshot)
    return Scope(judged, snapshot, library, Period.parse(period), office)


def measured(folder: Path, tables: Tables, *checks: Check, **asked: Any) -> Mapping[str, Figure]:
    """Every line of every goal, by its id."""
    return {figure.line: figure for figure in goal_figures(a_scope(folder, tables, *checks, **asked), lines=True)}


def counts(figure: Figure) -> tuple[int, int, int]:
    """How many records conform, do not, and are unknown."""
    return figure.tally.conforming, figure.tally.nonconforming, figure.tally.undetermined


def left_out(figure: Figure) -> dict[str, int]:
    """How many records are left out, by reason."""
    return dict(figure.tally.excluded)
