"""Pages of signing in and out: number and password, then the second step for who has a second factor."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from guiju_web.audit_log.actions import record
from guiju_web.people import second_factor
from guiju_web.people.access import comes_first
from guiju_web.people.account_rules import refusal
from guiju_web.people.forms import CodeForm, SignInForm
from guiju_web.people.models import Person
from guiju_web.people.queries import who
from guiju_web.people.sessions import BY_PASSWORD, begin, leave
from guiju_web.ui.access import permitted, public

PASSWORD_BACKEND = "django.contrib.auth.backends.ModelBackend"
HALF = "half_signed_in"
_HALF_LASTS = timedelta(minutes=5)
_TRIES = 5
_LANDINGS = (("goals.see", "goals:overview"), ("audit.see", "audit_log:entries"), ("people.see", "people:roster"))


@public
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for number and password; both ends of a try are logged."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if request.method != "POST":
        if request.user.is_authenticated:
            return redirect(landing(who(request)))
        return sign_in_page(request, SignInForm(request), wanted)
    form = SignInForm(request, request.POST)
    if form.is_valid():
        return admit(request, form.get_user(), wanted, backend=PASSWORD_BACKEND)
    record(request, "登录", str(form.data.get("username", ""))[:40], refused=True)
    return sign_in_page(request, form, wanted)


def sign_in_page(request: HttpRequest, form: SignInForm, wanted: str, status: int = 200) -> HttpResponse:
    """Show the sign-in page."""
    context = {
        "form": form,
        "next": wanted,
        "identity": bool(settings.OIDC_ISSUER),
        "is_relaxed": settings.SECOND_FACTOR == "none",
    }
    return render(request, "people/sign_in.html", context, status=status)


def admit(request: HttpRequest, person: Person, wanted: str, *, backend: str) -> HttpResponse:
    """Let somebody in who proved who they are, by way of the second step where they have a second factor."""
    if why := refusal(person, timezone.now()):
        record(request, "登录", person.number, refused=True, person=person)
        form = SignInForm(request)
        form.refused = why
        return sign_in_page(request, form, wanted, status=403)
    if not second_factor.has_one(person):
        return _let_in(request, person, wanted, backend)
    request.session[HALF] = {
        "person": person.pk,
        "at": timezone.now().isoformat(),
        "wanted": wanted,
        "backend": backend,
        "tries": 0,
    }
    return redirect("people:second_step")


@public
@never_cache
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask for the code of the second factor; after five wrong ones, or five minutes, begin again."""
    half: dict[str, Any] = request.session.get(HALF) or {}
    person = Person.objects.filter(pk=half.get("person", 0), is_active=True).first()
    is_late = not half or timezone.now() - datetime.fromisoformat(half["at"]) > _HALF_LASTS
    if person is None or is_late or half["tries"] >= _TRIES:
        request.session.pop(HALF, None)
        return redirect("people:sign_in")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if second_factor.waits(person):
            form.add_error("code", _("刚才的验证码不对，请过几秒钟再试。"))
        elif second_factor.passes(person, form.cleaned_data["code"]):
            del request.session[HALF]
            return _let_in(request, person, half["wanted"], half["backend"])
        else:
            request.session[HALF] = {**half, "tries": half["tries"] + 1}
            record(request, "登录（第二因素）", person.number, refused=True, person=person)
            form.add_error("code", _("验证码不对，或者已经用过。请等下一个六位数字出现后再输入。"))
    return render(request, "people/second_step.html", {"form": form})


def locked_out(request: HttpRequest, credentials: dict[str, Any], *arguments: Any, **named: Any) -> HttpResponse:
    """Say that the account is locked from here, and for how long."""
    record(request, "登录（已锁定）", str(credentials.get("username", ""))[:40], refused=True)
    return render(request, "people/locked.html", status=403)


@comes_first
@permitted("signed_in")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, on the server too."""
    record(request, "退出", who(request).number)
    leave(request)
    return redirect("portal:home")


def landing(person: Person) -> str:
    """Return the address name of the page somebody begins at."""
    return next((address for permission, address in _LANDINGS if person.may(permission)), "people:account")


def _let_in(request: HttpRequest, person: Person, wanted: str, backend: str) -> HttpResponse:
    login(request, person, backend=backend)
    request.session[BY_PASSWORD] = backend == PASSWORD_BACKEND
    begin(request, person)
    record(request, "登录", person.number, after=None if backend == PASSWORD_BACKEND else {"by": "OIDC"})
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return redirect(wanted if is_ours else landing(person))
