"""Pages of one's own account: roles, sessions, password, what was logged; and what administrators do to accounts."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from guiju_web.audit_log.models import Entry
from guiju_web.people import account_actions, second_factor
from guiju_web.people.access import comes_first
from guiju_web.people.account_rules import password_expired
from guiju_web.people.forms import OpenAccountForm
from guiju_web.people.models import Person
from guiju_web.people.offices import office_names
from guiju_web.people.passwords import AGE
from guiju_web.people.queries import who
from guiju_web.people.sessions import sessions_of
from guiju_web.ui.access import permitted
from guiju_web.ui.city import city

_LOGGED = timedelta(days=30)
_ENTRIES = 30


@permitted("signed_in")
def account(request: HttpRequest) -> HttpResponse:
    """Show one's own offices and roles, sessions, and what was logged of late."""
    person, names = who(request), office_names(city())
    entries = Entry.objects.filter(person=person.number, at__gte=timezone.now() - _LOGGED).order_by("-number")
    context = {
        "offices": [names.get(code, code) for code in person.office_codes],
        "grants": person.grants.all(),
        "sessions": sessions_of(person),
        "this_session": request.session.session_key,
        "entries": entries[:_ENTRIES],
        "has_second_factor": second_factor.has_one(person),
        "good_until": person.password_set_at + AGE,
        "today": timezone.localdate(),
    }
    return render(request, "people/account.html", context)


@comes_first
@permitted("signed_in")
@never_cache
def change_password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; who was given it, or has had it too long, does nothing else before."""
    person = who(request)
    form = PasswordChangeForm(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account_actions.change_password(request, new=form.cleaned_data["new_password1"])
        return redirect("people:account")
    context = {
        "form": form,
        "rules": password_validators_help_texts(),
        "was_given": person.must_change_password,
        "is_old": password_expired(person, timezone.now()),
    }
    return render(request, "people/change_password.html", context)


@permitted("signed_in")
@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """End one's own sessions elsewhere."""
    account_actions.end_own_sessions(request)
    return redirect("people:account")


@permitted("people.accounts")
@never_cache
def open_account(request: HttpRequest) -> HttpResponse:
    """Open an account and tell its first password once."""
    form = OpenAccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person, password = account_actions.open_account(request, **form.cleaned_data)
            return _told_once(request, person, password)
        except ValidationError as refused:
            form.add_error(None, refused)
    return render(request, "people/open_account.html", {"form": form})


@permitted("people.accounts")
@require_POST
@never_cache
def reset_password(request: HttpRequest, number: str) -> HttpResponse:
    """Give somebody a new password and tell it once."""
    person = get_object_or_404(Person, number=number)
    return _told_once(request, person, account_actions.reset_password(request, person=person))


@permitted("people.accounts")
@require_POST
def lock(request: HttpRequest, number: str) -> HttpResponse:
    """Lock an account."""
    account_actions.lock_account(request, person=get_object_or_404(Person, number=number))
    return redirect("people:person", number=number)


@permitted("people.accounts")
@require_POST
def unlock(request: HttpRequest, number: str) -> HttpResponse:
    """Unlock an account."""
    account_actions.unlock_account(request, person=get_object_or_404(Person, number=number))
    return redirect("people:person", number=number)


def _told_once(request: HttpRequest, person: Person, password: str) -> HttpResponse:
    return render(request, "people/told_once.html", {"person": person, "password": password})
