"""Every view says who may see it: `@public`, or `@permitted("goals.see")`; a view that says nothing is seen by nobody.

The names of permissions are given to roles in one place, `people.roles`. `AccessMiddleware` there asks before a view is
called; a test walks every address of the site with every role.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponseBase

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

PUBLIC = "public"
TOKEN = "token"


def public(view: View) -> View:
    """Let everybody see a view, without an account."""
    return _marked(view, PUBLIC)


def permitted(name: str) -> Callable[[View], View]:
    """Let only people with a role that has this permission see a view."""
    return lambda view: _marked(view, name)


def by_token(view: View) -> View:
    """Let programs reach an operation of the interface, which asks for a token with its scope itself (`api.access`)."""
    return _marked(view, TOKEN)


def permission_of(view: Callable[..., Any]) -> str | None:
    """Return what a view asks for, None where it forgot to say."""
    found = getattr(view, "permission", None)
    return found if isinstance(found, str) else None


def _marked(view: View, name: str) -> View:
    @wraps(view)
    def marked(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        return view(request, *arguments, **named)

    marked.permission = name  # type: ignore[attr-defined]
    return marked  # type: ignore[return-value]
