"""The judging a command speaks of: the last one, unless another is named."""

from __future__ import annotations

from guiju.cli.command import option
from guiju.cli.words import Words
from guiju.errors import StoreError
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.records.store import Store
from guiju.records.workspace import Workspace
from guiju.text import read_library
from guiju.verdicts.runs import JudgedRun, Runs

run_option = option(
    "--run",
    "run_id",
    words=Words(
        "哪一次判定（编号的开头），默认最近一次。", "Which run, by the beginning of its id; the last by default."
    ),
)
office_option = option(
    "--office",
    words=Words(
        "只看这个机构及其下级（机构代码，见 guiju goals --offices）。", "Only this office and those below it, by code."
    ),
)
period_option = option(
    "--period",
    default="all",
    words=Words(
        "期间：2024、2024-Q3、2024-08、2023-06..2024-05，默认 all。",
        "The months: 2024, 2024-Q3, 2024-08, 2023-06..2024-05; all by default.",
    ),
)


def judged_run(workspace: Workspace, run_id: str | None) -> JudgedRun:
    """Return the named run, else the last one; StoreError when nothing was judged yet."""
    runs = Runs(workspace.root)
    found = runs.get(run_id) if run_id else runs.latest()
    if found is None:
        raise StoreError(f"{workspace.root}：还没有判定过，没有结果可看。请先运行 guiju judge。")
    return found


def scope_of(workspace: Workspace, judged: JudgedRun, period: str, office: str | None) -> Scope:
    """Return what a goal is asked about, from the words of the command line."""
    snapshot = Store.open(workspace.root).snapshot(judged.run.snapshot)
    return Scope(judged, snapshot, read_library(workspace.standards), Period.parse(period), office)


def run_line(judged: JudgedRun) -> str:
    """Return one sentence that says which judging is shown."""
    run = judged.run
    told = Words(
        "判定 {run}：快照 {snapshot}，截至 {as_of}，引擎 {engine}，日历 {calendar}。",
        "Run {run}: snapshot {snapshot}, as of {as_of}, engine {engine}, calendar {calendar}.",
    )
    return told.filled(
        run=run.id[:12], snapshot=run.snapshot[:12], as_of=run.as_of, engine=run.engine, calendar=run.calendar
    )
