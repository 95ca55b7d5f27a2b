"""guiju judge: every record of a snapshot judged by every check of the standards."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from guiju.checks import compile_library
from guiju.cli.answer import Answer, Cell, Column, Table, Tone, Toned
from guiju.cli.command import command, manner, option
from guiju.cli.exits import ExitCode
from guiju.cli.judged import run_line
from guiju.cli.moments import INSTANT
from guiju.cli.output import working
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.goals.figure import percent
from guiju.goals.judging import judge_workspace
from guiju.model.check import Check
from guiju.records.workspace import open_workspace
from guiju.text import read_library
from guiju.verdicts.counts import CheckCount, check_counts

COLUMNS = (
    Column(Words("检查项", "check"), whole=True),
    Column(Words("名称", "title")),
    Column(Words("不符合", "nonconforming"), right=True),
    Column(Words("无法判定", "undetermined"), right=True),
    Column(Words("符合", "conforming"), right=True),
    Column(Words("符合率", "share"), right=True),
    Column(Words("要求", "target"), right=True),
)


@command(
    "judge",
    Words(
        "用工作区的标准判定一个快照的全部记录，给出每个检查项的结果；记录按各自当日有效的版本判定。\n\n"
        "加 --check 时，有不符合则退出码为 1。",
        "Judge every record of a snapshot by the standards of the workspace, each by the edition of its day.\n\n"
        "With --check the exit code is 1 when something does not conform.",
    ),
)
@workspace_option
@option("--engine", default="duckdb", words=Words("引擎，默认 duckdb。", "The engine; duckdb by default."))
@option(
    "--as-of",
    type=INSTANT,
    words=Words(
        "截至何时，默认是工作区的设置，没有设置则为现在。", "As of when; the workspace's own setting, else now."
    ),
)
@option("--snapshot", words=Words("快照编号或标识，默认最新。", "The snapshot's number or id; the newest by default."))
@option("--check", is_flag=True, words=Words("有不符合时退出码为 1。", "Exit with 1 when something does not conform."))
def judge(*, folder: Path, engine: str, as_of: datetime | None, snapshot: str | None, check: bool) -> Answer:
    """Judge, then show the counts of every check, those with exceptions first."""
    workspace = open_workspace(folder)
    with working(Words("判定", "judging"), manner(), sys.stderr) as at:
        judged = judge_workspace(
            workspace,
            started_at=local_now(workspace.timezone),
            as_of=as_of,
            engine=engine,
            snapshot=snapshot,
            progress=at,
        )
    checks = {each.id: each for each in compile_library(read_library(workspace.standards)).checks}
    counts = sorted(
        check_counts(judged, checks), key=lambda each: (-each.nonconforming, -each.undetermined, each.check)
    )
    value = {"run": judged.run, "checks": [_value(each) for each in counts]}
    found = any(each.nonconforming for each in counts)
    table = Table(COLUMNS, [_row(each, checks) for each in counts])
    code = ExitCode.FOUND if check and found else ExitCode.DONE
    return Answer(value, [table], [_summary(judged.run.records or {}, judged.run.seconds), run_line(judged)], code)


def _summary(records: Mapping[str, int], seconds: float) -> str:
    told = Words(
        "判定 {records:,} 条记录，用时 {seconds:.1f} 秒。", "{records:,} records judged in {seconds:.1f} seconds."
    )
    return told.filled(records=sum(records.values()), seconds=seconds)


def _row(count: CheckCount, checks: dict[str, Check]) -> list[Cell]:
    wrong, unknown = count.nonconforming, count.undetermined
    return [
        count.check,
        checks[count.check].title,
        Toned(f"{wrong:,}", Tone.BAD) if wrong else 0,
        Toned(f"{unknown:,}", Tone.DOUBT) if unknown else 0,
        count.conforming,
        _percent(percent(count.conforming, count.asked)),
        None if count.target is None else f"{count.target:.2%}",
    ]


def _percent(value: float | None) -> str:
    return "—" if value is None else f"{value:.2f}%"


def _value(count: CheckCount) -> dict[str, object]:
    return {
        "check": count.check,
        "conforming": count.conforming,
        "nonconforming": count.nonconforming,
        "not_applicable": count.not_applicable,
        "undetermined": count.undetermined,
        "share": percent(count.conforming, count.asked),
        "target": count.target,
        "meets_target": count.meets_target,
    }


COMMAND = judge
