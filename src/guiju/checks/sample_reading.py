"""A sample case read as records: names looked up, values typed, what hangs where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time

from guiju.checks.function import Context
from guiju.checks.passage import Passage
from guiju.checks.sample_records import Row, SampleRecord
from guiju.checks.syntax import Span
from guiju.errors import Problem
from guiju.model.expression import Value
from guiju.model.fields import Derived, Field, Kind
from guiju.model.procedure import Automaton
from guiju.model.types import Type
from guiju.records.kinds import kind, kinds
from guiju.text.nearest import suggestion
from guiju.text.samples import Sample

_PYTHON = {
    Type.TEXT: str,
    Type.INTEGER: int,
    Type.NUMBER: float,
    Type.BOOLEAN: bool,
    Type.DATE: date,
    Type.INSTANT: datetime,
}


def read_record(
    sample: Sample, automata: Mapping[str, Automaton], context: Context
) -> tuple[SampleRecord, tuple[Problem, ...]]:
    """Return the record of a sample with the records around it, and every name or value that cannot be."""
    reading = _Reading(sample, automata, context)
    return reading.record(), tuple(reading.problems)


def sample_problem(sample: Sample, written: str, code: str, /, **words: object) -> Problem:
    """Return a problem at the value written under a name, wherever in the sample that stands."""
    paths = (path for path in sample.places if path.rpartition(".")[2] == written)
    place = sample.places.get(next(paths, ""), sample.place)
    return Passage("", place, f"样例“{sample.case}”").problem(Span(0, 0), code, **words)


class _Reading:
    """One sample on its way to a record."""

    def __init__(self, sample: Sample, automata: Mapping[str, Automaton], context: Context) -> None:
        self.sample = sample
        self.automata = automata
        self.context = context
        self.problems: list[Problem] = []

    def record(self) -> SampleRecord:
        """Return the record of the sample, with the records around it."""
        population = self.population()
        rows = {name: [self.row(kind(name), each) for each in rows] for name, rows in self.sample.hanging.items()}
        own = SampleRecord(population, self.row(population, self.sample.given), self.automata, self.context)
        others = {
            name: SampleRecord(kind(name), self.row(kind(name), given), self.automata, self.context)
            for name, given in self.sample.linked.items()
        }
        if population.name == "case":
            return replace(own, linked=others, hanging=rows)
        if "case" in others:
            # What hangs on the case hangs there beside the sample's own record: a pause stops its own case's clock.
            around = {**rows, population.name: [*rows.get(population.name, ()), own.given]}
            beyond = {name: other for name, other in others.items() if name != "case"}
            others["case"] = replace(others["case"], linked=beyond, hanging=around)
        return replace(own, linked=others)

    def population(self) -> Kind:
        try:
            return kind(self.sample.population)
        except KeyError:
            advice = suggestion(self.sample.population, [each.chinese for each in kinds().values()])
            self.report("of", "unknown_population", written=self.sample.population, advice=advice)
            return kind("case")

    def row(self, of: Kind, given: Mapping[str, object]) -> Row:
        """Return the fields of a record by English name, each of its field's type."""
        row: dict[str, Value] = {}
        for name, written in given.items():
            member = of.field("ended_at" if of.name == "stage" and name == "at" else name)
            if member is None:
                everything: tuple[Field | Derived, ...] = (*of.fields, *of.derived)
                advice = suggestion(name, [each.chinese for each in everything])
                self.report(name, "unknown_sample_field", name=name, kind=of.chinese, advice=advice)
                continue
            value, fits = _typed(member, written)
            if not fits:
                self.report(name, "wrong_sample_value", name=name, written=written, wanted=_form_of(member))
            row[member.name] = value
        return row

    def report(self, written: str, code: str, /, **words: object) -> None:
        self.problems.append(sample_problem(self.sample, written, code, **words))


def _form_of(member: Field | Derived) -> str:
    """Return how a value of a field is written."""
    closed = member.values if isinstance(member, Field) else ()
    return "、".join(closed) if closed else f"{member.type.chinese}值"


def _typed(member: Field | Derived, written: object) -> tuple[Value, bool]:
    """Return a written value as its field's type, and whether it has a meaning there.

    A date is the midnight of an instant, a number may be a text (an official number), 是 and 否 are truth values.
    """
    value: Value = written if isinstance(written, str | int | float | bool | date) else None
    if written is None:
        return None, True
    if member.type is Type.INSTANT and type(value) is date:
        value = datetime.combine(value, time.min)
    elif member.type is Type.TEXT and isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    elif member.type is Type.BOOLEAN and value in ("是", "否"):
        value = value == "是"
    elif member.type is Type.NUMBER and type(value) is int:
        value = float(value)
    fits = type(value) is _PYTHON[member.type]
    closed = member.values if isinstance(member, Field) else ()
    return value, fits and (not closed or value in closed)
