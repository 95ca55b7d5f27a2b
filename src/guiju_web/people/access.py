"""The door: before any view is called, what it asks for is held against who asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from guiju_web.audit_log.actions import record
from guiju_web.people.account_rules import what_comes_first
from guiju_web.people.models import Person
from guiju_web.people.sessions import BEGAN_AT, begin, is_over, keep, leave
from guiju_web.ui.access import PUBLIC, TOKEN, permission_of
from guiju_web.ui.refusals import unreadable

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def comes_first(view: View) -> View:
    """Let a view be seen by who still has to change a password or set a second factor up."""
    view.comes_first = True  # type: ignore[attr-defined]
    return view


class AccessMiddleware:
    """Lets nobody into a view that does not say who may see it; refusals are logged."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: Any, named: Any
    ) -> HttpResponseBase | None:
        """Let the request pass (None), send it to the sign-in page, or refuse it."""
        permission = permission_of(view)
        if permission != TOKEN and (refusal := unreadable(request)):
            return refusal
        if request.user.is_authenticated:
            _keep_time(request, request.user)
        if permission in (PUBLIC, TOKEN):
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if permission is None or not request.user.may(permission):
            record(request, "访问", request.path, refused=True)
            raise PermissionDenied
        first = what_comes_first(request, request.user)
        if first and not getattr(view, "comes_first", False):
            return redirect(first)
        return None


def _keep_time(request: HttpRequest, person: Person) -> None:
    """End a session that lasted too long; write down one that nobody wrote down yet."""
    if is_over(request):
        record(request, "会话到时限", person.number)
        leave(request)
        return
    if BEGAN_AT not in request.session:
        begin(request, person)
    keep(request)
