"""The obvious way to judge: one query a check for its counts, one for its records, over the same files.

The expressions are the product's own, so both ways say the same; only the shape differs: every check reads the records
for itself. Checks that can be waived are not needed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import duckdb

from guiju.engines.sql.expression import Writing, emit, literal, quote
from guiju.engines.sql.relations import path_literal
from guiju.model.check import Check, CheckVersion
from guiju.model.plan import PopulationPlan
from guiju.model.types import Type
from guiju.plan.fuse import facts_of_check

OUTCOMES = ("conforming", "nonconforming", "not_applicable", "undetermined")


def judge_each(
    connection: duckdb.DuckDBPyConnection, population: PopulationPlan, source: str, as_of: datetime, folder: Path
) -> None:
    """Write `counts/<n>.parquet` and `findings/<n>.parquet` for each check of a population of plain facts."""
    for name in ("counts", "findings"):
        (folder / name).mkdir()
    for number, check in enumerate(population.checks):
        judged = _judged(check, population, source, as_of)
        for name, select in (("counts", _counts(check, judged)), ("findings", _findings(check, judged))):
            path = path_literal(folder / name / f"{number:02d}.parquet")
            connection.execute(f"COPY ({select}) TO {path} (FORMAT parquet, COMPRESSION zstd)")


def differences(own: Path, each: Path) -> Iterator[tuple[str, int, int]]:
    """Yield for cube and findings how many rows the engine's files hold, and how many only one side has."""
    connection = duckdb.connect()
    cube = f'"check", edition, office, item, month, {", ".join(OUTCOMES)}'
    one_by_one = {name: f"read_parquet({path_literal(each / name / '*.parquet')}, union_by_name = true)" for name in ("counts", "findings")}  # fmt: skip
    found = f"(SELECT key, unnest(findings) AS f FROM read_parquet({path_literal(own / 'findings' / 'case.parquet')}))"
    sides = {
        "cube": (
            f"SELECT {cube} FROM read_parquet({path_literal(own / 'counts.parquet')})",
            f"SELECT {cube} FROM {one_by_one['counts']}",
        ),
        "findings": (
            f'SELECT key, f."check", f.edition, f.outcome, f.month FROM {found}',
            f'SELECT key, "check", edition, outcome, month FROM {one_by_one["findings"]}',
        ),
    }
    for name, (left, right) in sides.items():
        apart = f"(({left}) EXCEPT ALL ({right})) UNION ALL (({right}) EXCEPT ALL ({left}))"
        rows, differing = connection.execute(
            f"SELECT (SELECT count(*) FROM ({left})), (SELECT count(*) FROM ({apart}))"
        ).fetchall()[0]
        yield name, rows, differing


def _counts(check: Check, judged: str) -> str:
    sums = ", ".join(
        f"CAST(sum(CASE WHEN outcome = '{each}' THEN 1 ELSE 0 END) AS BIGINT) AS {each}" for each in OUTCOMES
    )
    return (
        f'SELECT {literal(check.id, Type.TEXT)} AS "check", edition, office, item, month, {sums} FROM ({judged}) '
        "WHERE outcome IS NOT NULL GROUP BY ALL HAVING conforming + nonconforming + undetermined > 0"
    )


def _findings(check: Check, judged: str) -> str:
    return (
        f'SELECT {literal(check.id, Type.TEXT)} AS "check", * FROM ({judged}) '
        "WHERE outcome IN ('nonconforming', 'undetermined')"
    )


def _judged(check: Check, population: PopulationPlan, source: str, as_of: datetime) -> str:
    """Write the query of every record with edition, month and outcome, and the values the check reads.

    Without a day no edition can be chosen: the record is undetermined, unless no version could ever apply to it.
    """
    assert population.office is not None
    assert population.item is not None
    day = f"coalesce({', '.join(f'CAST({quote(name)} AS DATE)' for name in check.judged_at)})"
    editions = " ".join(
        f"WHEN {_in_force(day, each)} THEN {literal(each.edition, Type.TEXT)}" for each in check.versions
    )
    outcomes = " ".join(f"WHEN {_in_force(day, each)} THEN {_outcome(each, as_of)}" for each in check.versions)
    never = " AND ".join(f"{_applies(each, as_of)} IS FALSE" for each in check.versions)
    read = ", ".join(quote(fact.name) for fact in facts_of_check(check))
    return (
        f"SELECT {quote(population.key[0])} AS key, {quote(population.office)} AS office, {quote(population.item)} AS item, "
        f"CASE WHEN {day} IS NULL THEN '' {editions} END AS edition, CAST(date_trunc('month', {day}) AS DATE) AS month, "
        f"CASE WHEN {day} IS NULL THEN CASE WHEN NOT ({never}) THEN 'undetermined' END {outcomes} END AS outcome, {read} "
        f"FROM {source}"
    )


def _in_force(day: str, version: CheckVersion) -> str:
    until = version.until or date.max
    return f"{day} >= {literal(version.since, Type.DATE)} AND {day} < {literal(until, Type.DATE)}"


def _applies(version: CheckVersion, as_of: datetime) -> str:
    assert version.waived is None, version
    return "TRUE" if version.applies is None else emit(version.applies, Writing(as_of))


def _outcome(version: CheckVersion, as_of: datetime) -> str:
    applies, holds = _applies(version, as_of), emit(version.holds, Writing(as_of))
    return (
        f"CASE WHEN NOT {applies} THEN 'not_applicable' WHEN {applies} IS NULL OR {holds} IS NULL THEN 'undetermined' "
        f"WHEN {holds} THEN 'conforming' ELSE 'nonconforming' END"
    )
