"""A sample's record as facts: fields read by their types, the rest worked out as an engine would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from guiju.checks.facts import fact_named
from guiju.checks.function import Context
from guiju.checks.gathered import GATHERED
from guiju.checks.procedure import judge_trace
from guiju.clock.complaint import COMPLAINT_FACTS, ComplaintTimes, read_complaint_clock
from guiju.clock.pauses import Pause
from guiju.clock.reading import read_clock
from guiju.clock.times import CASE_FACTS, CaseTimes
from guiju.model.expression import Value
from guiju.model.facts import Clocked, Fact, Gathered, Linked, StageFact, Stored, TraceFact
from guiju.model.fields import Kind
from guiju.model.procedure import Automaton

Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class SampleRecord:
    """One record: its own fields and derived fields given outright, what it hangs on, what hangs on it, by kind.

    Rows that hang on it stand in recorded order; a stage has its time in `ended_at`.
    """

    kind: Kind
    given: Row
    automata: Mapping[str, Automaton]
    context: Context
    linked: Mapping[str, SampleRecord] = field(default_factory=dict)
    hanging: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def value(self, fact: Fact) -> Value:
        """Return the value of a fact about this record, None where it is missing."""
        match fact.source:
            case Stored(name, fallback):
                return self._stored(name, fallback)
            case Linked(kind, name):
                other = self.linked.get(kind)
                return other.value(fact_named(kind, name)) if other else None
            case Clocked(output):
                return self.given[output] if output in self.given else self._clocked(output)
            case Gathered() as source:
                return self._summary(fact.name.removeprefix("gathered."), source)
            case StageFact() | TraceFact():
                return self._staged(fact.source)

    def named(self, name: str) -> Value:
        """Return the value of the fact with this name."""
        return self.value(fact_named(self.kind.name, name))

    def _stored(self, name: str, fallback: str | None) -> Value:
        value = self.given.get(name)
        return self.named(fallback) if value is None and fallback is not None else value

    def _summary(self, name: str, source: Gathered) -> Value:
        """Return a summary given outright, else of the rows; missing where only another summary of them is given."""
        rows = self.hanging.get(source.kind)
        if name in self.given or rows is not None:
            return self.given[name] if name in self.given else _gathered(source, rows or ())
        others = [each for each, other in GATHERED.items() if other.kind == source.kind and each in self.given]
        return None if others else _gathered(source, ())

    def _clocked(self, output: str) -> Value:
        calendar, as_of = self.context.calendar, self.context.as_of
        if self.kind.name == "complaint":
            complaint = ComplaintTimes.of({name: self.named(name) for name in COMPLAINT_FACTS})
            due: Value = getattr(read_complaint_clock(complaint, calendar, as_of), output)
            return due
        pauses = [Pause.of(row) for row in self.hanging.get("suspension", ())]
        times = CaseTimes.of({name: self.named(name) for name in CASE_FACTS.values()})
        reading: Value = getattr(read_clock(times, pauses, calendar, as_of), output)
        return reading

    def _staged(self, source: StageFact | TraceFact) -> Value:
        stages = sorted(self.hanging.get("stage", ()), key=_stage_order)
        if not stages:
            return None
        if isinstance(source, StageFact):
            return _stage_value(source, stages)
        automaton = self.automata[source.procedure]
        known = [stage for stage in stages if stage["stage_name"] in automaton.alphabet]
        verdict = judge_trace(automaton, [str(stage["stage_name"]) for stage in known])
        conforms = verdict.prefix_conforms if self.given.get("closed_at") is None else verdict.conforms
        if source.output == "conforms":
            return conforms
        if conforms or verdict.position is None:
            return None
        if source.output == "step":
            return verdict.step
        return _time_of(known[verdict.position]) if verdict.position < len(known) else None


def _gathered(source: Gathered, rows: Sequence[Row]) -> Value:
    if not rows:
        return 0 if source.zero_when_absent else None
    belongs = [_belongs(row, source) for row in rows]
    if None in belongs and source.operation in ("count", "share"):
        return None
    narrowed = [row for row, is_in in zip(rows, belongs, strict=True) if is_in]
    if source.operation == "count":
        return len(narrowed)
    if source.operation == "share":
        return len(narrowed) / len(rows)
    assert source.field is not None
    if source.operation == "sum":
        numbers = [number for row in narrowed if isinstance(number := row.get(source.field), int | float)]
        return sum(numbers) if numbers else None
    dated = [(when, row) for row in narrowed if isinstance(when := row.get(source.by or ""), date)]
    dated.sort(key=lambda each: each[0])
    return dated[0 if source.operation == "first" else -1][1].get(source.field) if dated else None


def _belongs(row: Row, source: Gathered) -> bool | None:
    """Whether a row meets every condition; None where a missing field leaves it open."""
    met = [
        row.get(name) is None if value is None else None if row.get(name) is None else row.get(name) == value
        for name, value in source.where
    ]
    return False if False in met else None if None in met else True


def _stage_value(source: StageFact, stages: Sequence[Row]) -> Value:
    named = [stage for stage in stages if source.activity in (None, stage["stage_name"])]
    if source.operation == "count":
        return len(named)
    timed = [stage for stage in named if _time_of(stage) is not None]
    if not timed:
        return None
    stage = timed[0 if source.operation.startswith("first") else -1]
    return _time_of(stage) if source.operation.endswith("_at") else stage.get("handler")


def _time_of(stage: Row) -> Value:
    return stage.get("ended_at") or stage.get("started_at")


def _stage_order(stage: Row) -> datetime:
    moment = _time_of(stage)
    return moment if isinstance(moment, datetime) else datetime.max
