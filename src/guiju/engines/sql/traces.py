"""Procedures as SQL: cases grouped by the sequence of their stages, so that an automaton reads each sequence once.

A sequence is the stages some procedure knows, by time, ties by position. Where the records are stored case by case in
that order (a streaming pass proves it), a sequence packs into one 128-bit integer without sorting anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa

from guiju.checks.procedure import judge_trace
from guiju.engines.sql.expression import literal, quote
from guiju.engines.sql.relations import STAGE_TIME
from guiju.model.procedure import Automaton, TraceVerdict
from guiju.model.types import Type

BITS = 6
LONGEST = 20

SequenceKey = int | tuple[int, ...]
"""A sequence of stages as stored: packed into one integer, or as the numbers of its stages."""


def install_traces(connection: duckdb.DuckDBPyConnection, stages: str, automata: Mapping[str, Automaton]) -> str:
    """Create the temporary table of what each automaton says of each case, and return its name.

    `stages` is a relation of stages. Columns: `case_no`, and for each automaton `<id>.complete` and `<id>.prefix`
    (booleans), `<id>.step` (text) and `<id>.position` (of the first violating stage among `known_stages`, from 0).
    """
    names = known_stages(automata)
    packed = len(names) < 1 << BITS and _pack(connection, stages, names)
    if not packed:
        _collect(connection, stages, names)
    variants = _variants(connection, names, packed)
    verdicts = {
        key: {name: judge_trace(each, steps) for name, each in automata.items()} for key, steps in variants.items()
    }
    _store_verdicts(connection, verdicts, automata, packed)
    parts = ("complete", "prefix", "step", "position")
    columns = ", ".join(f"v.{quote(f'{name}.{part}')}" for name in automata for part in parts)
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW traces AS SELECT s.case_no, {columns} FROM sequences s "
        "JOIN trace_verdicts v ON v.sequence = s.sequence"
    )
    return "traces"


def known_stages(automata: Mapping[str, Automaton]) -> list[str]:
    """Return the names of stages some procedure knows, in order; all others are passed over."""
    return sorted({name for each in automata.values() for name in each.alphabet | each.forbidden})


def times_sql(stages: str, automata: Mapping[str, Automaton], cases: str) -> str:
    """Return the SQL of when each known stage of some cases happened, in order: `case_no`, `times`.

    Only records that are listed need the time of their violating stage, so it is looked up for those alone.
    """
    named = ", ".join(literal(name, Type.TEXT) for name in known_stages(automata))
    return (
        f"SELECT case_no, list({STAGE_TIME} ORDER BY {STAGE_TIME} NULLS LAST, position) AS times FROM {stages} "
        f"WHERE stage_name IN ({named}) AND case_no IN ({cases}) GROUP BY case_no"
    )


def _code(names: Sequence[str]) -> str:
    """SQL of a stage's number among the names, 0 for a stage no procedure knows."""
    whens = " ".join(f"WHEN {literal(name, Type.TEXT)} THEN {number}" for number, name in enumerate(names, 1))
    return f"(CASE stage_name {whens} ELSE 0 END)" if names else "0"


def _pack(connection: duckdb.DuckDBPyConnection, stages: str, names: Sequence[str]) -> bool:
    """Pack sequences without sorting; False when the positions recorded do not prove that this is right.

    They do when time never runs back from one position of a case to the next. Records stored case by case show that
    in one streaming pass; the few cases whose records lie apart are looked at by themselves.
    """
    neighbours = _neighbours(stages)
    connection.execute("SET preserve_insertion_order = true")
    runs, ordered, least, longest = connection.execute(
        "SELECT count(*) FILTER (new), bool_and(position IS NOT NULL AND (new OR follows)), min(position), max(position) "
        f"FROM {neighbours}"
    ).fetchall()[0]
    connection.execute("SET preserve_insertion_order = false")
    if not ordered or least < 1 or longest > LONGEST:
        return False
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE sequences AS SELECT case_no, "
        f"sum(CAST({_code(names)} AS HUGEINT) << CAST({BITS} * (position - 1) AS INTEGER))::HUGEINT AS sequence "
        f"FROM {stages} GROUP BY case_no"
    )
    (cases,) = connection.execute("SELECT count(*) FROM sequences").fetchall()[0]
    return bool(cases == runs) or _scattered_are_ordered(connection, stages)


def _neighbours(stages: str) -> str:
    """SQL of stages beside the one stored before: whether a new case begins, and whether the stage follows in time."""
    time = f"{STAGE_TIME} >= lag({STAGE_TIME}) OVER ()"
    return (
        "(SELECT case_no, position, coalesce(case_no <> lag(case_no) OVER (), TRUE) AS new, "
        f"coalesce(position > lag(position) OVER () AND {time}, FALSE) AS follows FROM {stages})"
    )


def _scattered_are_ordered(connection: duckdb.DuckDBPyConnection, stages: str) -> bool:
    """Whether positions follow time in the cases whose stages are not stored side by side."""
    scattered = f"SELECT case_no FROM {_neighbours(stages)} WHERE new GROUP BY case_no HAVING count(*) > 1"
    timed = f"list(position ORDER BY {STAGE_TIME} NULLS LAST, position)"
    ordered = connection.execute(
        f"SELECT bool_and(timed = list_sort(timed) AND complete) FROM (SELECT {timed} AS timed, "
        f"bool_and({STAGE_TIME} IS NOT NULL) AS complete FROM {stages} WHERE case_no IN ({scattered}) GROUP BY case_no)"
    ).fetchall()
    return bool(ordered[0][0])


def _collect(connection: duckdb.DuckDBPyConnection, stages: str, names: Sequence[str]) -> None:
    """Collect sequences by sorting each case's stages: always right, an order of magnitude slower."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE sequences AS SELECT case_no, "
        f"list_filter(list({_code(names)} ORDER BY {STAGE_TIME} NULLS LAST, position), lambda each: each > 0)::USMALLINT[] "
        f"AS sequence FROM {stages} GROUP BY case_no"
    )


def _variants(
    connection: duckdb.DuckDBPyConnection, names: Sequence[str], packed: bool
) -> dict[SequenceKey, tuple[str, ...]]:
    """Return the distinct sequences, as stored and as stage names."""
    found: dict[SequenceKey, tuple[str, ...]] = {}
    for (sequence,) in connection.execute("SELECT DISTINCT sequence FROM sequences").fetchall():
        numbers = _unpack(sequence) if packed else sequence
        key = sequence if packed else tuple(sequence)
        found[key] = tuple(names[number - 1] for number in numbers)
    return found


def _unpack(sequence: int) -> list[int]:
    numbers = []
    while sequence:
        if code := sequence % (1 << BITS):
            numbers.append(code)
        sequence >>= BITS
    return numbers


def _store_verdicts(
    connection: duckdb.DuckDBPyConnection,
    verdicts: Mapping[SequenceKey, Mapping[str, TraceVerdict]],
    automata: Mapping[str, Automaton],
    packed: bool,
) -> None:
    columns: dict[str, pa.Array] = {
        "key": pa.array(
            [str(key) if isinstance(key, int) else list(key) for key in verdicts],
            pa.string() if packed else pa.list_(pa.uint16()),
        )
    }
    for name in automata:
        own = [each[name] for each in verdicts.values()]
        columns[f"{name}.complete"] = pa.array([each.conforms for each in own], pa.bool_())
        columns[f"{name}.prefix"] = pa.array([each.prefix_conforms for each in own], pa.bool_())
        columns[f"{name}.position"] = pa.array([each.position for each in own], pa.int64())
        columns[f"{name}.step"] = pa.array([each.step for each in own], pa.string())
    table = pa.table(columns)
    connection.register("trace_verdicts_in", table)
    key = "CAST(key AS HUGEINT)" if packed else "key"
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE trace_verdicts AS SELECT {key} AS sequence, * EXCLUDE (key) FROM trace_verdicts_in"
    )
    connection.unregister("trace_verdicts_in")
