"""Procedures as SQL: an automaton reads each distinct sequence of stages once, however many cases took it."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb
import pyarrow as pa

from guiju.checks.procedure import judge_trace
from guiju.engines.sql.expression import literal, quote
from guiju.engines.sql.relations import STAGE_TIME
from guiju.engines.sql.sequences import steps_of
from guiju.model.procedure import Automaton
from guiju.model.types import Type

PARTS = ("complete", "prefix", "step", "position")


def known_stages(automata: Mapping[str, Automaton]) -> list[str]:
    """Return the names of stages some procedure knows, in order; all others are passed over."""
    return sorted({name for each in automata.values() for name in each.alphabet | each.forbidden})


def install_traces(connection: duckdb.DuckDBPyConnection, sequences: str, automata: Mapping[str, Automaton]) -> str:
    """Create the view of what each automaton says of each case, and return its name.

    `sequences` is a relation (case_no, sequence). Columns: `case_no`, and for each automaton `<id>.complete` and
    `<id>.prefix` (booleans), `<id>.step` (text) and `<id>.position` (of the first violating stage among the known
    ones, from 0).
    """
    found = connection.execute(f"SELECT DISTINCT sequence FROM {sequences}").fetchall()
    connection.register("trace_verdicts_in", _verdicts([sequence for (sequence,) in found], automata))
    connection.execute("CREATE OR REPLACE TEMP TABLE trace_verdicts AS FROM trace_verdicts_in")
    connection.unregister("trace_verdicts_in")
    columns = ", ".join(f"v.{quote(f'{name}.{part}')}" for name in automata for part in PARTS)
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW traces AS SELECT s.case_no, {columns} FROM {sequences} s "
        "JOIN trace_verdicts v ON v.sequence = s.sequence"
    )
    return "traces"


def _verdicts(found: list[str], automata: Mapping[str, Automaton]) -> pa.Table:
    names = known_stages(automata)
    columns = {"sequence": pa.array(found, pa.string())}
    for name, automaton in automata.items():
        own = [judge_trace(automaton, steps_of(sequence, names)) for sequence in found]
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
