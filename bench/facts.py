"""Facts: the demo city's own checks and goals over cases with their stages and suspensions, and where the time goes."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence

from _measuring import ROOT, Claim, Figure, Measured, Room, Work, ratios, run
from _records import COURSES, lay_courses, snapshot
from _scanning import connect, scan
from _statements import Stopwatch

from guiju.checks import compile_library
from guiju.clock.calendar import load_calendar
from guiju.demo.days import AS_OF
from guiju.engines import duckdb as engine
from guiju.goals.judging import measures
from guiju.model.expression import reads
from guiju.model.facts import Fact, Gathered, Stored
from guiju.model.measure import Measure
from guiju.model.plan import Plan
from guiju.plan.fuse import facts_of_check, make_plan
from guiju.records.store.sequences import FOLDER, sequences
from guiju.text.library import read_library

FIRST = "规程：环节先后"
PARTS = {
    r"^traces|^trace_": FIRST,
    r"/\.work/case\b": "推算事实（含时钟）",
    r"_classes_": "按适用范围分类计数",
    r"^listed|^times|/findings/": "不符合和无法判定的清单",
    r"_found$|/(counts|totals)\.parquet": "汇总成计数",
    r"_measures|/exceptions/|/measures\.parquet": "目标",
}
"""What a statement works on, told by a pattern of the table or file it makes."""

STAGE = ("case_no", "position", "stage_name", "handler", "started_at", "ended_at")
SUSPENSION = ("case_no", "suspension_type", "started_at", "ended_at", "approved_days", "notified_at")


def plan() -> Plan:
    """Return the plan of what the city's standards and goals ask of cases, their stages and suspensions.

    What reads materials, ratings or reviews is left out: without such records it would be undetermined of every case.
    """
    library = read_library(ROOT / "standards")
    compiled = compile_library(library)
    checks = [each for each in compiled.checks if each.population == "case" and _is_laid(facts_of_check(each))]
    asked = [each for each in measures(library, AS_OF) if each.population == "case" and _is_laid(_reads(each))]
    return make_plan(checks, asked, compiled.automata, AS_OF)


def _is_laid(facts: Iterable[Fact]) -> bool:
    return all(not isinstance(fact.source, Gathered) or fact.source.kind in COURSES for fact in facts)


def _reads(measure: Measure) -> Iterator[Fact]:
    for expression in (measure.counted, measure.conforms, *(each.when for each in measure.excluded)):
        yield from reads(expression)


def bare_scan(room: Room) -> Work:
    """Read every column the facts are worked out from."""
    (cases,) = plan().populations
    stored = [fact.source.field for fact in cases.facts if isinstance(fact.source, Stored)]
    records, connection = snapshot(room.records), connect(room.own)
    columns = {"case": stored, "stage": STAGE, "suspension": SUSPENSION}
    tables = {records.files(kind): names for kind, names in columns.items() if records.files(kind)}
    return lambda: scan(connection, tables)


def worked_out(room: Room) -> Work:
    """Work out the sequences of stages and keep them, as the last step of a commit does."""
    shutil.rmtree(room.records / FOLDER, ignore_errors=True)
    records = snapshot(room.records)
    return lambda: {"files": len(sequences(records))}


def judged(room: Room) -> Work:
    """Judge cases of a snapshot as a commit leaves it, with the sequences of stages; note the time of every statement."""
    chosen, records, calendar, watch = plan(), snapshot(room.records), load_calendar(), Stopwatch()
    sequences(records)
    (cases,) = chosen.populations

    def work() -> Mapping[str, object]:
        with watch.watching():
            judged = engine.run(chosen, records, calendar, room.own)
        return {
            "seconds_by_part": watch.shares(PARTS, FIRST),
            "records": judged,
            "checks": len(cases.checks),
            "measures": len(cases.measures),
            "facts": len(cases.facts),
            "facts_worked_out": sum(not isinstance(fact.source, Stored) for fact in cases.facts),
        }

    return work


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """State the time of each part and its share."""
    if "engine" not in parts:
        return []
    whole = parts["engine"]
    seconds = whole.more["seconds_by_part"]
    found = [Figure(f"其中{name}", 100 * each / sum(seconds.values()), "%") for name, each in seconds.items()]
    if "scan" in parts:
        found += ratios("判定 ÷ 裸扫描", whole, parts["scan"])
    return [*found, Figure("判定每百万件，处理器时间", whole.cpu_seconds / size * 1e6, "秒")]


CLAIM = Claim(
    file=__file__,
    title="示范城市的办件检查和目标，由环节和特别程序推算事实",
    size=10_000_000,
    parts={
        "scan": ("裸扫描办件、环节、特别程序", bare_scan),
        "derive": ("提交时：推算环节先后", worked_out),
        "engine": ("判定：规程、事实、检查、目标", judged),
    },
    figures=figures,
    records="courses",
    lay=lay_courses,
)

if __name__ == "__main__":
    run(CLAIM)
