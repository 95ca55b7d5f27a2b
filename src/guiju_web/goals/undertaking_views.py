"""What is being done: a list, one undertaking with its reports, and the forms to undertake, report and close."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guiju_web.goals import sheets
from guiju_web.goals import undertakings as doing
from guiju_web.goals.forms import SentenceForm, UndertakingForm
from guiju_web.goals.queries import Asked, asked_of
from guiju_web.goals.views import frame
from guiju_web.people.queries import who
from guiju_web.ui.access import permitted

_PAGE = 50
_MOST_ROWS = 10_000


@permitted("goals.see")
def undertakings(request: HttpRequest) -> HttpResponse:
    """List what is being done and what was done, newest first."""
    return _list(request, asked_of(request), UndertakingForm(initial={"goal": request.GET.get("goal")}))


@permitted("goals.undertake")
@require_POST
def undertake(request: HttpRequest) -> HttpResponse:
    """Write down an undertaking for the office of the page."""
    asked, form = asked_of(request), UndertakingForm(request.POST)
    if not form.is_valid():
        return _list(request, asked, form, status=422)
    made = doing.undertake(request, office=asked.scope.office or "", **form.cleaned_data)
    return redirect("goals:undertaking", made.pk)


@permitted("goals.see")
def undertaking(request: HttpRequest, number: int) -> HttpResponse:
    """Show one undertaking and its reports."""
    return _page(request, number, SentenceForm())


@permitted("goals.undertake")
@require_POST
def report(request: HttpRequest, number: int) -> HttpResponse:
    """Report how an undertaking stands."""
    return _told(request, number, closing=False)


@permitted("goals.undertake")
@require_POST
def close(request: HttpRequest, number: int) -> HttpResponse:
    """End an undertaking with a sentence."""
    return _told(request, number, closing=True)


def _told(request: HttpRequest, number: int, *, closing: bool) -> HttpResponse:
    found, form = get_object_or_404(doing.visible_undertakings(request), pk=number), SentenceForm(request.POST)
    if not form.is_valid():
        return _page(request, number, form, status=422)
    try:
        if closing:
            doing.close(request, undertaking=found, outcome=form.cleaned_data["said"])
        else:
            doing.report_progress(request, undertaking=found, said=form.cleaned_data["said"])
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return _page(request, number, form, status=409)
    return redirect("goals:undertaking", number)


def _page(request: HttpRequest, number: int, form: SentenceForm, status: int = 200) -> HttpResponse:
    asked = asked_of(request)
    found = get_object_or_404(doing.visible_undertakings(request), pk=number)
    may = not found.is_closed and doing.may_undertake(request, found.office_code)
    office = asked.name(found.office_code) if found.office_code else _("全市")
    context = {"each": found, "reports": list(found.reports.all()[:_PAGE]), "form": form, "may": may, "place": office}
    return render(request, "goals/undertaking.html", {**frame(asked), **context}, status=status)


def _list(request: HttpRequest, asked: Asked, form: UndertakingForm, status: int = 200) -> HttpResponse:
    wanted = request.GET.get("goal", "")
    found = doing.undertakings_of(asked, int(wanted) if wanted.isdecimal() else None)
    if request.GET.get("format") == "xlsx":
        columns = [_("目标"), _("做什么"), _("责任单位"), _("责任人"), _("完成日期"), _("最新进展"), _("结果")]
        fields = ("goal", "what", "responsible_office", "responsible", "due_on", "newest", "outcome")
        cells = found.values_list(*fields)[:_MOST_ROWS]
        return sheets.taken(request, asked, "undertakings", [], columns, cells)
    after = request.GET.get("after", "")
    if after.isdecimal():
        found = found.filter(pk__lt=int(after))
    rows = list(found[: _PAGE + 1])
    may = who(request).may("goals.undertake") and doing.may_undertake(request, asked.scope.office)
    context = {
        "rows": rows[:_PAGE],
        "more": rows[_PAGE - 1].pk if len(rows) > _PAGE else None,
        "form": form,
        "may": may,
        "goal": wanted,
    }
    return render(request, "goals/undertakings.html", {**frame(asked), **context}, status=status)
