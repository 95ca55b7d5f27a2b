"""Everything worked out that pages about a run read, so that the first who looks does not wait for it."""

from __future__ import annotations

from collections.abc import Collection

from guiju.goals.definitions import goals
from guiju.goals.scope import Scope
from guiju.model.check import Check
from guiju.records.store import lookup
from guiju.verdicts import extracts


def make_ready(scope: Scope, checks: Collection[Check]) -> None:
    """Work out the extracts of a scope's run and the sorted copies of its snapshot that are not kept yet."""
    lines = [
        (line.population, line.id)
        for goal in goals()
        for line in goal.lines_on(scope.library, scope.day)
        if line.is_listed
    ]
    extracts.prepare(scope.judged, checks, lines)
    lookup.prepare(scope.snapshot)
