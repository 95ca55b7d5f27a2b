"""Pages of the second factor: setting it up, its recovery codes, giving it up."""

from __future__ import annotations

from base64 import b32encode

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from guiju_web.people import second_factor
from guiju_web.people.access import comes_first
from guiju_web.people.forms import CodeForm, PasswordForm
from guiju_web.people.models import Person
from guiju_web.people.queries import who
from guiju_web.ui.access import permitted


@comes_first
@permitted("signed_in")
@never_cache
def set_up(request: HttpRequest) -> HttpResponse:
    """Show the secret to scan, and take it into use when a code proves it was; then show the recovery codes once."""
    person = who(request)
    if request.method != "POST" and second_factor.has_one(person):
        context = {
            "left": second_factor.codes_left(person),
            "form": PasswordForm(),
            "is_required": second_factor.is_required(person),
        }
        return render(request, "people/second_factor.html", context)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            codes = second_factor.confirm(request, code=form.cleaned_data["code"])
            return render(request, "people/recovery_codes.html", {"codes": codes})
        except ValidationError as refused:
            form.add_error("code", refused)
    device = second_factor.offered(person)
    secret = b32encode(device.bin_key).decode()
    context = {
        "form": form,
        "picture": second_factor.picture(device),
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "is_required": second_factor.is_required(person),
    }
    return render(request, "people/second_factor_set_up.html", context)


@permitted("signed_in")
@require_POST
def give_up(request: HttpRequest) -> HttpResponse:
    """Give one's own second factor up."""
    form = PasswordForm(request.POST)
    if form.is_valid():
        try:
            second_factor.remove(request, password=form.cleaned_data["password"])
            return redirect("people:account")
        except ValidationError as refused:
            form.add_error("password", refused)
    person = who(request)
    context = {
        "left": second_factor.codes_left(person),
        "form": form,
        "is_required": second_factor.is_required(person),
    }
    return render(request, "people/second_factor.html", context)


@permitted("people.accounts")
@require_POST
def reset(request: HttpRequest, number: str) -> HttpResponse:
    """Take away the second factor of somebody who lost it."""
    second_factor.reset(request, person=get_object_or_404(Person, number=number))
    return redirect("people:person", number=number)
