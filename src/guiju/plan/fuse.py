"""Checks and measures joined into a plan: one entry per population, every fact named once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from guiju.checks.facts import fact_named, trace_fact
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import reads
from guiju.model.facts import Fact, TraceFact
from guiju.model.measure import Measure
from guiju.model.plan import Plan, PopulationPlan
from guiju.model.procedure import Automaton
from guiju.plan.facts import closure
from guiju.records.kinds import kind


def make_plan(
    checks: Sequence[Check], measures: Sequence[Measure], automata: Mapping[str, Automaton], as_of: datetime
) -> Plan:
    """Return the plan that answers all checks and measures as of an instant, one population after the other."""
    names = sorted({check.population for check in checks} | {measure.population for measure in measures})
    populations = tuple(
        _population(
            name,
            [check for check in checks if check.population == name],
            [measure for measure in measures if measure.population == name],
        )
        for name in names
    )
    return Plan(populations=populations, automata=_used(populations, automata), as_of=as_of)


def facts_of_check(check: Check) -> tuple[Fact, ...]:
    """Return the facts whose values explain a check's verdicts, ordered by name.

    Where an automaton decides, the violating step and its time are read along.
    """
    found = {fact.name: fact for version in check.versions for fact in _reads_of_version(version)}
    for fact in tuple(found.values()):
        if isinstance(fact.source, TraceFact):
            more = (trace_fact(fact.source.procedure, output) for output in ("step", "at"))
            found |= {each.name: each for each in more}
    return tuple(found[name] for name in sorted(found))


def _reads_of_version(version: CheckVersion) -> tuple[Fact, ...]:
    return (*reads(version.applies), *reads(version.holds), *reads(version.waived))


def _population(name: str, checks: Sequence[Check], measures: Sequence[Measure]) -> PopulationPlan:
    subject = kind(name)
    anchors = tuple(dict.fromkeys(check.judged_at for check in checks))
    places = [each for each in (subject.office, subject.item) if each is not None]
    named = {*subject.key, *places, *(field for anchor in anchors for field in anchor)}
    wanted = {fact.name: fact for fact in (fact_named(name, each) for each in named)}
    wanted |= {fact.name: fact for check in checks for fact in facts_of_check(check)}
    wanted |= {fact.name: fact for measure in measures for fact in _reads_of_measure(measure)}
    return PopulationPlan(
        kind=name,
        key=subject.key,
        facts=closure(name, wanted.values()),
        office=subject.office,
        item=subject.item,
        anchors=anchors,
        checks=tuple(checks),
        measures=tuple(measures),
    )


def _reads_of_measure(measure: Measure) -> tuple[Fact, ...]:
    expressions = (measure.belongs_on, measure.counted, measure.conforms, *(each.when for each in measure.excluded))
    return tuple(fact for expression in expressions for fact in reads(expression))


def _used(populations: Sequence[PopulationPlan], automata: Mapping[str, Automaton]) -> dict[str, Automaton]:
    """The automata some fact asks, of the record itself or of one it hangs on."""
    names = [fact.name for population in populations for fact in population.facts]
    return {key: automata[key] for key in sorted(automata) if any(f"trace.{key}." in name for name in names)}
