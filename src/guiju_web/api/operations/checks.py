"""The checks: their counts, what they ask in words, and the records they found."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Path, Query, Router, Schema

from guiju.checks.summary import version_as_dict
from guiju.goals.figure import percent, truncated
from guiju.model.check import Check
from guiju.model.outcome import Outcome
from guiju.verdicts.counts import CheckCount, check_counts
from guiju.verdicts.findings import findings as findings_of
from guiju_web.api import shapes
from guiju_web.api.access import ByToken
from guiju_web.api.asking import Asked, Page, Where, asked_of, next_page, unless_known
from guiju_web.api.operations import answers
from guiju_web.api.problems import not_found
from guiju_web.api.scopes import TokenScope

router = Router(tags=["检查项"])


class CheckId(Schema):
    """A check by the two parts of its id."""

    standard: str = Field(max_length=60, description="标准代号，如 TG-201")
    name: str = Field(max_length=100, description="检查项在标准里的标识，如 accepted-in-time")


class OfGoal(Schema):
    """Which checks."""

    goal: int | None = Field(None, ge=1, le=8, description="只列为这项目标服务的")


class FoundAs(StrEnum):
    """What a finding can be."""

    NONCONFORMING = Outcome.NONCONFORMING.value
    UNDETERMINED = Outcome.UNDETERMINED.value


class OfOutcome(Schema):
    """Which findings."""

    outcome: FoundAs | None = Field(None, description="只列这一种结果：nonconforming 或者 undetermined")


@router.get(
    "/checks",
    response=answers(shapes.Checks),
    auth=ByToken(TokenScope.COUNTS),
    summary="检查项和计数",
    description="每个检查项的四种计数，按标识排列。",
)
def checks(request: HttpRequest, response: HttpResponse, where: Query[Where], which: Query[OfGoal]) -> dict[str, Any]:
    """Answer with every check and its counts."""
    asked = asked_of(request, where)
    unless_known(request, response, asked.city)
    known = sorted(asked.city.compiled.checks, key=lambda each: each.id)
    counts = {each.check: each for each in _counts(asked)}
    chosen = [each for each in known if which.goal is None or each.goal == which.goal]
    return {**asked.head, "checks": [_counted(each, counts.get(each.id)) for each in chosen]}


@router.get(
    "/checks/{standard}/{name}",
    response=answers(shapes.CheckDetail),
    auth=ByToken(TokenScope.COUNTS),
    summary="一个检查项",
    description="一个检查项的计数，以及各版本的适用条件和要求，用中文说出。",
)
def check(request: HttpRequest, response: HttpResponse, check_id: Path[CheckId], where: Query[Where]) -> dict[str, Any]:
    """Answer with one check."""
    asked = asked_of(request, where)
    chosen = _check(asked, check_id)
    unless_known(request, response, asked.city)
    counts = next(iter(_counts(asked, chosen.id)), None)
    return {
        **asked.head,
        "counts": _counted(chosen, counts),
        "judged_at": chosen.judged_at,
        "versions": [version_as_dict(each) for each in chosen.versions],
    }


@router.get(
    "/checks/{standard}/{name}/findings",
    response=answers(shapes.Findings),
    auth=ByToken(TokenScope.FINDINGS),
    summary="一个检查项查出的记录",
    description="不符合的和无法判定的记录，连同判定时读到的值，按编号分页。",
)
def findings(
    request: HttpRequest,
    response: HttpResponse,
    check_id: Path[CheckId],
    where: Query[Where],
    which: Query[OfOutcome],
    page: Query[Page],
) -> dict[str, Any]:
    """Answer with the records a check found."""
    asked = asked_of(request, where)
    chosen = _check(asked, check_id)
    unless_known(request, response, asked.city)
    scope = asked.scope
    found = findings_of(
        asked.judged,
        chosen,
        outcome=which.outcome.value if which.outcome else None,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
        after=page.after,
        limit=page.limit + 1,
    )
    shown = found[: page.limit]
    more = next_page(request, shown[-1].key if len(found) > len(shown) else None)
    return {**asked.head, "findings": [asdict(each) for each in shown], "next": more}


def _check(asked: Asked, check_id: CheckId) -> Check:
    found = asked.city.check(f"{check_id.standard}/{check_id.name}")
    if found is None:
        raise not_found(f"没有检查项 {check_id.standard}/{check_id.name}。")
    return found


def _counts(asked: Asked, check_id: str | None = None) -> tuple[CheckCount, ...]:
    known = {each.id: each for each in asked.city.compiled.checks}
    scope = asked.scope
    return check_counts(
        asked.judged,
        known,
        check=check_id,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
    )


def _counted(check: Check, counts: CheckCount | None) -> dict[str, Any]:
    found = counts or CheckCount(check.id, 0, 0, 0, 0, check.target)
    return {
        "check": check.id,
        "title": check.title,
        "population": check.population,
        "goal": check.goal,
        "severity": check.severity,
        "target": None if check.target is None else truncated(100 * check.target),
        "conforming": found.conforming,
        "nonconforming": found.nonconforming,
        "not_applicable": found.not_applicable,
        "undetermined": found.undetermined,
        "asked": found.asked,
        "value": percent(found.conforming, found.asked),
        "meets_target": found.meets_target,
    }
