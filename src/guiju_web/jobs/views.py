"""Pages of jobs: the list, one with its progress, and its state for the small script that keeps it moving."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guiju_web.jobs import actions
from guiju_web.jobs.models import Job, State
from guiju_web.jobs.queries import nobody_works, visible_jobs
from guiju_web.ui.access import permitted

_PAGE = 50


@permitted("jobs.see")
def jobs(request: HttpRequest) -> HttpResponse:
    """List jobs, newest first; `before` is the number the page begins below."""
    found = visible_jobs(request).order_by("-pk")
    below = request.GET.get("before", "")
    if below.isdecimal():
        found = found.filter(pk__lt=int(below))
    if (state := request.GET.get("state", "")) in State.values:
        found = found.filter(state=state)
    shown = list(found[: _PAGE + 1])
    context = {
        "jobs": shown[:_PAGE],
        "more": shown[_PAGE - 1].pk if len(shown) > _PAGE else None,
        "states": State.choices,
        "state": state,
        "all": request.user.is_authenticated and request.user.may("jobs.see_all"),
    }
    return render(request, "jobs/jobs.html", context)


@permitted("jobs.see")
def job(request: HttpRequest, number: int) -> HttpResponse:
    """Show one job."""
    return _page(request, get_object_or_404(visible_jobs(request), pk=number))


@permitted("jobs.see")
def state(request: HttpRequest, number: int) -> JsonResponse:
    """Answer how far a job is."""
    shown = get_object_or_404(visible_jobs(request), pk=number)
    answer: dict[str, Any] = {
        "state": shown.state,
        "word": str(State(shown.state).label),
        "done": shown.done,
        "total": shown.total,
        "doing": shown.doing,
        "percent": shown.percent,
        "is_open": shown.is_open,
    }
    response = JsonResponse(answer)
    response["Cache-Control"] = "no-store"
    return response


@permitted("jobs.see")
@require_POST
def stop(request: HttpRequest, number: int) -> HttpResponse:
    """Take back a job that has not begun."""
    return _acted(request, number, lambda shown: actions.stop_job(request, job=shown))


@permitted("jobs.see")
@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Let a job that failed try again."""
    return _acted(request, number, lambda shown: actions.try_again(request, job=shown))


def _acted(request: HttpRequest, number: int, act: Callable[[Job], None]) -> HttpResponse:
    shown = get_object_or_404(visible_jobs(request), pk=number)
    try:
        act(shown)
    except ValidationError as refusal:
        shown.refresh_from_db()
        return _page(request, shown, "".join(refusal.messages), status=409)
    return redirect("jobs:job", number=number)


def _page(request: HttpRequest, shown: Job, refusal: str = "", status: int = 200) -> HttpResponse:
    result = shown.result or {}
    context = {
        "job": shown,
        "refusal": refusal,
        "said": result.get("said") or (_("已经做完。") if shown.state == State.DONE else ""),
        "address": result.get("address", ""),
        "nobody_works": nobody_works(shown),
    }
    return render(request, "jobs/job.html", context, status=status)
