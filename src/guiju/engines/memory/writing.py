"""A tally written as the files of a run."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.engines.memory.judging import Tally
from guiju.engines.outputs import (
    COUNTS,
    COUNTS_SCHEMA,
    EXCEPTION,
    FINDING,
    MEASURES,
    MEASURES_SCHEMA,
    TOTALS,
    TOTALS_SCHEMA,
    exceptions_path,
    findings_path,
)
from guiju.model.outcome import Outcome
from guiju.model.plan import Plan, PopulationPlan
from guiju.model.types import Type

ARROW_TYPES = {
    Type.TEXT: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.BOOLEAN: pa.bool_(),
    Type.DATE: pa.date32(),
    Type.INSTANT: pa.timestamp("us"),
}


def write_tally(tally: Tally, plan: Plan, folder: Path) -> None:
    """Write every file of a run into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(_counts(tally), COUNTS_SCHEMA, folder / COUNTS)
    _write(
        [dict(zip(TOTALS_SCHEMA.names, (*key, n), strict=True)) for key, n in tally.totals.items()],
        TOTALS_SCHEMA,
        folder / TOTALS,
    )
    _write(
        [dict(zip(MEASURES_SCHEMA.names, (*key, n), strict=True)) for key, n in tally.measures.items()],
        MEASURES_SCHEMA,
        folder / MEASURES,
    )
    for population in plan.populations:
        if population.checks:
            _write(
                tally.findings.get(population.kind, []),
                _findings_schema(population),
                findings_path(folder, population.kind),
            )
        if population.measures:
            _write(
                tally.exceptions.get(population.kind, []), _EXCEPTIONS_SCHEMA, exceptions_path(folder, population.kind)
            )


def _counts(tally: Tally) -> list[dict[str, Any]]:
    grouped: defaultdict[tuple[Any, ...], dict[str, int]] = defaultdict(lambda: dict.fromkeys(Outcome, 0))
    for (*place, outcome), n in tally.counts.items():
        grouped[tuple(place)][outcome] += n
    return [
        {**dict(zip(COUNTS_SCHEMA.names[:5], place, strict=True)), **outcomes}
        for place, outcomes in grouped.items()
        if any(n for outcome, n in outcomes.items() if outcome != Outcome.NOT_APPLICABLE)
    ]


_KEY = [("key", pa.string()), ("office", pa.string()), ("item", pa.string())]
_EXCEPTIONS_SCHEMA = pa.schema([*_KEY, ("exceptions", pa.list_(EXCEPTION))])


def _findings_schema(population: PopulationPlan) -> pa.Schema:
    facts = [(fact.name, ARROW_TYPES[fact.type]) for fact in population.facts]
    return pa.schema([*_KEY, ("findings", pa.list_(FINDING)), *facts])


def _write(rows: list[dict[str, Any]], schema: pa.Schema, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows, schema), path)
