"""Pages of the goals: overview → one goal → a check with its clause, or its exceptions → the records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guiju.errors import UsageError
from guiju.goals.breakdown import months_of_offices
from guiju.goals.definitions import goals
from guiju.goals.exceptions import goal_exceptions
from guiju.goals.figure import Figure
from guiju.goals.restatement import restatement
from guiju.model.facts import Fact
from guiju.model.outcome import Outcome
from guiju.plan.fuse import facts_of_check
from guiju.records.kinds import kind
from guiju.verdicts.findings import Finding, findings
from guiju_web.goals import charts, queries, sheets
from guiju_web.goals.actions import judge_again, publish_figures
from guiju_web.goals.queries import Asked, asked_of
from guiju_web.goals.undertakings import undertakings_of
from guiju_web.people.queries import who
from guiju_web.ui.access import permitted
from guiju_web.ui.templatetags.ui import named

_PAGE = 50
_DOING = 5
_MOST_ROWS = 100_000
"""What one sheet takes; whoever needs more asks the command line."""


@permitted("goals.see")
def overview(request: HttpRequest) -> HttpResponse:
    """Show the eight goals of a period and a part of the city."""
    asked = asked_of(request)
    figures = queries.figures_of(asked)
    if _wants_sheet(request):
        return sheets.figures_sheet(request, asked, queries.figures_of(asked, lines=True))
    may_publish = (
        asked.scope.office is None
        and asked.scope.item is None
        and who(request).may("goals.publish")
        and not figures[0].published
    )
    context = {
        "rows": [(figure, queries.trend(asked, figure.line)) for figure in figures],
        "children": _children(asked),
        "doing": undertakings_of(asked).filter(closed_at=None)[:_DOING],
        "restated": any(each.is_restated for each in figures),
        "may_publish": may_publish,
        "may_judge": who(request).may("goals.judge"),
    }
    return render(request, "goals/overview.html", {**frame(asked), **context})


@permitted("goals.see")
def goal(request: HttpRequest, number: int) -> HttpResponse:
    """Show one goal: its lines, month by month, by office, by item, and the checks that serve it."""
    asked = asked_of(request)
    chosen = next((each for each in goals() if each.number == number), None)
    if chosen is None:
        raise Http404(f"没有目标 {number}")
    lines = [each for each in queries.figures_of(asked, lines=True) if each.goal == number]
    if _wants_sheet(request):
        return _goal_sheet(request, asked, number, lines)
    main, target = lines[0].line, lines[0].target
    months, below = queries.trend(asked, main), queries.below(asked, main)
    context = {
        "goal": chosen,
        "lines": lines,
        "children": _children(asked),
        "trend": months,
        "below": below,
        "trend_chart": charts.trend(months, target) if len(months) > 1 else None,
        "offices_chart": charts.offices(below, target) if len(below) > 1 else None,
        "items": queries.items_of(asked, main, 15),
        "checks": queries.checks_of(asked, number),
        "doing": undertakings_of(asked, number).filter(closed_at=None)[:_DOING],
    }
    return render(request, "goals/goal.html", {**frame(asked), **context})


@permitted("goals.see")
def grid(request: HttpRequest, number: int) -> HttpResponse:
    """Show one goal for each office directly below and each month: where and when it fell short."""
    asked = asked_of(request)
    figure = next((each for each in queries.figures_of(asked) if each.goal == number), None)
    if figure is None:
        raise Http404(f"没有目标 {number}")
    cells = months_of_offices(asked.scope, figure.line, asked.offices)
    months = sorted({month for found in cells.values() for month in found})
    if _wants_sheet(request):
        rows = [
            ((code, asked.name(code), month), found[month]) for code, found in cells.items() for month in sorted(found)
        ]
        words = (_("机构代码"), _("机构"), _("月份"))
        return sheets.tallies_sheet(request, asked, f"goal{number}-grid", words, rows)
    context = {
        "goal": next(each for each in goals() if each.number == number),
        "children": _children(asked),
        "months": months,
        "rows": [
            (code, asked.name(code), [(month, found.get(month)) for month in months]) for code, found in cells.items()
        ],
        "chart": charts.grid(cells, asked.offices) if cells else None,
    }
    return render(request, "goals/grid.html", {**frame(asked), **context})


def _goal_sheet(request: HttpRequest, asked: Asked, number: int, lines: Sequence[Figure]) -> HttpResponse:
    """Return one of the goal's tables; its lines where none is named."""
    main, table = lines[0].line, request.GET.get("table")
    if table == "offices":
        offices = [((office.code, office.name), tally) for office, tally in queries.below(asked, main)]
        return sheets.tallies_sheet(request, asked, f"goal{number}-offices", (_("机构代码"), _("机构")), offices)
    if table == "items":
        items = [((code, name), tally) for code, name, tally in queries.items_of(asked, main, _MOST_ROWS)]
        return sheets.tallies_sheet(request, asked, f"goal{number}-items", (_("事项编码"), _("事项")), items)
    if table == "months":
        months = [((month,), tally) for month, tally in queries.trend(asked, main)]
        return sheets.tallies_sheet(request, asked, f"goal{number}-months", (_("月份"),), months)
    if table == "checks":
        return sheets.checks_sheet(request, asked, queries.checks_of(asked, number))
    return sheets.figures_sheet(request, asked, lines)


@permitted("goals.see")
def changes(request: HttpRequest) -> HttpResponse:
    """Show what changed since the figures of a period were published: the figures, what came in, the standards."""
    asked = asked_of(request)
    figures = queries.figures_of(asked, lines=True)
    if _wants_sheet(request):
        return sheets.figures_sheet(request, asked, [each for each in figures if each.is_restated])
    changed = restatement(asked.scope, figures[0])
    if changed is None:
        raise Http404("这一期没有公布过")
    context = {
        "changed": changed,
        "kept": [(named(kind(name)), n) for name, n in changed.kept.items()],
        "figures": [each for each in figures if each.is_restated],
        "batches": [(named(kind(each.kind)), each) for each in changed.batches[:_PAGE]],
    }
    return render(request, "goals/changes.html", {**frame(asked), **context})


@permitted("records.see")
def exceptions(request: HttpRequest, line: str) -> HttpResponse:
    """List the records that keep a line from its goal, or that it leaves out."""
    asked = asked_of(request)
    outcome = request.GET.get("outcome") or Outcome.NONCONFORMING.value
    figure = next((each for each in queries.figures_of(asked, lines=True) if each.line == line), None)
    if figure is None:
        raise Http404(f"没有指标 {line}")
    if _wants_sheet(request):
        everything = goal_exceptions(asked.scope, line, outcome=outcome, limit=_MOST_ROWS)
        return sheets.exceptions_sheet(request, asked, named(figure), outcome, everything)
    after = request.GET.get("after") or None
    found = goal_exceptions(asked.scope, line, outcome=outcome, after=after, limit=_PAGE + 1)
    context = {
        "figure": figure,
        "rows": [(each, asked.name(each.office), asked.items.get(each.item or "")) for each in found[:_PAGE]],
        "more": found[_PAGE - 1].key if len(found) > _PAGE else None,
        "outcome": outcome,
        "outcomes": _outcomes(figure),
        "children": _children(asked),
    }
    return render(request, "goals/exceptions.html", {**frame(asked), **context})


@permitted("goals.see")
def checks(request: HttpRequest) -> HttpResponse:
    """List every check with its counts."""
    asked = asked_of(request)
    found = queries.checks_of(asked)
    if _wants_sheet(request):
        return sheets.checks_sheet(request, asked, found)
    return render(request, "goals/checks.html", {**frame(asked), "checks": found, "children": _children(asked)})


@permitted("goals.see")
def check(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show a check: the clause in force then, what is asked in words, and the records it found."""
    asked = asked_of(request)
    chosen = asked.city.check(check_id)
    if chosen is None:
        raise Http404(f"没有检查项 {check_id}")
    scope, outcome, facts = asked.scope, request.GET.get("outcome") or None, facts_of_check(chosen)
    found = findings(
        scope.judged,
        chosen,
        outcome=outcome,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
        item=scope.item,
        after=request.GET.get("after") or None,
        limit=_MOST_ROWS if _wants_sheet(request) else _PAGE + 1,
    )
    if _wants_sheet(request):
        return sheets.findings_sheet(request, asked, chosen, facts, found)
    counts = {each.id: count for each, count in queries.checks_of(asked)}
    context = {
        "check": chosen,
        "count": counts.get(chosen.id),
        "versions": queries.versions_of(asked, chosen),
        "facts": facts,
        "rows": [(each, _valued(each, facts), asked.name(each.office)) for each in found[:_PAGE]],
        "more": found[_PAGE - 1].key if len(found) > _PAGE else None,
        "outcome": outcome,
        "population": kind(chosen.population),
        "children": _children(asked),
    }
    return render(request, "goals/check.html", {**frame(asked), **context})


@permitted("goals.publish")
@require_POST
def publish(request: HttpRequest) -> HttpResponse:
    """Publish the figures of a period; a second time it is refused and says so."""
    asked = asked_of(request)
    try:
        publish_figures(request, scope=asked.scope)
    except UsageError as refusal:
        return render(request, "ui/refusal.html", {"what": str(refusal), "remedy": ""}, status=409)
    return redirect(f"{reverse('goals:overview')}?{urlencode({'period': asked.scope.period.name})}")


@permitted("goals.judge")
@require_POST
def judge(request: HttpRequest) -> HttpResponse:
    """Ask for a judging, and show how far it is."""
    return redirect("jobs:job", number=judge_again(request).pk)


def frame(asked: Asked) -> dict[str, Any]:
    """Return what the head of every page here shows: period, office, item, where the figures come from."""
    return {
        "asked": asked,
        "period": asked.scope.period.name,
        "office": asked.scope.office or "",
        "item": asked.scope.item or "",
        "periods": queries.periods_of(asked),
        "trail": asked.trail,
        "run": asked.scope.judged.run,
    }


def _wants_sheet(request: HttpRequest) -> bool:
    return request.GET.get("format") == "xlsx"


def _children(asked: Asked) -> list[Any]:
    """Return the offices directly below the one asked about, by name."""
    above = asked.scope.office
    found = [each for each in asked.offices.values() if each.parent == above or (above is None and not each.parent)]
    if above is None and len(found) == 1:
        found = [each for each in asked.offices.values() if each.parent == found[0].code]
    return sorted(found, key=lambda each: each.code)


def _outcomes(figure: Figure) -> list[tuple[str, int]]:
    """Return the outcomes a list can be asked for, each with its number of records."""
    tally = figure.tally
    named = [("nonconforming", tally.nonconforming), ("undetermined", tally.undetermined)]
    return [*named, *((f"excluded:{reason}", n) for reason, n in tally.excluded.items())]


def _valued(found: Finding, facts: Sequence[Fact]) -> list[tuple[str, Any]]:
    """Return the values a check read, each with its word."""
    return [(named(fact), found.values[fact.name]) for fact in facts]
