"""How many stages a snapshot holds, under how many names, and in how many different orders cases went through them."""

from __future__ import annotations

from dataclasses import dataclass

from guiju.engines.sql.relations import relation
from guiju.model.snapshot import Snapshot
from guiju.records.kinds import kind
from guiju.records.store.sequences import STAGE_TIME
from guiju.verdicts.query import ask_at_length


@dataclass(frozen=True, slots=True)
class TraceCounts:
    """Stages, the different names among them, and the different sequences of names a whole case can show."""

    stages: int
    names: int
    sequences: int


def trace_counts(snapshot: Snapshot) -> TraceCounts:
    """Count stages as procedures read them: case by case, by time, ties by position."""
    order = f"ORDER BY {STAGE_TIME} NULLS LAST, position"
    (row,) = ask_at_length(
        f"WITH stages AS ({_stages(snapshot)}), "
        f"sequences AS (SELECT list(stage_name {order}) AS names FROM stages GROUP BY case_no) "
        "SELECT (SELECT count(*) FROM stages) AS stages, (SELECT count(DISTINCT stage_name) FROM stages) AS names, "
        "(SELECT count(DISTINCT names) FROM sequences) AS sequences"
    )
    return TraceCounts(**row)


def _stages(snapshot: Snapshot) -> str:
    return f"SELECT case_no, stage_name, position, started_at, ended_at FROM {relation(kind('stage'), snapshot)}"
