"""The records that keep a goal from being complete, and those it leaves out, one line per record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guiju.goals.definition import Line
from guiju.goals.definitions import goals
from guiju.goals.scope import Scope
from guiju.verdicts import extracts
from guiju.verdicts.counts import where
from guiju.verdicts.query import ask


@dataclass(frozen=True, slots=True)
class GoalException:
    """One record that a line of a goal counts as not met or unknown, or leaves out (`excluded:<reason>`)."""

    line: str
    outcome: str
    population: str
    key: str
    office: str | None
    item: str | None
    month: date | None


def goal_exceptions(
    scope: Scope, line_id: str, *, outcome: str | None = None, after: str | None = None, limit: int = 100
) -> tuple[GoalException, ...]:
    """Return up to `limit` records of a line that do not simply count as met, the not met ones first.

    With one `outcome` they are ordered by key, and begin behind the key `after`.
    For a line over standards the "records" are the standards, always by code, and the outcome says what they lack.
    """
    for goal in goals():
        if goal.assess:
            for assessed in goal.assess(scope):
                if assessed.id == line_id:
                    gaps = sorted(gap for gap in assessed.gaps if after is None or gap[0] > after)[:limit]
                    return tuple(GoalException(line_id, why, "standard", code, None, None, None) for code, why in gaps)
        for line in goal.lines_on(scope.library, scope.day):
            if line.id == line_id:
                return _of_line(scope, line, outcome, after, limit)
    return ()


def _of_line(scope: Scope, line: Line, outcome: str | None, after: str | None, limit: int) -> tuple[GoalException, ...]:
    listed = extracts.exceptions(scope.judged, line.population, line.id)
    if listed is None:
        return ()
    conditions, parameters = where(
        offices=scope.offices, since=scope.period.first, until=scope.period.until, item=scope.item
    )
    for term, value in (("outcome = ?", outcome), ("key > ?", after)):
        if value is not None:
            conditions, parameters = f"{conditions} AND {term}", [*parameters, value]
    order = "key" if outcome is not None else f"{extracts.OUTCOMES_IN_ORDER}, key"
    # The file is sorted so: the first that are found are the first, and the rest need not be read.
    rows = ask(f"SELECT * FROM (FROM {listed} WHERE {conditions} LIMIT {int(limit)}) ORDER BY {order}", parameters)
    return tuple(
        GoalException(line.id, row["outcome"], line.population, row["key"], row["office"], row["item"], row["month"])
        for row in rows
    )
