"""The clock: due days, time used and pauses of every case, beside the bare scan of what the clock reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from _measuring import Claim, Figure, Measured, Room, Work, ratios, run
from _records import lay_courses, snapshot
from _scanning import connect, scan

from guiju.checks.facts import fact_named
from guiju.clock.calendar import load_calendar
from guiju.clock.times import CASE_FACTS
from guiju.demo.days import AS_OF
from guiju.engines.sql.clock import install_calendar
from guiju.engines.sql.expression import quote
from guiju.engines.sql.facts import Derivation, facts_sql
from guiju.plan.facts import closure
from guiju.records.kinds import kind

PAUSE = ("case_no", "suspension_type", "started_at", "ended_at", "approved_days")


def bare_scan(room: Room) -> Work:
    """Read what the clock reads of cases and suspensions."""
    fields = ["case_no", *(name for name in CASE_FACTS.values() if "." not in name)]
    records, connection = snapshot(room.records), connect(room.own)
    columns = {"case": fields, "suspension": PAUSE}
    tables = {records.files(name): wanted for name, wanted in columns.items() if records.files(name)}
    return lambda: scan(connection, tables)


def looked_up(room: Room) -> Work:
    """Give every case its item's version and limits, what the clock needs before it starts."""
    return _least_and_greatest(room, list(CASE_FACTS.values()))


def clocked(room: Room) -> Work:
    """Work out everything the clock knows of every case."""
    return _least_and_greatest(
        room, [f"clock.{each.name}" for each in kind("case").derived if each.derivation == "clock"]
    )


def _least_and_greatest(room: Room, names: Sequence[str]) -> Work:
    facts = closure("case", [fact_named("case", name) for name in names])
    select = facts_sql("case", facts, Derivation(snapshot(room.records), AS_OF))
    ends = ", ".join(f"min({quote(name)}), max({quote(name)}), count({quote(name)})" for name in names)
    calendar = load_calendar()

    def work() -> Mapping[str, Any]:
        with connect(room.own) as connection:
            install_calendar(connection, calendar)
            found = connection.execute(f"SELECT count(*), {ends} FROM ({select})").fetchall()[0]
        return {"cases": found[0], "answered": dict(zip(names, found[3::3], strict=True))}

    return work


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """Compare the clock with the bare scan, and state what it costs beyond looking up the limits."""
    found = []
    if {"scan", "clock"} <= parts.keys():
        found += ratios("时钟 ÷ 裸扫描", parts["clock"], parts["scan"])
    if {"limits", "clock"} <= parts.keys():
        alone = parts["clock"].cpu_seconds - parts["limits"].cpu_seconds
        found.append(Figure("时钟本身，每百万件，处理器时间", alone / size * 1e6, "秒"))
    return found


CLAIM = Claim(
    file=__file__,
    title="全部办件的到期日、用时和特别程序",
    size=10_000_000,
    parts={
        "scan": ("裸扫描时钟所读各列", bare_scan),
        "limits": ("查出每件的事项版本和时限", looked_up),
        "clock": ("查出时限，推算全部时钟答案", clocked),
    },
    figures=figures,
    records="courses",
    lay=lay_courses,
)

if __name__ == "__main__":
    run(CLAIM)
