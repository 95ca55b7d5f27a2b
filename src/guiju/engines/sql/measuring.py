"""Measures as SQL: where each record falls in a goal's share, and which records are its exceptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guiju.engines.sql.expression import Writing, emit, literal
from guiju.engines.sql.judging import Unit, month_of
from guiju.model.measure import Measure
from guiju.model.types import Type


@dataclass(frozen=True, slots=True)
class Placed:
    """A measure as SQL over facts and columns: the month a record counts in, and where it falls."""

    measure: Measure
    month: str
    outcome: str


def placed(measures: Sequence[Measure], units: Sequence[Unit], writing: Writing) -> tuple[Placed, ...]:
    """Return measures as SQL, in order."""
    return tuple(
        Placed(each, month_of(emit(each.belongs_on, writing)), outcome_sql(each, units, writing)) for each in measures
    )


def outcome_sql(measure: Measure, units: Sequence[Unit], writing: Writing) -> str:
    """Return the SQL of a record's place in a measure, in the order `Measure` gives; missing for nowhere."""
    counted, conforms = emit(measure.counted, writing), emit(measure.conforms, writing)
    if measure.checks_of_goal is not None:
        own = [unit for unit in units if unit.check.goal == measure.checks_of_goal]
        failing, settled, pending = (_any(own, kind) for kind in ("failing", "settled", "pending"))
        counted = f"({counted} AND ({settled} OR {pending}))"
        conforms = f"(CASE WHEN {failing} THEN FALSE WHEN {settled} THEN {conforms} ELSE CAST(NULL AS BOOLEAN) END)"
    excluded = [(each.reason, emit(each.when, writing)) for each in measure.excluded]
    left_out = " ".join(f"WHEN {when} THEN {literal(f'excluded:{reason}', Type.TEXT)}" for reason, when in excluded)
    unknown = " OR ".join(f"{each} IS NULL" for each in (counted, *(when for _, when in excluded), conforms))
    return (
        f"CASE WHEN {emit(measure.belongs_on, writing)} IS NULL OR NOT {counted} THEN NULL {left_out} "
        f"WHEN {unknown} THEN 'undetermined' WHEN {conforms} THEN 'conforming' ELSE 'nonconforming' END"
    )


def _any(units: Sequence[Unit], kind: str) -> str:
    """SQL true when some unit answered so; an unknown answer is `pending`, never a failing one."""
    forms = {
        "failing": lambda unit: f"({unit.applicable} AND NOT {unit.holds})",
        "settled": lambda unit: f"({unit.applicable} AND {unit.holds} IS NOT NULL)",
        "pending": lambda unit: (
            f"(coalesce({unit.in_force}, TRUE) AND coalesce({unit.applies}, TRUE) AND {unit.unknown})"
        ),
    }
    return "(" + " OR ".join(f"coalesce({forms[kind](unit)}, FALSE)" for unit in units) + ")" if units else "FALSE"


def grouped_sql(measures: Sequence[Placed], source: str) -> str:
    """Return the SQL that counts measures sharing one month, grouped in a single pass: columns m0, m1 …"""
    outcomes = ", ".join(f"{each.outcome} AS m{n}" for n, each in enumerate(measures))
    return f"SELECT office, item, {measures[0].month} AS month, {outcomes}, count(*) AS n FROM {source} GROUP BY ALL"


def unfolded_sql(measures: Sequence[Placed], table: str) -> str:
    """Return the SQL that turns the columns m0, m1 … of a grouped pass into rows of `measures.parquet`."""
    return " UNION ALL ".join(
        f"SELECT {literal(each.measure.id, Type.TEXT)} AS measure, office, item, month, m{n} AS outcome, "
        f"CAST(sum(n) AS BIGINT) AS records FROM {table} WHERE m{n} IS NOT NULL GROUP BY ALL"
        for n, each in enumerate(measures)
    )


def exceptions_sql(measures: Sequence[Placed], source: str) -> str:
    """Return the SQL of every record some measure does not simply count as conforming."""
    columns = ", ".join(f"{each.outcome} AS m{n}, {each.month} AS month{n}" for n, each in enumerate(measures))
    listed = ", ".join(
        f"CASE WHEN m{n} <> 'conforming' THEN {{'measure': {literal(each.measure.id, Type.TEXT)}, 'outcome': m{n}, "
        f"'month': CAST(month{n} AS DATE)}} END"
        for n, each in enumerate(measures)
    )
    some = " OR ".join(f"m{n} <> 'conforming'" for n, _ in enumerate(measures))
    return (
        f"SELECT key, office, item, list_filter([{listed}], lambda each: each IS NOT NULL) AS exceptions "
        f"FROM (SELECT key, office, item, {columns} FROM {source}) WHERE {some}"
    )
