"""Pages of accounts: signing in and out, one's own account, the roster, roles."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import LoginView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from guiju_web.audit_log.actions import record
from guiju_web.people.actions import end_role, grant_role
from guiju_web.people.forms import GrantForm, SignInForm
from guiju_web.people.models import Grant, Person
from guiju_web.people.queries import who
from guiju_web.people.roles import Role
from guiju_web.ui.access import permitted, public


class SignIn(LoginView):
    """The sign-in page; both ends of a try are logged."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponseRedirect:
        """Let the person in."""
        response = super().form_valid(form)
        record(self.request, "登录", form.get_user().number)
        return HttpResponseRedirect(response.url) if hasattr(response, "url") else redirect("goals:overview")

    def form_invalid(self, form: Any) -> HttpResponse:
        """Say that number or password is wrong."""
        record(self.request, "登录", str(form.data.get("username", ""))[:40], refused=True)
        return super().form_invalid(form)


sign_in = public(SignIn.as_view())


def locked_out(request: HttpRequest, credentials: dict[str, Any], *arguments: Any, **named: Any) -> HttpResponse:
    """Say that the account is locked from here, and for how long."""
    record(request, "登录（已锁定）", str(credentials.get("username", ""))[:40], refused=True)
    return render(request, "people/locked.html", status=403)


@permitted("signed_in")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, on the server too."""
    record(request, "退出", who(request).number)
    logout(request)
    return redirect("portal:home")


@permitted("signed_in")
def account(request: HttpRequest) -> HttpResponse:
    """Show one's own roles, and change one's password."""
    form = PasswordChangeForm(who(request), request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, form.user)
        record(request, "更改密码", who(request).number)
        return redirect("people:account")
    roles = who(request).grants.all()
    return render(request, "people/account.html", {"form": form, "grants": roles, "today": timezone.localdate()})


@permitted("people.see")
def roster(request: HttpRequest) -> HttpResponse:
    """List the accounts with the roles they hold today."""
    people = Person.objects.order_by("number").prefetch_related("grants", "appointments")
    rows = [(each, _roles_today(each)) for each in people]
    return render(request, "people/roster.html", {"rows": rows})


@permitted("people.see")
def person(request: HttpRequest, number: str) -> HttpResponse:
    """Show one account with all its roles, and give a role."""
    shown = get_object_or_404(Person, number=number)
    form = GrantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            role, since = Role(form.cleaned_data["role"]), form.cleaned_data["since"]
            grant_role(request, person=shown, role=role, since=since)
            return redirect("people:person", number=number)
        except ValidationError as refusal:
            form.add_error(None, refusal)
    context = {
        "person": shown,
        "form": form,
        "today": timezone.localdate(),
        "may_grant": who(request).may("people.grant"),
    }
    return render(request, "people/person.html", context)


@permitted("people.grant")
@require_POST
def end(request: HttpRequest, number: str, grant: int) -> HttpResponse:
    """End a role today."""
    end_role(request, grant=get_object_or_404(Grant, pk=grant, person__number=number), until=timezone.localdate())
    return redirect("people:person", number=number)


def _roles_today(shown: Person) -> list[str]:
    day = timezone.localdate()
    held = (each for each in shown.grants.all() if each.since <= day and (each.until is None or each.until > day))
    return [Role(each.role).label for each in held]
