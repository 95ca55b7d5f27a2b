"""Judging: 40 checks with effective dates over the cases of a snapshot, to the whole cube and the file of findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from _measuring import HERE, Claim, Figure, Measured, Room, Work, ratios, run
from _queries import differences, judge_each
from _records import lay_cases, snapshot
from _scanning import connect, scan

from guiju.checks import compile_library
from guiju.clock.calendar import load_calendar
from guiju.demo.days import AS_OF
from guiju.engines import duckdb as engine
from guiju.engines.sql.clock import install_calendar
from guiju.engines.sql.relations import relation
from guiju.model.facts import Stored
from guiju.model.plan import Plan
from guiju.plan.fuse import make_plan
from guiju.records.kinds import kind
from guiju.text.library import read_library

STANDARDS = HERE / "standards" / "judging"
MEMORY_MB = {10_000_000: 1500, 100_000_000: 2500}
"""The most memory judging may take, up to so many cases."""


def plan() -> Plan:
    """Return the plan of the 40 checks; 13 of them have two editions or three."""
    compiled = compile_library(read_library(STANDARDS))
    assert not compiled.problems, compiled.problems
    assert len(compiled.checks) == 40
    assert sum(len(check.versions) > 1 for check in compiled.checks) == 13
    return make_plan(compiled.checks, (), compiled.automata, AS_OF)


def bare_scan(room: Room) -> Work:
    """Read every column the checks read, and do nothing with it but keep the least and the greatest."""
    (cases,) = plan().populations
    columns = [fact.source.field for fact in cases.facts if isinstance(fact.source, Stored)]
    files = snapshot(room.records).files("case")
    connection = connect(room.own)
    return lambda: scan(connection, {files: columns})


def judged_in_one(room: Room) -> Work:
    """Judge with the product's engine."""
    chosen, records, calendar = plan(), snapshot(room.records), load_calendar()
    return lambda: {"records": engine.run(chosen, records, calendar, room.own)}


def judged_one_by_one(room: Room) -> Work:
    """Judge with a query for each check's counts and one for its records."""
    (cases,) = plan().populations
    source, calendar = relation(kind("case"), snapshot(room.records)), load_calendar()

    def work() -> Mapping[str, Any]:
        with connect(room.own) as connection:
            install_calendar(connection, calendar)
            judge_each(connection, cases, source, AS_OF, room.own)
        return {}

    return work


def same_answers(_: Path, folders: Mapping[str, Path]) -> Mapping[str, Any]:
    """Prove that both ways wrote the same cube and the same findings."""
    if not {"engine", "each"} <= folders.keys():
        return {}
    found = {}
    for name, rows, differing in differences(folders["engine"], folders["each"]):
        assert rows > 0, name
        assert differing == 0, f"{name}: {differing} of {rows} rows differ"
        found[f"{name}_rows"] = rows
    return found


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """Compare the engine with the bare scan and with one query a check."""
    found = []
    if {"scan", "engine"} <= parts.keys():
        found += ratios("一次判定 ÷ 裸扫描", parts["engine"], parts["scan"], most=5)
    if {"each", "engine"} <= parts.keys():
        found += ratios("一次判定 ÷ 逐项查询", parts["engine"], parts["each"], most=1 / 3)
    if "engine" in parts:
        memory = next((most for cases, most in MEMORY_MB.items() if size <= cases), None)
        found.append(Figure("一次判定的内存峰值", parts["engine"].peak_mb, "MB", most=memory))
        found.append(Figure("每百万件，处理器时间", parts["engine"].cpu_seconds / size * 1e6, "秒"))
    return found


CLAIM = Claim(
    file=__file__,
    title="40 项检查（13 项有前后版本）判定全部办件",
    size=10_000_000,
    parts={
        "scan": ("裸扫描所读各列", bare_scan),
        "engine": ("一次判定：全部计数和清单", judged_in_one),
        "each": ("逐项查询：同样的计数和清单", judged_one_by_one),
    },
    figures=figures,
    records="cases",
    lay=lay_cases,
    agree=same_answers,
)

if __name__ == "__main__":
    run(CLAIM)
