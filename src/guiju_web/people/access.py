"""The door: before any view is called, what it asks for is held against who asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from guiju_web.audit_log.actions import record
from guiju_web.ui.access import PUBLIC, TOKEN, permission_of


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
        if permission in (PUBLIC, TOKEN):
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if permission is not None and request.user.may(permission):
            return None
        record(request, "访问", request.path, refused=True)
        raise PermissionDenied
