"""The city a site shows: its workspace, standards, last judging; read once and again only when something changed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from threading import Thread

from django.conf import settings

from guiju.checks import Compiled, compile_library
from guiju.errors import GuijuError
from guiju.goals.judging import plan_of
from guiju.goals.period import Period
from guiju.goals.readiness import make_ready
from guiju.goals.scope import Scope
from guiju.model.check import Check
from guiju.model.plan import Plan
from guiju.model.snapshot import Snapshot
from guiju.model.text import Library
from guiju.records.store import Store
from guiju.records.workspace import Workspace, open_workspace
from guiju.text import scan_library
from guiju.verdicts.runs import JudgedRun, Runs

State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class City:
    """Everything a page may ask about; `judged` None before the first judging."""

    workspace: Workspace
    library: Library
    compiled: Compiled
    judged: JudgedRun | None
    snapshot: Snapshot | None
    state: State = ()
    """What the texts of the standards looked like when they were read."""

    def scope(self, period: str = "all", office: str | None = None, item: str | None = None) -> Scope | None:
        """Return what a goal is asked about, None before the first judging."""
        if self.judged is None or self.snapshot is None:
            return None
        return Scope(self.judged, self.snapshot, self.library, Period.parse(period), office, item)

    @property
    def plan(self) -> Plan:
        """The plan by which records are explained as of the last judging."""
        assert self.judged is not None
        return _plan(self.workspace.standards, self.state, self.judged.run.as_of)

    def check(self, check_id: str) -> Check | None:
        """Return the check with this id."""
        return next((each for each in self.compiled.checks if each.id == check_id), None)


def city() -> City:
    """Return the city as it stands now."""
    workspace = open_workspace(settings.WORKSPACE)
    judged = Runs(workspace.root).latest()
    state = _state_of(workspace.standards)
    library, compiled = _standards(workspace.standards, state)
    snapshot = _snapshot(workspace.root, judged.run.snapshot) if judged else None
    return City(workspace, library, compiled, judged, snapshot, state)


def warm() -> None:
    """Read the city before the first visitor asks, and begin to work out what its pages read.

    What is wrong with the city is told on its pages, not here.
    """
    with suppress(GuijuError):
        here = city()
        if (scope := here.scope()) is not None:
            Thread(target=_make_ready, args=(scope, here.compiled), daemon=True).start()


def _make_ready(scope: Scope, compiled: Compiled) -> None:
    """Work out what can be; a page that needs what could not be worked out says why."""
    with suppress(GuijuError, OSError):
        make_ready(scope, compiled.checks)


def _state_of(folder: Path) -> State:
    """Return name, time and size of every text: what changes when a standard does."""
    found = ((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in folder.glob("*/*/*.md"))
    return tuple(sorted(found))


@lru_cache(maxsize=2)
def _standards(folder: Path, state: State) -> tuple[Library, Compiled]:
    """Read and compile the standards; what cannot be read is left out here and told by `guiju lint`."""
    library, _ = scan_library(folder)
    return library, compile_library(library)


@lru_cache(maxsize=2)
def _plan(folder: Path, state: State, as_of: datetime) -> Plan:
    return plan_of(*_standards(folder, state), as_of)


@lru_cache(maxsize=4)
def _snapshot(root: Path, snapshot: str) -> Snapshot:
    return Store.open(root).snapshot(snapshot)
