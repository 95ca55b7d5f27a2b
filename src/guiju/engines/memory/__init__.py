"""The oracle: a plan in plain Python, one record after the other, slow and obvious.

Every other engine must give the same answers; where they differ, this one is right until the definition changes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from guiju.checks.function import Context
from guiju.clock.calendar import Calendar
from guiju.engines.memory.facts import Records, facts_of
from guiju.engines.memory.judging import Tally, judge_record
from guiju.engines.memory.writing import write_tally
from guiju.model.plan import Plan
from guiju.model.snapshot import Snapshot

NAME = "memory"


def run(
    plan: Plan, snapshot: Snapshot, calendar: Calendar, folder: Path, progress: Callable[[str], None] = lambda _: None
) -> dict[str, int]:
    """Judge every record of a snapshot and write the files of a run; return how many records of each kind were judged."""
    assert plan.as_of is not None
    context = Context(as_of=plan.as_of, calendar=calendar)
    records = Records(snapshot, plan.automata)
    judged: dict[str, int] = {}
    tally = Tally()
    for population in plan.populations:
        progress(f"判定 {population.kind}")
        rows = records.all(population.kind)
        for row in rows:
            judge_record(
                population, row, facts_of(population.kind, population.facts, row, records, context), context, tally
            )
        judged[population.kind] = len(rows)
    write_tally(tally, plan, folder)
    return judged
