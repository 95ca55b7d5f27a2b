"""The figures of the eight goals for a scope: measured, judged against their targets, set beside what was published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from guiju.goals.definition import AssessedLine, Goal, Line
from guiju.goals.definitions import goals
from guiju.goals.figure import Figure, Tally, verdict_of
from guiju.goals.publication import published
from guiju.goals.scope import Scope
from guiju.verdicts import extracts
from guiju.verdicts.counts import where
from guiju.verdicts.query import recall

EXCLUDED = "excluded:"


def goal_figures(scope: Scope, *, lines: bool = False) -> tuple[Figure, ...]:
    """Return the figure of each goal, first to eighth; with `lines` every further line after its goal."""
    tallies = _tallies(scope)
    # What is published speaks of all items.
    known = published(scope.snapshot.root, scope.period.name, scope.office) if scope.item is None else {}
    figures = []
    for goal in goals():
        own = goal.assess(scope) if goal.assess else goal.lines_on(scope.library, scope.day)
        for line in own if lines else own[:1]:
            figures.append(_figure(goal, line, tallies, scope, known))
    return tuple(figures)


def _figure(
    goal: Goal, line: Line | AssessedLine, tallies: Mapping[str, Tally], scope: Scope, known: Mapping[str, Any]
) -> Figure:
    if isinstance(line, AssessedLine):
        # An assessment of standards says nothing of one item.
        tally = line.tally if scope.item is None else Tally()
        measurable, bound, note = line.is_measurable, False, ""
    else:
        tally, bound, note = tallies.get(line.id, Tally()), line.needs_bound, line.note
        missing = [name for name in line.evidence if not scope.has_records(name)]
        measurable = not missing and not (line.population == "case" and _unreviewed(line, tallies))
    return Figure(
        goal=goal.number,
        line=line.id,
        chinese=line.chinese,
        english=line.english,
        tally=tally,
        target=line.target,
        verdict=verdict_of(tally, line.target, needs_bound=bound, is_measurable=measurable),
        snapshot=scope.judged.run.snapshot,
        run=scope.judged.run.id,
        period=scope.period.name,
        office=scope.office,
        note=note,
        published=known.get(line.id),
    )


def _unreviewed(line: Line, tallies: Mapping[str, Tally]) -> bool:
    """Accuracy cannot be claimed for a period in which nobody looked at any decision."""
    return line.id == "goal3" and not tallies.get("goal3/audited", Tally()).denominator


def _tallies(scope: Scope) -> dict[str, Tally]:
    conditions, parameters = where(
        offices=scope.offices, since=scope.period.first, until=scope.period.until, item=scope.item
    )
    rows = recall(
        "SELECT measure, outcome, sum(records) AS n "
        f"FROM {extracts.measures(scope.judged, scope.offices, scope.item)} "
        f"WHERE {conditions} GROUP BY measure, outcome ORDER BY measure, outcome",
        parameters,
    )
    counted: dict[str, Counter[str]] = {}
    for row in rows:
        counted.setdefault(row["measure"], Counter())[row["outcome"]] += int(row["n"])
    return {
        name: Tally(
            conforming=found["conforming"],
            nonconforming=found["nonconforming"],
            undetermined=found["undetermined"],
            excluded={key.removeprefix(EXCLUDED): n for key, n in sorted(found.items()) if key.startswith(EXCLUDED)},
        )
        for name, found in counted.items()
    }
