"""Pages of the goals: overview → one goal → a check with its clause → the records → one record and its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from guiju.checks.function import Context
from guiju.engines.memory.nearby import Nearby
from guiju.errors import UsageError
from guiju.goals.definitions import goals
from guiju.goals.exceptions import GoalException, goal_exceptions
from guiju.model.facts import Fact
from guiju.model.outcome import Outcome
from guiju.plan.fuse import facts_of_check
from guiju.records.kinds import kind, kinds
from guiju.verdicts.account import account_of
from guiju.verdicts.findings import Finding, findings
from guiju_web.audit_log.actions import record as log
from guiju_web.goals import queries
from guiju_web.goals.actions import judge_again, publish_figures
from guiju_web.goals.queries import Asked, asked_of
from guiju_web.people.queries import visible_offices, who
from guiju_web.ui.access import permitted
from guiju_web.ui.sheets import sheet

_PAGE = 50
_MOST_ROWS = 100_000
"""What one sheet takes; whoever needs more asks the command line."""


@permitted("goals.see")
def overview(request: HttpRequest) -> HttpResponse:
    """Show the eight goals of a period and a part of the city."""
    asked = asked_of(request)
    figures = queries.figures_of(asked)
    rows = [(figure, queries.trend(asked, figure.line)) for figure in figures]
    if request.GET.get("format") == "xlsx":
        return _figures_sheet(request, asked, queries.figures_of(asked, lines=True))
    may_publish = asked.scope.office is None and who(request).may("goals.publish") and not figures[0].published
    may_judge = who(request).may("goals.judge")
    context = {"rows": rows, "children": _children(asked), "may_publish": may_publish, "may_judge": may_judge}
    return render(request, "goals/overview.html", {**_frame(asked), **context})


@permitted("goals.see")
def goal(request: HttpRequest, number: int) -> HttpResponse:
    """Show one goal: its lines, month by month, by office, by item, and the checks that serve it."""
    asked = asked_of(request)
    chosen = next((each for each in goals() if each.number == number), None)
    if chosen is None:
        raise Http404(f"没有目标 {number}")
    lines = [each for each in queries.figures_of(asked, lines=True) if each.goal == number]
    main = lines[0].line
    context = {
        "goal": chosen,
        "lines": lines,
        "trend": queries.trend(asked, main),
        "below": queries.below(asked, main),
        "items": queries.items_of(asked, main),
        "checks": queries.checks_of(asked, number),
    }
    return render(request, "goals/goal.html", {**_frame(asked), **context})


@permitted("records.see")
def exceptions(request: HttpRequest, line: str) -> HttpResponse:
    """List the records that keep a line from its goal, or that it leaves out."""
    asked = asked_of(request)
    outcome = request.GET.get("outcome") or Outcome.NONCONFORMING.value
    figure = next((each for each in queries.figures_of(asked, lines=True) if each.line == line), None)
    if figure is None:
        raise Http404(f"没有指标 {line}")
    if request.GET.get("format") == "xlsx":
        everything = goal_exceptions(asked.scope, line, outcome=outcome, limit=_MOST_ROWS)
        return _exceptions_sheet(request, asked, figure.chinese, outcome, everything)
    after = request.GET.get("after") or None
    found = goal_exceptions(asked.scope, line, outcome=outcome, after=after, limit=_PAGE + 1)
    rows = [(each, asked.name(each.office)) for each in found[:_PAGE]]
    more = found[_PAGE - 1].key if len(found) > _PAGE else None
    context = {"figure": figure, "rows": rows, "more": more, "outcome": outcome, "outcomes": _outcomes(figure)}
    return render(request, "goals/exceptions.html", {**_frame(asked), **context})


@permitted("goals.see")
def checks(request: HttpRequest) -> HttpResponse:
    """List every check with its counts."""
    asked = asked_of(request)
    return render(request, "goals/checks.html", {**_frame(asked), "checks": queries.checks_of(asked)})


@permitted("goals.see")
def check(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show a check: the clause in force then, what is asked in words, and the records it found."""
    asked = asked_of(request)
    chosen = asked.city.check(check_id)
    if chosen is None:
        raise Http404(f"没有检查项 {check_id}")
    scope = asked.scope
    outcome = request.GET.get("outcome") or None
    found = findings(
        scope.judged,
        chosen,
        outcome=outcome,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
        after=request.GET.get("after") or None,
        limit=_MOST_ROWS if request.GET.get("format") == "xlsx" else _PAGE + 1,
    )
    facts = facts_of_check(chosen)
    if request.GET.get("format") == "xlsx":
        columns = ["编号", "结果", *(each.chinese or each.name for each in facts), "版本", "机构"]
        cells = [
            [each.key, Outcome(each.outcome).chinese, *each.values.values(), each.edition, asked.name(each.office)]
            for each in found
        ]
        return _sheet(request, asked, chosen.title or chosen.id, [("检查项", chosen.id)], columns, cells)
    counts = dict((each.id, count) for each, count in queries.checks_of(asked))
    context = {
        "check": chosen,
        "count": counts.get(chosen.id),
        "versions": queries.versions_of(asked, chosen),
        "facts": facts,
        "rows": [(each, _valued(each, facts), asked.name(each.office)) for each in found[:_PAGE]],
        "more": found[_PAGE - 1].key if len(found) > _PAGE else None,
        "outcome": outcome,
        "population": kind(chosen.population),
    }
    return render(request, "goals/check.html", {**_frame(asked), **context})


@permitted("records.see")
def record(request: HttpRequest, population: str, key: str) -> HttpResponse:
    """Show one record: its clock line by line, what happened to it, and every check with the values read."""
    asked = asked_of(request)
    if population not in kinds():
        raise Http404(f"没有 {population} 这种记录")
    plan = asked.city.plan
    near = Nearby(asked.scope.snapshot, plan.automata, population, key)
    office = queries.office_of_record(near)
    visible = visible_offices(asked.city, who(request))
    if visible is not None and office not in visible:
        log(request, "查看记录", f"{population} {key}", refused=True)
        raise Http404("没有这条记录")
    context = Context(asked.scope.judged.run.as_of, asked.city.workspace.calendar())
    try:
        account = account_of(plan, near, context, key)
    except UsageError as error:
        raise Http404(str(error)) from error
    words = {
        fact.name: fact.chinese or fact.name
        for each in plan.populations
        if each.kind == population
        for fact in each.facts
    }
    told = [
        (
            each,
            [(words.get(name, name), value) for name, value in each.values.items()],
            _clause_address(each.edition, each.clause),
        )
        for each in account.checks
    ]
    shown = {
        "account": account,
        "population": kind(population),
        "office": asked.name(office),
        "checks": told,
        "events": queries.events_of(near) if population == "case" else [],
    }
    return render(request, "goals/record.html", {**_frame(asked), **shown})


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


def _frame(asked: Asked) -> dict[str, Any]:
    """Return what the head of every page here shows: period, office, where the figures come from."""
    return {
        "asked": asked,
        "period": asked.scope.period.name,
        "office": asked.scope.office or "",
        "periods": queries.periods_of(asked),
        "trail": asked.trail,
        "run": asked.scope.judged.run,
    }


def _children(asked: Asked) -> list[Any]:
    """Return the offices directly below the one asked about, by name."""
    above = asked.scope.office
    found = [each for each in asked.offices.values() if each.parent == above or (above is None and not each.parent)]
    if above is None and len(found) == 1:
        found = [each for each in asked.offices.values() if each.parent == found[0].code]
    return sorted(found, key=lambda each: each.code)


def _outcomes(figure: Any) -> list[tuple[str, int]]:
    """Return the outcomes a list can be asked for, each with its number of records."""
    tally = figure.tally
    named = [("nonconforming", tally.nonconforming), ("undetermined", tally.undetermined)]
    return [*named, *((f"excluded:{reason}", n) for reason, n in tally.excluded.items())]


def _valued(found: Finding, facts: Sequence[Fact]) -> list[tuple[str, Any]]:
    """Return the values a check read, each with its word."""
    return [(fact.chinese or fact.name, found.values[fact.name]) for fact in facts]


def _clause_address(edition: str, clause: str) -> tuple[str, str, str, str]:
    """Return code, date, id and number of a clause an account names."""
    code, _, day = edition.partition("/")
    number, _, clause_id = clause.partition(" ")
    return code, day, clause_id, number


def _sheet(
    request: HttpRequest,
    asked: Asked,
    name: str,
    notes: Sequence[tuple[str, object]],
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> HttpResponse:
    log(request, "导出", f"{name} {request.GET.urlencode()}")
    run = asked.scope.judged.run
    where = [
        ("期间", asked.scope.period.name),
        ("机构", asked.name(asked.scope.office) if asked.scope.office else "全市"),
        ("快照", run.snapshot),
        ("判定", run.id),
        ("截至", run.as_of),
    ]
    return sheet(name, [*notes, *where], columns, rows)


def _figures_sheet(request: HttpRequest, asked: Asked, figures: Iterable[Any]) -> HttpResponse:
    columns = ["指标", "名称", "例外", "分子", "分母", "值%", "下限%", "目标%", "结论", "无法判定", "剔除"]
    rows = []
    for each in figures:
        flat = each.as_dict()
        left_out = "，".join(f"{reason} {n}" for reason, n in each.tally.excluded.items())
        low = flat["interval"][0] if flat["interval"] else None
        rows.append(
            [each.line, each.chinese, each.exceptions, flat["numerator"], flat["denominator"], flat["value"], low, flat["target"],
             each.verdict.chinese, flat["undetermined"], left_out]
        )  # fmt: skip
    return _sheet(request, asked, "goals", [], columns, rows)


def _exceptions_sheet(
    request: HttpRequest, asked: Asked, name: str, outcome: str, rows: Iterable[GoalException]
) -> HttpResponse:
    columns = ["编号", "结果", "机构代码", "机构", "事项", "月份"]
    cells = [[each.key, each.outcome, each.office, asked.name(each.office), each.item, each.month] for each in rows]
    return _sheet(request, asked, "exceptions", [("指标", name), ("结果", outcome)], columns, cells)
