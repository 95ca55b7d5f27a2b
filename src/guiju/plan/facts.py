"""The facts a plan needs: what its expressions read, and what those facts are worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guiju.checks.facts import fact_named
from guiju.clock.complaint import COMPLAINT_FACTS
from guiju.clock.times import CASE_FACTS
from guiju.model.facts import Clocked, Fact, Source, Stored

CLOCK_INPUTS: Mapping[str, tuple[str, ...]] = {
    "case": tuple(CASE_FACTS.values()),
    "complaint": COMPLAINT_FACTS,
}
"""What the clock looks at to answer about one record of a kind."""


def closure(population: str, wanted: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts and everything they are worked out from, each once, sources before what needs them."""
    found: dict[str, Fact] = {}

    def add(fact: Fact) -> None:
        if fact.name in found:
            return
        for name in sources(population, fact.source):
            add(fact_named(population, name))
        found[fact.name] = fact

    for fact in sorted(wanted, key=lambda each: each.name):
        add(fact)
    return tuple(found.values())


def sources(population: str, source: Source) -> tuple[str, ...]:
    """Return the names of facts of the same record that a source is worked out from."""
    match source:
        case Stored(_, fallback) if fallback is not None:
            return (fallback,)
        case Clocked():
            return CLOCK_INPUTS[population]
        case _:
            return ()
