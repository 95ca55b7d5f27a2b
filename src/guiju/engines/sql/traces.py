"""Procedures as SQL: an automaton reads each distinct sequence of stages once, however many cases took it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from guiju.checks.procedure import judge_trace
from guiju.engines.sql.expression import literal, quote
from guiju.engines.sql.relations import path_literal
from guiju.model.procedure import Automaton
from guiju.model.types import Type
from guiju.records.store.sequences import STAGE_TIME, steps_of

PARTS = ("complete", "prefix", "step", "position")


def known_stages(automata: Mapping[str, Automaton]) -> list[str]:
    """Return the names of stages some procedure knows, in order; all others are passed over."""
    return sorted({name for each in automata.values() for name in each.alphabet | each.forbidden})


def install_traces(
    connection: duckdb.DuckDBPyConnection, sequences: Sequence[Path], automata: Mapping[str, Automaton]
) -> str:
    """Create the view of what each automaton says of each case, and return its name.

    `sequences` are the files of every case's stages. Columns: `case_no`, and for each automaton `<id>.complete` and
    `<id>.prefix` (booleans), `<id>.step` (text) and `<id>.position` (of the first violating stage among those some
    automaton knows, from 0).
    """
    read = _read(sequences)
    found = connection.execute(f"SELECT DISTINCT sequence FROM {read}").fetchall()
    connection.register("trace_verdicts_in", _verdicts([sequence for (sequence,) in found], automata))
    connection.execute("CREATE OR REPLACE TEMP TABLE trace_verdicts AS FROM trace_verdicts_in")
    connection.unregister("trace_verdicts_in")
    columns = ", ".join(f"v.{quote(f'{name}.{part}')}" for name in automata for part in PARTS)
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW traces AS SELECT s.case_no, {columns} FROM {read} s "
        "JOIN trace_verdicts v ON v.sequence = s.sequence"
    )
    return "traces"


def _read(sequences: Sequence[Path]) -> str:
    if not sequences:
        return "(SELECT CAST(NULL AS VARCHAR) AS case_no, CAST(NULL AS VARCHAR) AS sequence WHERE FALSE)"
    return f"read_parquet([{', '.join(map(path_literal, sequences))}])"


def _verdicts(found: list[str], automata: Mapping[str, Automaton]) -> pa.Table:
    known = set(known_stages(automata))
    steps = [tuple(name for name in steps_of(sequence) if name in known) for sequence in found]
    columns = {"sequence": pa.array(found, pa.string())}
    for name, automaton in automata.items():
        verdicts = {each: judge_trace(automaton, each) for each in set(steps)}
        own = [verdicts[each] for each in steps]
        columns[f"{name}.complete"] = pa.array([each.conforms for each in own], pa.bool_())
        columns[f"{name}.prefix"] = pa.array([each.prefix_conforms for each in own], pa.bool_())
        columns[f"{name}.step"] = pa.array([each.step for each in own], pa.string())
        columns[f"{name}.position"] = pa.array([each.position for each in own], pa.int64())
    return pa.table(columns)


def times_sql(stages: str, automata: Mapping[str, Automaton], cases: str) -> str:
    """Return the SQL of when each known stage of some cases happened, in order: `case_no`, `times`.

    Only records that are listed need the time of their violating stage, so it is looked up for those alone.
    """
    named = ", ".join(literal(name, Type.TEXT) for name in known_stages(automata))
    return (
        f"SELECT case_no, list({STAGE_TIME} ORDER BY {STAGE_TIME} NULLS LAST, position) AS times FROM {stages} "
        f"WHERE stage_name IN ({named}) AND case_no IN ({cases}) GROUP BY case_no"
    )
