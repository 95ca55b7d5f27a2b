"""One record: found by its number, and shown with its clock, its time line, its verdicts and its earlier wordings."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from guiju.checks.function import Context
from guiju.engines.memory.nearby import Nearby
from guiju.errors import UsageError
from guiju.records.kinds import kind, kinds
from guiju.verdicts.account import RecordAccount, account_of
from guiju_web.audit_log.actions import record as log
from guiju_web.goals import records
from guiju_web.goals.queries import Asked, asked_of
from guiju_web.goals.views import frame
from guiju_web.ui.access import permitted
from guiju_web.ui.templatetags.ui import named

_SHORTEST = 4
"""Characters a number must have to be searched by how it begins."""
_MOST = 30


@permitted("records.see")
def record(request: HttpRequest, population: str, key: str) -> HttpResponse:
    """Show one record: its clock line by line, what happened to it, and every check with the values read."""
    asked = asked_of(request)
    if population not in kinds():
        raise Http404(f"没有 {population} 这种记录")
    plan = asked.city.plan
    near = Nearby(asked.scope.snapshot, plan.automata, population, key)
    office = records.office_of_record(near)
    if asked.visible is not None and office not in asked.visible:
        log(request, "查看记录", f"{population} {key}", refused=True)
        raise Http404("没有这条记录")
    context = Context(asked.scope.judged.run.as_of, asked.city.workspace.calendar())
    try:
        account = account_of(plan, near, context, key)
    except UsageError as error:
        raise Http404(str(error)) from error
    shown = {
        "account": account,
        "population": kind(population),
        "office_name": asked.name(office),
        "office_code": office,
        "item_of_record": _item(asked, near),
        "case_no": near.case_no if population != "case" else None,
        "checks": _told(asked, population, account),
        "wrong": sum(each.outcome != "conforming" for each in account.checks),
        "wordings": records.wordings_of(asked, near) if "history" in request.GET else None,
        "snapshots": asked.scope.snapshot.number,
    }
    if population == "case":
        shown |= {"events": records.events_of(near), "spans": records.spans_of(near, account)}
    return render(request, "goals/record.html", {**frame(asked), **shown})


@permitted("records.see")
def find(request: HttpRequest) -> HttpResponse:
    """Go to the record with a number; else list those whose number begins so."""
    asked = asked_of(request)
    number = request.GET.get("number", "").strip()
    if number and (exact := records.with_number(asked, number)):
        return redirect("goals:record", *exact)
    found = records.beginning_with(asked, number, _MOST + 1) if len(number) >= _SHORTEST else []
    rows = [(named(kind(name)), name, key, office) for name, key, office in found[:_MOST]]
    context = {
        "number": number,
        "rows": rows,
        "is_cut": len(found) > _MOST,
        "is_short": len(number) < _SHORTEST,
        "shortest": _SHORTEST,
    }
    return render(request, "goals/find.html", {**frame(asked), **context})


def _item(asked: Asked, near: Nearby) -> tuple[str, str] | None:
    """Return code and name of a record's item."""
    code = (near.row or {}).get("item_code")
    return (str(code), asked.items.get(str(code), str(code))) if code else None


def _told(asked: Asked, population: str, account: RecordAccount) -> list[tuple[Any, Any, Any]]:
    """Return each check's answer with its values in words and the address of its clause."""
    words = {
        fact.name: named(fact) for each in asked.city.plan.populations if each.kind == population for fact in each.facts
    }
    return [
        (
            each,
            [(words.get(name, name), value) for name, value in each.values.items()],
            _clause_address(each.edition, each.clause),
        )
        for each in account.checks
    ]


def _clause_address(edition: str, clause: str) -> tuple[str, str, str, str]:
    """Return code, date, id and number of a clause an account names."""
    code, _bar, day = edition.partition("/")
    number, _bar, clause_id = clause.partition(" ")
    return code, day, clause_id, number
