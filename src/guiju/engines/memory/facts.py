"""Facts of one record in plain Python: fields, the linked record, what hangs on it, its stages, its clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any

import pyarrow.parquet as pq

from guiju.checks.facts import fact_named
from guiju.checks.function import Context
from guiju.checks.procedure import judge_trace
from guiju.clock.complaint import ComplaintReading, ComplaintTimes, read_complaint_clock
from guiju.clock.pauses import Pause
from guiju.clock.reading import ClockReading, read_clock
from guiju.clock.times import CaseTimes
from guiju.model.expression import Value
from guiju.model.facts import Clocked, Fact, Gathered, Linked, StageFact, Stored, TraceFact
from guiju.model.fields import Privacy
from guiju.model.procedure import Automaton
from guiju.model.snapshot import Snapshot
from guiju.plan.facts import closure
from guiju.records.kinds import kind

Row = Mapping[str, Any]


class Records:
    """The records of a snapshot by kind, by case and by key, read when first asked for."""

    def __init__(self, snapshot: Snapshot, automata: Mapping[str, Automaton]) -> None:
        self.snapshot = snapshot
        self.automata = automata
        self._rows: dict[str, list[Row]] = {}
        self._by_case: dict[str, Mapping[str, list[Row]]] = {}
        self._by_key: dict[str, Mapping[Any, Row]] = {}

    def all(self, name: str) -> list[Row]:
        """Return every record of a kind; fields the files do not have are missing."""
        if name not in self._rows:
            fields = [each.name for each in kind(name).fields if each.privacy is not Privacy.DROPPED]
            fields += ["source_batch", "source_row"]
            self._rows[name] = [{field: row.get(field) for field in fields} for row in self._read(name)]
        return self._rows[name]

    def _read(self, name: str) -> Iterable[Row]:
        return (row for path in self.snapshot.files(name) for row in pq.read_table(path).to_pylist())

    def of_case(self, name: str, case_no: str | None) -> list[Row]:
        """Return the records of a kind that hang on a case."""
        if name not in self._by_case:
            grouped: defaultdict[str, list[Row]] = defaultdict(list)
            for row in self.all(name):
                grouped[row["case_no"]].append(row)
            self._by_case[name] = grouped
        return self._by_case[name].get(case_no or "", [])

    def with_key(self, name: str, key: Any) -> Row | None:
        """Return the record of a kind with this (single-field) key."""
        if name not in self._by_key:
            field = kind(name).key[0]
            self._by_key[name] = {row[field]: row for row in self.all(name)}
        return self._by_key[name].get(key)

    def versions_of_item(self, code: str | None) -> list[Row]:
        """Return every version of a service item, oldest first."""
        return self._items.get(code or "", [])

    @cached_property
    def _items(self) -> Mapping[str, list[Row]]:
        grouped: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.all("item"):
            grouped[row["item_code"]].append(row)
        return {code: sorted(versions, key=version_order) for code, versions in grouped.items()}


def version_order(item: Row) -> tuple[date, int]:
    """Return what orders the versions of an item in time."""
    return item["valid_from"] or date.min, item["item_version"] or 0


def facts_of(population: str, facts: Sequence[Fact], row: Row, records: Records, context: Context) -> dict[str, Value]:
    """Return the values of facts about one record, by fact name; `facts` are in dependency order."""
    values: dict[str, Value] = {}
    for fact in facts:
        values[fact.name] = _value(population, fact, row, values, records, context)
    return values


def _value(
    population: str, fact: Fact, row: Row, values: Mapping[str, Value], records: Records, context: Context
) -> Value:
    match fact.source:
        case Stored(field, fallback):
            recorded: Value = row[field]
            return values[fallback] if recorded is None and fallback is not None else recorded
        case Linked("item", name):
            version = _item_version(population, row, records)
            return None if version is None else version[name]
        case Linked(other, name):
            return _linked(population, other, name, row, records, context)
        case Gathered():
            return _gathered(fact.source, records.of_case(fact.source.kind, row["case_no"]))
        case StageFact(operation, activity):
            return _staged(operation, activity, records.of_case("stage", row["case_no"]))
        case TraceFact(procedure, output):
            return _traced(records.automata[procedure], output, row, records.of_case("stage", row["case_no"]))
        case Clocked(output):
            return _clocked(population, output, values, row, records, context)


def _item_version(population: str, row: Row, records: Records) -> Row | None:
    """The version the record names, else the one in force on the record's day."""
    versions = records.versions_of_item(row.get("item_code"))
    if row.get("item_version") is not None:
        return next((each for each in versions if each["item_version"] == row["item_version"]), None)
    moments = (row[name] for name in kind(population).judged_at)
    moment = next((each for each in moments if each is not None), None)
    if moment is None:
        return None
    day = moment.date() if isinstance(moment, datetime) else moment
    begun = [each for each in versions if (each["valid_from"] or date.min) <= day]
    if not begun:
        return None
    return begun[-1] if begun[-1]["valid_to"] is None or day < begun[-1]["valid_to"] else None


def _linked(population: str, other: str, name: str, row: Row, records: Records, context: Context) -> Value:
    found = records.with_key(other, row[kind(population).links[other]])
    if found is None:
        return None
    facts = closure(other, [fact_named(other, name)])
    return facts_of(other, facts, found, records, context)[name]


def _gathered(source: Gathered, rows: Sequence[Row]) -> Value:
    if not rows:
        return 0 if source.zero_when_absent else None
    belongs = [_belongs(row, source) for row in rows]
    if None in belongs and source.operation in ("count", "share"):
        return None
    narrowed = [row for row, is_in in zip(rows, belongs, strict=True) if is_in]
    match source.operation:
        case "count":
            return len(narrowed)
        case "share":
            return len(narrowed) / len(rows)
        case "sum":
            present = [row[source.field] for row in narrowed if row[source.field] is not None]  # type: ignore[index]
            return sum(present) if present else None
        case operation:
            keys = kind(source.kind).key
            dated = [row for row in narrowed if row[source.by] is not None]  # type: ignore[index]
            ordered = sorted(dated, key=lambda row: (row[source.by], *(row[key] for key in keys)))  # type: ignore[index]
            if not ordered:
                return None
            value: Value = ordered[0 if operation == "first" else -1][source.field]  # type: ignore[index]
            return value


def _belongs(row: Row, source: Gathered) -> bool | None:
    """Whether a record meets every condition; None where a missing field leaves it open."""
    met: set[bool | None] = set()
    for name, wanted in source.where:
        recorded = row[name]
        met.add(recorded is None if wanted is None else None if recorded is None else recorded == wanted)
    return False if False in met else None if None in met else True


def stage_time(row: Row) -> datetime | None:
    """Return when a stage happened: its end, else its start."""
    moment: datetime | None = row["ended_at"] if row["ended_at"] is not None else row["started_at"]
    return moment


def _stage_order(row: Row) -> tuple[datetime, bool, int]:
    """By time, then as recorded; what nobody timed or numbered comes last."""
    return stage_time(row) or datetime.max, row["position"] is None, row["position"] or 0


def _staged(operation: str, activity: str | None, stages: Sequence[Row]) -> Value:
    if not stages:
        return None
    named = [row for row in stages if activity is None or row["stage_name"] == activity]
    if operation == "count":
        return len(named)
    timed = sorted((row for row in named if stage_time(row) is not None), key=_stage_order)
    if not timed:
        return None
    chosen = timed[0] if operation.startswith("first") else timed[-1]
    by: Value = chosen["handler"]
    return stage_time(chosen) if operation.endswith("_at") else by


def _traced(automaton: Automaton, output: str, case: Row, stages: Sequence[Row]) -> Value:
    if not stages:
        return None
    known = [row for row in stages if row["stage_name"] in automaton.alphabet | automaton.forbidden]
    ordered = sorted(known, key=_stage_order)
    verdict = judge_trace(automaton, [row["stage_name"] for row in ordered])
    conforms = verdict.prefix_conforms if case["closed_at"] is None else verdict.conforms
    match output:
        case "conforms":
            return conforms
        case "step":
            return None if conforms else verdict.step
        case _:
            broken = verdict.position is not None and verdict.position < len(ordered)
            return stage_time(ordered[verdict.position]) if broken else None  # type: ignore[index]


def _clocked(
    population: str, output: str, values: Mapping[str, Value], row: Row, records: Records, context: Context
) -> Value:
    reading: ComplaintReading | ClockReading
    if population == "complaint":
        complaint = ComplaintTimes.of(values)
        reading = read_complaint_clock(complaint, context.calendar, context.as_of)
    else:
        pauses = [Pause.of(each) for each in records.of_case("suspension", row["case_no"])]
        reading = read_clock(CaseTimes.of(values), pauses, context.calendar, context.as_of)
    value: Value = getattr(reading, output)
    return value
