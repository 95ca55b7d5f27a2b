"""The goals: their figures, a line taken apart, and the records that keep it from its goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from guiju.goals.breakdown import By, along_the_tree, breakdown
from guiju.goals.exceptions import goal_exceptions
from guiju.goals.figure import Tally
from guiju.goals.figures import goal_figures
from guiju_web.api import shapes
from guiju_web.api.access import ByToken
from guiju_web.api.asking import Asked, Page, Where, asked_of, next_page, paged, unless_known
from guiju_web.api.operations import answers
from guiju_web.api.problems import not_found
from guiju_web.api.scopes import TokenScope

router = Router(tags=["目标"])
UNNAMED = "\U0010ffff"
"""The key of what names no part: it comes last."""


class Parts(StrEnum):
    """What a line is taken apart by; `branch` gathers the offices directly below the one asked about."""

    BRANCH = "branch"
    OFFICE = "office"
    ITEM = "item"
    MONTH = "month"


class LineOf(Schema):
    """A line of a goal."""

    line: str = Field(max_length=60, description="指标，如 goal2 或者 goal2/statute；见 /goals?lines=true")


class Apart(LineOf):
    """A line and what to take it apart by."""

    by: Parts = Field(Parts.BRANCH, description="branch 下级机构合计，office 逐个机构，item 事项，month 月份")


class Outcome(LineOf):
    """A line, and which of its records."""

    outcome: str = Field(
        "nonconforming", max_length=200, description="nonconforming、undetermined，或者 excluded: 加上理由"
    )


@router.get(
    "/goals",
    response=answers(shapes.Figures),
    auth=ByToken(TokenScope.GOALS),
    summary="八项目标",
    description="每项目标的分子、分母、剔除、区间、目标值、结论，以及公布过的数；lines=true 连同旁证的指标。",
)
def goals(
    request: HttpRequest,
    response: HttpResponse,
    where: Query[Where],
    lines: bool = Query(False, description="连同每项目标的旁证指标"),  # type: ignore[type-arg]
) -> dict[str, Any]:
    """Answer with the figures of the goals."""
    asked = asked_of(request, where)
    unless_known(request, response, asked.city)
    return {**asked.head, "figures": [each.as_dict() for each in goal_figures(asked.scope, lines=lines)]}


@router.get(
    "/breakdowns",
    response=answers(shapes.Breakdown),
    auth=ByToken(TokenScope.GOALS),
    summary="一个指标的分解",
    description="按机构、事项或者月份分解一个指标，各部分的分子分母之和等于整体。按键分页。",
)
def breakdowns(
    request: HttpRequest, response: HttpResponse, where: Query[Where], apart: Query[Apart], page: Query[Page]
) -> dict[str, Any]:
    """Answer with the parts of a line."""
    asked = asked_of(request, where)
    _known_line(asked, apart.line)
    unless_known(request, response, asked.city)
    rows, last = paged(_parts(asked, apart.line, apart.by), page)
    parts = [{"part": part, "name": name, **tally.as_dict()} for part, name, tally in rows]
    shown = {"line": apart.line, "by": apart.by, "parts": parts, "next": next_page(request, last)}
    return {**asked.head, **shown}


@router.get(
    "/exceptions",
    response=answers(shapes.GoalExceptions),
    auth=ByToken(TokenScope.FINDINGS),
    summary="一个指标的例外",
    description="使一个指标达不到目标的记录，或者被它剔除的记录，按编号分页。",
)
def exceptions(
    request: HttpRequest, response: HttpResponse, where: Query[Where], outcome: Query[Outcome], page: Query[Page]
) -> dict[str, Any]:
    """Answer with the records behind a line."""
    asked = asked_of(request, where)
    _known_line(asked, outcome.line)
    unless_known(request, response, asked.city)
    found = goal_exceptions(asked.scope, outcome.line, outcome=outcome.outcome, after=page.after, limit=page.limit + 1)
    shown = found[: page.limit]
    more = next_page(request, shown[-1].key if len(found) > len(shown) else None)
    return {**asked.head, "exceptions": [asdict(each) for each in shown], "next": more}


def _known_line(asked: Asked, line: str) -> None:
    if all(each.line != line for each in goal_figures(asked.scope, lines=True)):
        raise not_found(f"没有指标 {line}。")


def _parts(asked: Asked, line: str, by: Parts) -> list[tuple[str, tuple[str | None, str, Tally]]]:
    """Return (key, (part, name, tally)) in the order of the keys."""
    tallies: Mapping[str | date | None, Tally] = breakdown(
        asked.scope, line, By(by if by is not Parts.BRANCH else Parts.OFFICE)
    )
    if by is Parts.BRANCH:
        below = along_the_tree(tallies, asked.offices, asked.scope.office)
        if asked.scope.office is None and len(below) == 1:
            # One office above all others says nothing: take what lies below it.
            below = along_the_tree(tallies, asked.offices, next(iter(below)))
        tallies = {code: tally for code, tally in below.items()}
    names = _names(asked, by)
    rows = []
    for part, tally in tallies.items():
        text = f"{part:%Y-%m}" if isinstance(part, date) else part
        rows.append((text or UNNAMED, (text, names.get(text or "", text or "（未写明）"), tally)))
    return sorted(rows, key=lambda row: row[0])


def _names(asked: Asked, by: Parts) -> dict[str, str]:
    if by in (Parts.BRANCH, Parts.OFFICE):
        return {code: office.name for code, office in asked.offices.items()}
    if by is Parts.ITEM:
        rows = asked.city.workspace.store().read_rows(asked.scope.snapshot, "item", ("item_code", "item_name"))
        return {str(row["item_code"]): str(row["item_name"]) for row in rows}
    return {}
