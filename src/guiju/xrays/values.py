"""What was read of each record a share found: the values of what it should hold, in words, for the listed ones only."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from guiju.checks import compile_expression
from guiju.engines.sql.expression import quote
from guiju.engines.sql.facts import Derivation, facts_sql
from guiju.model.expression import reads
from guiju.model.facts import Fact
from guiju.model.types import Type
from guiju.plan.facts import closure
from guiju.records.kinds import kind
from guiju.records.store.sql import quoted
from guiju.xrays.lines import Share
from guiju.xrays.subject import Subject

MISSING = "（缺）"
LONGEST = 30


def tell_values(connection: duckdb.DuckDBPyConnection, subject: Subject, shares: Sequence[tuple[str, Share]]) -> None:
    """Write into `spots` what the records found by shares say; the facts are worked out for their cases alone."""
    for population in dict.fromkeys(share.population for _, share in shares):
        own = [(name, share) for name, share in shares if share.population == population]
        names = ", ".join(quoted(name) for name, _ in own)
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE found AS SELECT DISTINCT key FROM spots WHERE xray IN ({names})"
        )
        if not connection.execute("SELECT count(*) FROM found").fetchall()[0][0]:
            continue
        _work_out(connection, subject, population, [fact for _, share in own for fact in facts_told(share)])
        for name, share in own:
            said = " || '；' || ".join(_told(fact) for fact in facts_told(share))
            connection.execute(
                f"UPDATE spots SET said = v.said FROM (SELECT key, {said} AS said FROM facts) v "
                f"WHERE spots.xray = {quoted(name)} AND spots.key = v.key"
            )


def facts_told(share: Share) -> tuple[Fact, ...]:
    """Return the facts that decide whether a record is clean."""
    return reads(compile_expression(share.clean, share.population))


def _work_out(connection: duckdb.DuckDBPyConnection, subject: Subject, population: str, wanted: Sequence[Fact]) -> None:
    """Make the table `facts` of the records in `found`: their key, and what is wanted of them."""
    cases = _cases(subject, population)
    if cases is not None:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE cases AS SELECT DISTINCT case_no FROM ({cases})")
    narrowed = None if cases is None else "case_no IN (SELECT case_no FROM cases)"
    derivation = Derivation(subject.snapshot, subject.judged.run.as_of, narrowed)
    key = kind(population).key
    sql = facts_sql(population, closure(population, wanted), derivation, more=key)
    joined = ", ".join(f"coalesce(CAST({quote(name)} AS VARCHAR), '')" for name in key)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE facts AS SELECT concat_ws('|', {joined}) AS key, * FROM ({sql}) "
        f"WHERE concat_ws('|', {joined}) IN (SELECT key FROM found)"
    )


def _cases(subject: Subject, population: str) -> str | None:
    """SQL of the numbers of the cases the records in `found` are or hang on; None for records that hang on none."""
    described = kind(population)
    if described.key[0] == "case_no":
        rest = r"(\|[^|]*){" + str(len(described.key) - 1) + "}$"
        return f"SELECT regexp_replace(key, {quoted(rest)}, '') AS case_no FROM found"
    if "case" not in described.links:
        return None
    source = Derivation(subject.snapshot, subject.judged.run.as_of).relation(population)
    return f"SELECT case_no FROM {source} WHERE {quote(described.key[0])} IN (SELECT key FROM found)"


def _told(fact: Fact) -> str:
    """SQL of a fact's word and its value as people read it."""
    return f"{quoted(f'{fact.chinese or fact.name} ')} || coalesce({_value(fact)}, {quoted(MISSING)})"


def _value(fact: Fact) -> str:
    column = quote(fact.name)
    match fact.type:
        case Type.INSTANT:
            return f"strftime({column}, '%Y-%m-%d %H:%M')"
        case Type.BOOLEAN:
            return f"CASE WHEN {column} THEN '是' WHEN NOT {column} THEN '否' END"
        case Type.NUMBER:
            return f"regexp_replace(CAST(round({column}, 2) AS VARCHAR), '\\.0$', '')"
        case Type.TEXT:
            return f"CASE WHEN length({column}) > {LONGEST} THEN left({column}, {LONGEST}) || '……' ELSE {column} END"
        case _:
            return f"CAST({column} AS VARCHAR)"
