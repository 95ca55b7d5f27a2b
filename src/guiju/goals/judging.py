"""A workspace judged: its standards compiled, the goals bound, the plan fused and run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from guiju.checks import Compiled, compile_library
from guiju.errors import CheckError, StoreError
from guiju.goals.definitions import goals
from guiju.model.measure import Measure
from guiju.model.plan import Plan
from guiju.model.snapshot import Snapshot
from guiju.model.text import Library
from guiju.plan.fuse import make_plan
from guiju.records.store import Store
from guiju.records.workspace import Workspace
from guiju.text.library import read_library
from guiju.verdicts.judging import judge
from guiju.verdicts.runs import JudgedRun


def judge_workspace(
    workspace: Workspace,
    *,
    started_at: datetime,
    as_of: datetime | None = None,
    engine: str = "duckdb",
    snapshot: str | int | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> JudgedRun:
    """Judge a snapshot, the newest unless another is named, by the workspace's standards and the eight goals.

    `as_of` is the workspace's own setting unless given, else the start of the run. Raises TextError or CheckError with
    every problem of the standards, StoreError when nothing was imported yet.
    """
    progress("读标准")
    library, compiled = compiled_standards(workspace)
    chosen = snapshot_of(workspace, snapshot)
    instant = as_of or workspace.as_of or started_at
    plan = plan_of(library, compiled, instant)
    return judge(
        workspace.root,
        plan,
        chosen,
        workspace.calendar(),
        editions={
            f"{edition.code}/{edition.implemented}": edition.fingerprint
            for standard in library.standards.values()
            for edition in standard.editions
        },
        goals=sha256(repr([population.measures for population in plan.populations]).encode()).hexdigest(),
        started_at=started_at,
        engine=engine,
        progress=progress,
    )


def compiled_standards(workspace: Workspace) -> tuple[Library, Compiled]:
    """Return the workspace's standards and their checks; CheckError with every problem when any has no meaning."""
    library = read_library(workspace.standards)
    compiled = compile_library(library)
    if compiled.problems:
        raise CheckError(problems=compiled.problems)
    return library, compiled


def snapshot_of(workspace: Workspace, named: str | int | None = None) -> Snapshot:
    """Return the named snapshot of a workspace, else its newest; StoreError when there is none."""
    store = Store.open(workspace.root)
    found = store.current() if named is None else store.snapshot(named)
    if found is None:
        raise StoreError(f"{workspace.root}：还没有导入过任何记录。请先运行 guiju import 文件… --mapping 映射。")
    return found


def measures(library: Library, as_of: datetime) -> tuple[Measure, ...]:
    """Return every line of the goals over records, bound to the facts it reads."""
    lines = (line for goal in goals() for line in goal.lines_on(library, as_of.date()))
    return tuple(line.measure() for line in lines)


def plan_of(library: Library, compiled: Compiled, as_of: datetime) -> Plan:
    """Return the plan that judges everything the standards and the goals ask."""
    return make_plan(compiled.checks, measures(library, as_of), compiled.automata, as_of)
