"""One check about one record: the version its day chooses, and the outcome."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guiju.checks.days import day_of
from guiju.checks.evaluate import evaluate
from guiju.checks.function import Context
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import Expression, Value
from guiju.model.outcome import Outcome, outcome_of


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check says of a record, on which day (None when it has none) and by which version (None for none)."""

    outcome: Outcome
    day: date | None
    version: CheckVersion | None


def judge(check: Check, values: Mapping[str, Value], context: Context) -> Judgement:
    """Return what a check says of the record with these facts.

    1. The first present fact of `judged_at` gives the day, the day the version; no version in force: not applicable.
    2. Without a day nobody knows which version judges: not applicable if none of them would apply, else undetermined.
    """
    day = judging_day(check.judged_at, values)
    if day is None:
        never = all(_outcome(version, values, context) is Outcome.NOT_APPLICABLE for version in check.versions)
        return Judgement(Outcome.NOT_APPLICABLE if never else Outcome.UNDETERMINED, None, None)
    version = version_on(check, day)
    return Judgement(_outcome(version, values, context) if version else Outcome.NOT_APPLICABLE, day, version)


def judging_day(judged_at: Sequence[str], values: Mapping[str, Value]) -> date | None:
    """Return the day of the first fact that is present, None when none is."""
    moments = (values.get(name) for name in judged_at)
    return next((day_of(moment) for moment in moments if isinstance(moment, date)), None)


def version_on(check: Check, day: date) -> CheckVersion | None:
    """Return the version in force on a day; a version's last day is the one before its `until`."""
    return next(
        (each for each in check.versions if each.since <= day and (each.until is None or day < each.until)), None
    )


def _outcome(version: CheckVersion, values: Mapping[str, Value], context: Context) -> Outcome:
    def truth(expression: Expression | None, *, otherwise: bool) -> bool | None:
        value = otherwise if expression is None else evaluate(expression, values, context)
        assert value is None or isinstance(value, bool)
        return value

    return outcome_of(
        applies=truth(version.applies, otherwise=True),
        holds=truth(version.holds, otherwise=True),
        waived=truth(version.waived, otherwise=False),
    )
