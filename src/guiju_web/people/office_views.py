"""Pages of the offices: the tree on any day, one office with its windows, posts and people, and what changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from guiju.goals.office_tree import ChangeOfOffice
from guiju.records.kinds import kind
from guiju_web.people.models import Post, Window, WrittenChange
from guiju_web.people.office_actions import (
    create_post,
    end_of_office,
    open_window,
    withdraw_change,
    write_change,
)
from guiju_web.people.office_forms import ChangeForm, OpenOfficeForm, PostForm, WindowForm
from guiju_web.people.office_queries import day_asked, facts_of, tree_of
from guiju_web.people.offices import recorded_offices
from guiju_web.people.queries import visible_offices, who
from guiju_web.ui.access import permitted
from guiju_web.ui.city import City, city

_EVE = timedelta(days=1)


@permitted("offices.see")
def offices(request: HttpRequest) -> HttpResponse:
    """Show the tree as it stood on a day."""
    return _tree_page(request, OpenOfficeForm(_kinds()))


@permitted("offices.see")
def office(request: HttpRequest, code: str) -> HttpResponse:
    """Show one office as it stood on a day."""
    return _office_page(request, code)


@permitted("offices.change")
@require_POST
def open_office(request: HttpRequest) -> HttpResponse:
    """Write down that an office is opened."""
    form = OpenOfficeForm(_kinds(), request.POST)

    def act(given: dict[str, Any]) -> None:
        standing = tree_of(city(), given["on"]).standing
        named = {name: value for name, value in given.items() if name not in ("name", "parent")}
        parent = _code_of(standing, given["parent"])
        write_change(request, offices=standing, what=ChangeOfOffice.OPENED, after=given["name"], parent=parent, **named)

    if _is_done(form, act):
        return redirect("people:office", code=form.cleaned_data["code"])
    return _tree_page(request, form)


@permitted("offices.change")
@require_POST
def change(request: HttpRequest, code: str) -> HttpResponse:
    """Write down a change of an office."""
    form = ChangeForm(request.POST)

    def act(given: dict[str, Any]) -> None:
        standing = tree_of(city(), given["on"] - _EVE).standing
        what, after = ChangeOfOffice(given["what"]), given["after"].strip()
        if what in (ChangeOfOffice.MOVED, ChangeOfOffice.MERGED):
            after = _code_of(standing, after)
        write_change(
            request, offices=standing, code=code, what=what, on=given["on"], after=after, ground=given["ground"]
        )

    if _is_done(form, act):
        return redirect("people:office", code=code)
    return _office_page(request, code, change_form=form)


@permitted("offices.change")
@require_POST
def withdraw(request: HttpRequest, code: str, change: int) -> HttpResponse:
    """Take back a change."""
    withdraw_change(request, change=get_object_or_404(WrittenChange, pk=change, office_code=code, withdrawn_by=""))
    return redirect("people:offices")


@permitted("offices.change")
@require_POST
def add_window(request: HttpRequest, code: str) -> HttpResponse:
    """Open a window."""
    form = WindowForm(request.POST)
    if _is_done(form, lambda given: open_window(request, office_code=code, **given)):
        return redirect("people:office", code=code)
    return _office_page(request, code, window_form=form)


@permitted("offices.change")
@require_POST
def add_post(request: HttpRequest, code: str) -> HttpResponse:
    """Create a post."""
    form = PostForm(request.POST)
    if _is_done(form, lambda given: create_post(request, office_code=code, **given)):
        return redirect("people:office", code=code)
    return _office_page(request, code, post_form=form)


@permitted("offices.change")
@require_POST
def end_window(request: HttpRequest, code: str, window: int) -> HttpResponse:
    """End a window today."""
    ended = get_object_or_404(Window, pk=window, office_code=code)
    end_of_office(request, ended=ended, until=timezone.localdate())
    return redirect("people:office", code=code)


@permitted("offices.change")
@require_POST
def end_post(request: HttpRequest, code: str, post: int) -> HttpResponse:
    """End a post today."""
    ended = get_object_or_404(Post, pk=post, office_code=code)
    end_of_office(request, ended=ended, until=timezone.localdate())
    return redirect("people:office", code=code)


def _is_done(form: Form, act: Callable[[dict[str, Any]], object]) -> bool:
    """Act on what a form says; what is wrong with it, or refused, the form tells."""
    if not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    return True


def _tree_page(request: HttpRequest, form: Any) -> HttpResponse:
    day = day_asked(request)
    tree = tree_of(city(), day)
    context = {
        "day": day,
        "branches": tree.branches(),
        "total": len(tree.standing),
        "names": {code: each.name for code, each in tree.standing.items()},
        "form": form,
        "may_change": who(request).may("offices.change"),
        "changes": WrittenChange.objects.filter(withdrawn_by="").order_by("-on", "-pk")[:20],
    }
    return render(request, "people/offices.html", context)


def _office_page(request: HttpRequest, code: str, **forms: Any) -> HttpResponse:
    here, day = city(), day_asked(request)
    tree = tree_of(here, day)
    if code not in tree.everything:
        raise Http404
    shown, facts = tree.everything[code], facts_of(code)
    recorded = recorded_offices(here).get(code)
    context = {
        "office": shown,
        "day": day,
        "stands": shown.stands_on(day),
        "trail": tree.trail(code),
        "below": tree.below(code),
        "into": tree.everything.get(shown.into or ""),
        "facts": facts,
        "names": {each.code: each.name for each in tree.everything.values()},
        "recorded": recorded,
        "differs": day >= timezone.localdate() and (recorded is None or recorded.name != shown.name),
        "sees_people": _sees_people(here, request, code),
        "links_people": who(request).may("people.see"),
        "may_change": who(request).may("offices.change"),
        "change_form": ChangeForm(),
        "window_form": WindowForm(),
        "post_form": PostForm(),
        **forms,
    }
    return render(request, "people/office.html", context)


def _sees_people(here: City, request: HttpRequest, code: str) -> bool:
    person = who(request)
    visible = visible_offices(here, person)
    return person.may("people.see") or visible is None or code in visible


def _kinds() -> tuple[str, ...]:
    return next(each.values for each in kind("office").fields if each.name == "office_kind")


def _code_of(standing: Any, typed: str) -> str:
    """Return the code of an office named by its code or by a name only it has; what was typed where there is none."""
    if typed in standing:
        return typed
    fitting = [code for code, each in standing.items() if each.name == typed]
    return fitting[0] if len(fitting) == 1 else typed
