"""One record judged by every check and measure of its population, and what that adds to the tally."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from guiju.checks.evaluate import evaluate
from guiju.checks.function import Context
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import Value
from guiju.model.measure import Measure
from guiju.model.outcome import Outcome, outcome_of
from guiju.model.plan import PopulationPlan


@dataclass(slots=True)
class Tally:
    """What accumulates over a run, in the shape of its files."""

    counts: Counter[tuple[str, str, str | None, str | None, date | None, Outcome]] = field(default_factory=Counter)
    totals: Counter[tuple[str, str, str | None, str | None, date | None]] = field(default_factory=Counter)
    measures: Counter[tuple[str, str | None, str | None, date, str]] = field(default_factory=Counter)
    findings: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    exceptions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """A check's answer about one record; `applies` tells an unknown answer from unknown applicability.

    `version` is the one in force on the record's day, None where the record has no day.
    """

    check: Check
    version: CheckVersion | None
    outcome: Outcome
    month: date | None
    applies: bool | None

    @property
    def edition(self) -> str:
        """The edition that answers, empty where none could be chosen."""
        return "" if self.version is None else self.version.edition


def judge_record(
    population: PopulationPlan, row: Mapping[str, Any], facts: Mapping[str, Value], context: Context, tally: Tally
) -> None:
    """Judge one record and add the answers to the tally."""
    place = tuple(None if name is None else facts[name] for name in (population.office, population.item))
    for anchor in population.anchors:
        tally.totals[(population.kind, ",".join(anchor), *place, month_of(day_of(anchor, facts)))] += 1  # type: ignore[index]
    answers = [answer for check in population.checks if (answer := judge(check, facts, context)) is not None]
    for answer in answers:
        tally.counts[(answer.check.id, answer.edition, *place, answer.month, answer.outcome)] += 1  # type: ignore[index]
    key = "|".join("" if row[name] is None else str(row[name]) for name in population.key)
    _note_findings(population, key, place, answers, facts, tally)
    _note_measures(population, key, place, answers, facts, context, tally)


def judge(check: Check, facts: Mapping[str, Value], context: Context) -> Judged | None:
    """Return a check's answer about one record; None when no edition was in force on the record's day.

    A record without a day is undetermined, unless no version of the check could ever apply to it.
    """
    day = day_of(check.judged_at, facts)
    if day is None:
        if all(_applies(version, facts, context) is False for version in check.versions):
            return None
        return Judged(check, None, Outcome.UNDETERMINED, None, None)
    for version in check.versions:
        if version.since <= day and (version.until is None or day < version.until):
            applies = _applies(version, facts, context)
            outcome = outcome_of(applies, _truth(version.holds, facts, context), _waived(version, facts, context))
            return Judged(check, version, outcome, month_of(day), applies)
    return None


def _applies(version: CheckVersion, facts: Mapping[str, Value], context: Context) -> bool | None:
    """Whether the version asks this record; a waived record is not asked."""
    if _waived(version, facts, context) is True:
        return False
    return True if version.applies is None else _truth(version.applies, facts, context)


def _waived(version: CheckVersion, facts: Mapping[str, Value], context: Context) -> bool | None:
    return False if version.waived is None else _truth(version.waived, facts, context)


def _truth(expression: Any, facts: Mapping[str, Value], context: Context) -> bool | None:
    value = evaluate(expression, facts, context)
    assert value is None or isinstance(value, bool)
    return value


def day_of(anchor: tuple[str, ...], facts: Mapping[str, Value]) -> date | None:
    """Return the day of the first present moment."""
    moment = next((facts[name] for name in anchor if facts[name] is not None), None)
    if isinstance(moment, datetime):
        return moment.date()
    assert moment is None or isinstance(moment, date)
    return moment


def month_of(day: date | None) -> date | None:
    """Return the first day of the month."""
    return None if day is None else day.replace(day=1)


def _note_findings(
    population: PopulationPlan,
    key: str,
    place: tuple[Any, ...],
    answers: list[Judged],
    facts: Mapping[str, Value],
    tally: Tally,
) -> None:
    found = [
        {
            "check": each.check.id,
            "edition": each.edition,
            "outcome": each.outcome.value,
            "month": each.month,
            "applies": None if each.edition == "" else each.applies is True,
        }
        for each in answers
        if each.outcome in (Outcome.NONCONFORMING, Outcome.UNDETERMINED)
    ]
    if found:
        office, item = place
        row = {"key": key, "office": office, "item": item, "findings": found, **facts}
        tally.findings.setdefault(population.kind, []).append(row)


def _note_measures(
    population: PopulationPlan,
    key: str,
    place: tuple[Any, ...],
    answers: list[Judged],
    facts: Mapping[str, Value],
    context: Context,
    tally: Tally,
) -> None:
    exceptions = []
    for measure in population.measures:
        day = evaluate(measure.belongs_on, facts, context)
        outcome = measure_outcome(measure, day, answers, facts, context)
        if outcome is None:
            continue
        assert isinstance(day, date)
        month = (day.date() if isinstance(day, datetime) else day).replace(day=1)
        tally.measures[(measure.id, *place, month, outcome)] += 1
        if outcome != Outcome.CONFORMING.value and measure.is_listed:
            exceptions.append({"measure": measure.id, "outcome": outcome, "month": month})
    if exceptions:
        office, item = place
        row = {"key": key, "office": office, "item": item, "exceptions": exceptions}
        tally.exceptions.setdefault(population.kind, []).append(row)


def measure_outcome(
    measure: Measure, day: Value, answers: list[Judged], facts: Mapping[str, Value], context: Context
) -> str | None:
    """Return a record's place in a measure, in the order `Measure` gives; None for nowhere."""
    counted, conforms = _truth(measure.counted, facts, context), _truth(measure.conforms, facts, context)
    if measure.checks_of_goal is not None:
        own = [each.outcome for each in answers if each.check.goal == measure.checks_of_goal]
        failing, settled = Outcome.NONCONFORMING in own, {Outcome.CONFORMING, Outcome.NONCONFORMING} & set(own)
        if not settled and Outcome.UNDETERMINED not in own:
            counted = False
        conforms = False if failing else conforms if settled else None
    if day is None or counted is False:
        return None
    reasons = [(each.reason, _truth(each.when, facts, context)) for each in measure.excluded]
    for reason, holds in reasons:
        if holds is True:
            return f"excluded:{reason}"
    if counted is None or conforms is None or any(holds is None for _, holds in reasons):
        return Outcome.UNDETERMINED.value
    return Outcome.CONFORMING.value if conforms else Outcome.NONCONFORMING.value
