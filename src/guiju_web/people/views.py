"""Pages of the roster and of one account: who works here, with which roles and at which offices."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guiju_web.audit_log.actions import record
from guiju_web.people import second_factor
from guiju_web.people.account_rules import refusal
from guiju_web.people.actions import confirm_grant, end_role, grant_role, refuse_grant
from guiju_web.people.appointments import appoint, end_appointment
from guiju_web.people.forms import AppointmentForm, GrantForm
from guiju_web.people.models import Appointment, AskedGrant, Grant, Person
from guiju_web.people.offices import office_names
from guiju_web.people.queries import who
from guiju_web.people.roles import Role
from guiju_web.people.roster import Line, chosen, lines, page
from guiju_web.ui.access import permitted
from guiju_web.ui.city import city
from guiju_web.ui.sheets import sheet
from guiju_web.ui.templatetags.ui import said


@permitted("people.see")
def roster(request: HttpRequest) -> HttpResponse:
    """List the accounts with what they hold today, by role and office; to take away as a table."""
    names = office_names(city())
    filters = chosen(request, names)
    if request.GET.get("format") == "xlsx" and who(request).may("people.export"):
        return _export(request, lines(filters, names), filters.notes(names))
    shown, after = page(filters, names, request.GET.get("after", ""))
    person = who(request)
    context = {
        "lines": shown,
        "after": after,
        "filters": filters,
        "roles": Role.choices,
        "asked": AskedGrant.objects.filter(decided_at=None).select_related("person"),
        "may_confirm": person.may("people.confirm"),
        "may_open": person.may("people.accounts"),
    }
    return render(request, "people/roster.html", context)


@permitted("people.see")
def person(request: HttpRequest, number: str) -> HttpResponse:
    """Show one account with all its roles and appointments; give a role where one may."""
    shown = get_object_or_404(Person, number=number)
    form = GrantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            grant_role(request, person=shown, role=Role(given["role"]), since=given["since"], until=given["until"])
            return redirect("people:person", number=number)
        except ValidationError as refused:
            form.add_error(None, refused)
    return _person_page(request, shown, form, AppointmentForm(office_names(city())))


@permitted("people.appoint")
@require_POST
def appoint_person(request: HttpRequest, number: str) -> HttpResponse:
    """Appoint somebody to a post."""
    shown = get_object_or_404(Person, number=number)
    form = AppointmentForm(office_names(city()), request.POST)
    if form.is_valid():
        try:
            appoint(request, person=shown, **form.cleaned_data)
            return redirect("people:person", number=number)
        except ValidationError as refused:
            form.add_error(None, refused)
    return _person_page(request, shown, GrantForm(), form)


@permitted("people.grant")
@require_POST
def end(request: HttpRequest, number: str, grant: int) -> HttpResponse:
    """End a role today."""
    end_role(request, grant=get_object_or_404(Grant, pk=grant, person__number=number), until=timezone.localdate())
    return redirect("people:person", number=number)


@permitted("people.appoint")
@require_POST
def dismiss(request: HttpRequest, number: str, appointment: int) -> HttpResponse:
    """End an appointment today."""
    found = get_object_or_404(Appointment, pk=appointment, person__number=number)
    end_appointment(request, appointment=found, until=max(timezone.localdate(), found.since))
    return redirect("people:person", number=number)


@permitted("people.confirm")
@require_POST
def decide(request: HttpRequest, asked: int) -> HttpResponse:
    """Agree to an administrator's role that was asked for, or refuse it."""
    found = get_object_or_404(AskedGrant, pk=asked, decided_at=None)
    if request.POST.get("answer") == "yes":
        try:
            confirm_grant(request, asked=found)
        except ValidationError as refused:
            context = {
                "what": " ".join(refused.messages),
                "remedy": _("请在名册里不同意这项申请，或者先结束原来的角色。"),
            }
            return render(request, "ui/refusal.html", context, status=409)
    else:
        refuse_grant(request, asked=found)
    return redirect("people:roster")


def _person_page(request: HttpRequest, shown: Person, grant_form: Any, appointment_form: Any) -> HttpResponse:
    names, looking = office_names(city()), who(request)
    is_oneself = shown == looking
    context = {
        "person": shown,
        "offices": [(code, names.get(code, code)) for code in shown.office_codes],
        "appointments": [(each, names.get(each.office_code, each.office_code)) for each in shown.appointments.all()],
        "grants": shown.grants.all(),
        "asked": shown.asked_grants.filter(decided_at=None),
        "form": grant_form,
        "appointment_form": appointment_form,
        "today": timezone.localdate(),
        "refusal": refusal(shown, timezone.now()),
        "has_second_factor": second_factor.has_one(shown),
        "may_grant": looking.may("people.grant") and not is_oneself,
        "may_appoint": looking.may("people.appoint"),
        "may_change": looking.may("people.accounts") and not is_oneself,
    }
    return render(request, "people/person.html", context)


def _export(request: HttpRequest, found: list[Line], notes: list[tuple[str, object]]) -> HttpResponse:
    record(request, "导出人员名册", f"共 {len(found)} 人", after={word: str(value) for word, value in notes})
    columns = [_("工号"), _("姓名"), _("机构"), _("岗位"), _("角色"), _("状态"), _("上次登录")]
    rows = [
        (
            each.person.number,
            each.person.name,
            said([name for _code, name in each.offices]),
            said(each.posts),
            said(each.roles),
            each.state,
            timezone.localtime(each.person.last_login).strftime("%Y-%m-%d %H:%M") if each.person.last_login else "",
        )
        for each in found
    ]
    return sheet("roster", notes, columns, rows)
