"""Facts as SQL: one row per record of a population, every fact some check reads as a column of its own.

base       the kind's records
item       the version of the service item in force for the record
gathered   one grouped relation per kind that hangs on a case: stages, materials, suspensions …
linked     the facts of the one record this record hangs on, by the same construction
clock      answers worked out last, because they read all the others
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pyarrow.parquet as pq

from guiju.checks.facts import fact_named
from guiju.clock.times import CASE_FACTS
from guiju.engines.sql.clock import case_clock_sql, complaint_clock_sql
from guiju.engines.sql.expression import literal, quote
from guiju.engines.sql.relations import relation
from guiju.model.facts import Clocked, Fact, Gathered, Linked, StageFact, Stored, TraceFact
from guiju.model.fields import Kind
from guiju.model.snapshot import Snapshot
from guiju.model.types import Type
from guiju.plan.facts import closure
from guiju.records.kinds import kind
from guiju.records.store.sequences import STAGE_TIME


@dataclass(frozen=True, slots=True)
class Derivation:
    """What facts are derived from: a snapshot, an instant, a range of cases, and what procedures say of them."""

    snapshot: Snapshot
    as_of: datetime
    cases: str | None = None
    traces: str | None = None

    def relation(self, name: str) -> str:
        """Return the records of a kind, narrowed to the range."""
        return relation(kind(name), self.snapshot, self.cases)


def facts_sql(population: str, facts: Sequence[Fact], derivation: Derivation, more: Sequence[str] = ()) -> str:
    """Return a SELECT of `facts` (closed under `closure`), one row per record of the population.

    `more` names stored fields to carry along, keys for instance.
    """
    subject = kind(population)
    clocked = [fact for fact in facts if isinstance(fact.source, Clocked)]
    plain = [fact for fact in facts if not isinstance(fact.source, Clocked)]
    more = (*more, *(subject.key if clocked else ()))
    joins = _joins(subject, plain, derivation)
    columns = [
        f"b.{quote(name)} AS {quote(name)}" for name in dict.fromkeys(more) if name not in {fact.name for fact in plain}
    ]
    columns += [f"{_column(fact)} AS {quote(fact.name)}" for fact in plain]
    select = f"SELECT {', '.join(columns)} FROM {derivation.relation(subject.name)} b{''.join(joins)}"
    if not clocked:
        return select
    return _clocked_sql(subject, select, clocked, [*more, *(fact.name for fact in plain)], derivation)


def _clocked_sql(
    subject: Kind, select: str, clocked: Sequence[Fact], carried: Sequence[str], derivation: Derivation
) -> str:
    outputs = {fact.source.output: fact.name for fact in clocked if isinstance(fact.source, Clocked)}
    carried = tuple(dict.fromkeys(carried))
    if subject.name == "complaint":
        return complaint_clock_sql(f"({select})", outputs, derivation.as_of, carried=carried)
    inputs = closure("case", [fact_named("case", name) for name in CASE_FACTS.values()])
    return case_clock_sql(
        f"({select})",
        derivation.relation("suspension") if derivation.snapshot.files("suspension") else None,
        outputs,
        derivation.as_of,
        carried=carried,
        narrow_cases=f"({facts_sql('case', inputs, derivation, more=('case_no',))})",
    )


def needs_traces(facts: Sequence[Fact]) -> bool:
    """Return whether some fact, of the record or of one it hangs on, asks what a procedure says."""
    return any("trace." in fact.name for fact in facts)


def is_plain(facts: Sequence[Fact]) -> bool:
    """Return whether all facts are fields as recorded, so that nothing is gained by deriving them once."""
    return all(isinstance(fact.source, Stored) and fact.source.fallback is None for fact in facts)


def _column(fact: Fact) -> str:
    match fact.source:
        case Stored(field, None):
            return f"b.{quote(field)}"
        case Stored(field, fallback) if fallback is not None:
            return f"coalesce(b.{quote(field)}, {_linked_column(fallback)})"
        case Linked():
            return _linked_column(fact.name)
        case Gathered():
            table = f"g_{fact.source.kind}"
            column = f"{table}.{quote(fact.name)}"
            absent = f"CASE WHEN {table}.case_no IS NULL THEN 0 ELSE {column} END"
            return absent if fact.source.zero_when_absent else column
        case StageFact():
            return f"g_stage.{quote(fact.name)}"
        case TraceFact(procedure, output):
            return _trace_column(procedure, output)
        case _:
            raise AssertionError(fact)


def _trace_column(procedure: str, output: str) -> str:
    """An open case is held only to a prefix of its procedure, so its step is named only when that is broken.

    The time of the violating stage is first known by its position (`traces.times_sql`).
    """
    complete, prefix, step, position = (
        f"t.{quote(f'{procedure}.{part}')}" for part in ("complete", "prefix", "step", "position")
    )
    match output:
        case "conforms":
            return f"CASE WHEN b.closed_at IS NULL THEN {prefix} ELSE {complete} END"
        case "step":
            return f"CASE WHEN b.closed_at IS NULL AND {prefix} THEN NULL ELSE {step} END"
        case _:
            return position


def _linked_column(name: str) -> str:
    linked, _, fact = name.partition(".")
    if linked == "item":
        column = quote(fact)
        return f"CASE WHEN i1.item_code IS NOT NULL THEN i1.{column} ELSE i2.{column} END"
    return f"l_{linked}.{quote(fact)}"


def _joins(subject: Kind, facts: Sequence[Fact], derivation: Derivation) -> list[str]:
    joins = []
    linked: dict[str, set[str]] = {}
    gathered: dict[str, list[Fact]] = {}
    stages: list[Fact] = []
    traced = False
    for fact in facts:
        match fact.source:
            case Linked(other, name):
                linked.setdefault(other, set()).add(name)
            case Gathered(collected, _):
                gathered.setdefault(collected, []).append(fact)
            case StageFact():
                stages.append(fact)
            case TraceFact():
                traced = True
            case _:
                pass
    for other, names in sorted(linked.items()):
        joins += (
            _item_joins(subject, names, derivation)
            if other == "item"
            else [_record_join(subject, other, names, derivation)]
        )
    key = "b.case_no"
    for collected, wanted in sorted(gathered.items()):
        joins.append(
            f" LEFT JOIN {_gathered(collected, wanted, derivation)} g_{collected} ON g_{collected}.case_no = {key}"
        )
    if stages:
        joins.append(f" LEFT JOIN {_stages(stages, derivation)} g_stage ON g_stage.case_no = {key}")
    if traced:
        narrowed = f" WHERE {derivation.cases}" if derivation.cases else ""
        joins.append(f" LEFT JOIN (FROM {derivation.traces}{narrowed}) t ON t.case_no = {key}")
    return joins


def _record_join(subject: Kind, other: str, names: set[str], derivation: Derivation) -> str:
    wanted = closure(other, [fact_named(other, name) for name in names])
    key = kind(other).key[0]
    inner = facts_sql(other, wanted, derivation, more=(key,))
    return f" LEFT JOIN ({inner}) l_{other} ON l_{other}.{quote(key)} = b.{quote(subject.links[other])}"


def _item_joins(subject: Kind, names: set[str], derivation: Derivation) -> list[str]:
    """Join the item's version named by the record, else the one in force on the record's day."""
    columns = ", ".join(quote(name) for name in sorted(names | {"item_code", "item_version"}))
    since = "coalesce(valid_from, DATE '0001-01-01')"
    following = f"lead({since}) OVER (PARTITION BY item_code ORDER BY {since}, item_version)"
    items = (
        f"(SELECT {columns}, {since} AS since_on, "
        f"least(coalesce(valid_to, DATE '9999-12-31'), coalesce({following}, DATE '9999-12-31')) AS until_on "
        f"FROM {derivation.relation('item')})"
    )
    versioned = subject.field("item_version") is not None
    exact = "b.item_code = i1.item_code AND b.item_version = i1.item_version" if versioned else "FALSE"
    joins = [f" LEFT JOIN {items} i1 ON {exact}"]
    if versioned and not _some_missing(subject, "item_version", derivation):
        return [*joins, f" LEFT JOIN (SELECT {columns} FROM {items} WHERE FALSE) i2 ON b.item_code = i2.item_code"]
    day = f"CAST(coalesce({', '.join('b.' + quote(name) for name in subject.judged_at)}) AS DATE)"
    code = "CASE WHEN b.item_version IS NULL THEN b.item_code END" if versioned else "b.item_code"
    return [*joins, f" LEFT JOIN {items} i2 ON i2.item_code = {code} AND {day} >= i2.since_on AND {day} < i2.until_on"]


def _some_missing(subject: Kind, field: str, derivation: Derivation) -> bool:
    """Whether any record lacks a field, told from the files' own statistics; True when they do not say."""
    for path in derivation.snapshot.files(subject.name):
        file = pq.ParquetFile(path)
        index = file.schema_arrow.get_field_index(field)
        if index < 0:
            return True
        for number in range(file.metadata.num_row_groups):
            statistics = file.metadata.row_group(number).column(index).statistics
            if statistics is None or not statistics.has_null_count or statistics.null_count:
                return True
    return False


def _stages(facts: Sequence[Fact], derivation: Derivation) -> str:
    columns = ", ".join(f"{_stage_column(fact)} AS {quote(fact.name)}" for fact in facts)
    return f"(SELECT case_no, {columns} FROM {derivation.relation('stage')} GROUP BY case_no)"


def _stage_column(fact: Fact) -> str:
    assert isinstance(fact.source, StageFact)
    named = "TRUE" if fact.source.activity is None else f"stage_name = {literal(fact.source.activity, Type.TEXT)}"
    moment = f"CASE WHEN {named} THEN {STAGE_TIME} END"
    order = f"CASE WHEN {named} AND {STAGE_TIME} IS NOT NULL THEN ROW({STAGE_TIME}, position) END"
    match fact.source.operation:
        case "count":
            return f"CAST(sum(CASE WHEN {named} THEN 1 ELSE 0 END) AS BIGINT)"
        case "first_at":
            return f"min({moment})"
        case "last_at":
            return f"max({moment})"
        case "first_by":
            return f"arg_min_null(handler, {order})"
        case _:
            return f"arg_max_null(handler, {order})"


def _gathered(collected: str, facts: Sequence[Fact], derivation: Derivation) -> str:
    columns = ", ".join(f"{_gathered_column(collected, fact)} AS {quote(fact.name)}" for fact in facts)
    return f"(SELECT case_no, {columns} FROM {derivation.relation(collected)} GROUP BY case_no)"


def _gathered_column(collected: str, fact: Fact) -> str:
    source = fact.source
    assert isinstance(source, Gathered)
    narrowed = _narrowed(source.where)
    count = f"CASE WHEN bool_and(({narrowed}) IS NOT NULL) THEN sum(CASE WHEN {narrowed} THEN 1 ELSE 0 END) END"
    match source.operation:
        case "count":
            return f"CAST({count} AS BIGINT)"
        case "share":
            return f"(CAST({count} AS DOUBLE) / count(*))"
        case "sum":
            return f"sum(CASE WHEN {narrowed} THEN {quote(source.field or '')} END)"
        case _:
            by = quote(source.by or "")
            order = f"CASE WHEN {narrowed} AND {by} IS NOT NULL THEN ROW({by}, {', '.join(map(quote, kind(collected).key))}) END"
            function = "arg_min_null" if source.operation == "first" else "arg_max_null"
            return f"{function}({quote(source.field or '')}, {order})"


def _narrowed(where: Sequence[tuple[str, str | bool | None]]) -> str:
    terms = [
        f"{quote(name)} IS NULL"
        if value is None
        else f"{quote(name)} = {literal(value, Type.BOOLEAN if isinstance(value, bool) else Type.TEXT)}"
        for name, value in where
    ]
    return " AND ".join(terms) or "TRUE"
