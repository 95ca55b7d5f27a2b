"""One suite for all engines: whatever the records and the checks, the answers are those of the memory oracle."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guiju.clock.calendar import load_calendar
from guiju.engines import memory
from guiju.engines.outputs import COUNTS, MEASURES, TOTALS, exceptions_path, findings_path
from guiju.plan.fuse import make_plan
from guiju.verdicts.judging import engines
from tests.engines.generated import AS_OF, AUTOMATON, checks, cities, measures
from tests.guiju.cities import a_snapshot

OTHERS = sorted(set(engines()) - {memory.NAME})
POPULATIONS = ("case", "rating", "stage", "item")


@st.composite
def questions(draw: st.DrawFn) -> tuple[list[Any], list[Any]]:
    """Several checks and measures of one population: an engine plans once for all of them."""
    population = draw(st.sampled_from(POPULATIONS))
    asked = [draw(checks(population, number)) for number in range(draw(st.integers(1, 5)))]
    counted = [draw(measures(population, number)) for number in range(draw(st.integers(0, 3)))]
    return asked, counted


def answers(folder: Path, populations: list[str]) -> dict[str, Any]:
    """Everything a run wrote, in an order of its own."""
    found: dict[str, Any] = {name: rows_of(folder / name) for name in (COUNTS, TOTALS, MEASURES)}
    for population in populations:
        for name, path in (("findings", findings_path), ("exceptions", exceptions_path)):
            if path(folder, population).exists():
                found[f"{name} {population}"] = rows_of(path(folder, population))
    return found


def rows_of(path: Path) -> list[str]:
    return sorted(
        repr([(name, plain(value)) for name, value in row.items()]) for row in pq.read_table(path).to_pylist()
    )


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return sorted(repr(sorted(each.items(), key=lambda pair: pair[0])) for each in value)
    return round(value, 9) + 0.0 if isinstance(value, float) else value


@pytest.mark.parametrize("engine", OTHERS)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(city=cities(), asked=questions())
def test_an_engine_answers_as_the_oracle_does(engine: str, city: Any, asked: tuple[list[Any], list[Any]]) -> None:
    with TemporaryDirectory() as scratch:
        snapshot = a_snapshot(Path(scratch), city)
        plan = make_plan(*asked, {AUTOMATON.id: AUTOMATON}, AS_OF)
        calendar = load_calendar()
        results = {}
        for name in (memory.NAME, engine):
            folder = Path(scratch) / name
            engines()[name](plan, snapshot, calendar, folder, lambda _: None)
            results[name] = answers(folder, [each.kind for each in plan.populations])
        for file, expected in results[memory.NAME].items():
            assert results[engine][file] == expected, file


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(city=cities(), asked=questions())
def test_every_record_with_an_edition_in_force_is_counted_exactly_once(
    city: Any, asked: tuple[list[Any], list[Any]]
) -> None:
    with TemporaryDirectory() as scratch:
        snapshot = a_snapshot(Path(scratch), city)
        plan = make_plan(*asked, {AUTOMATON.id: AUTOMATON}, AS_OF)
        folder = Path(scratch) / "memory"
        judged = memory.run(plan, snapshot, load_calendar(), folder)
        totals: dict[tuple[str, str], int] = {}
        for row in pq.read_table(folder / TOTALS).to_pylist():
            key = (row["population"], row["anchor"])
            totals[key] = totals.get(key, 0) + row["records"]
        for (population, _), records in totals.items():
            assert records == judged[population]
