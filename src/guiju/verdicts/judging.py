"""A snapshot judged: the plan run by an engine, its files kept as a run with its identity."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from time import perf_counter

import guiju.engines
from guiju import __version__
from guiju.clock.calendar import Calendar
from guiju.clock.policy import load_policy
from guiju.errors import UsageError
from guiju.model.plan import Plan
from guiju.model.run import Run
from guiju.model.snapshot import Snapshot
from guiju.verdicts.runs import JudgedRun, Runs, run_id

Progress = Callable[[str], None]
Engine = Callable[[Plan, Snapshot, Calendar, Path, Progress], dict[str, int]]


def engines() -> dict[str, Engine]:
    """Return every engine by name, found by presence."""
    modules = [import_module(f"guiju.engines.{module.name}") for module in iter_modules(guiju.engines.__path__)]
    return {module.NAME: module.run for module in modules if hasattr(module, "NAME")}


def judge(
    root: Path,
    plan: Plan,
    snapshot: Snapshot,
    calendar: Calendar,
    *,
    editions: Mapping[str, str],
    goals: str,
    started_at: datetime,
    engine: str = "duckdb",
    progress: Progress = lambda _: None,
) -> JudgedRun:
    """Judge a snapshot by a plan and keep the run under `root`; `goals` is a fingerprint of the goals' definitions.

    Raises UsageError for an unknown engine, EngineError when the engine fails; no half run is ever left behind.
    """
    known = engines()
    if engine not in known:
        raise UsageError(f"没有引擎“{engine}”。可用的引擎：{'、'.join(sorted(known))}。")
    assert plan.as_of is not None
    identity = {
        "snapshot": snapshot.id,
        "as_of": plan.as_of,
        "engine": engine,
        "product": __version__,
        "calendar": calendar.version,
        "policy": load_policy().version,
        "editions": dict(editions),
        "goals": goals,
    }
    run = Run(id=run_id(**identity), started_at=started_at, **identity)  # type: ignore[arg-type]
    runs = Runs(root)
    folder = runs.begin(run)
    begun = perf_counter()
    try:
        records = known[engine](plan, snapshot, calendar, folder, progress)
    except BaseException:
        runs.discard(folder)
        raise
    return runs.finish(replace(run, seconds=round(perf_counter() - begun, 3), records=records), folder)
