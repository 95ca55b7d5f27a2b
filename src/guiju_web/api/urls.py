"""Addresses of the interface and of the pages beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, re_path
from django.utils.cache import patch_vary_headers

from guiju_web.api import views
from guiju_web.api.operations.catalogue import interface
from guiju_web.api.problems import Refusal, answer
from guiju_web.ui.access import by_token, public


def _answering(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Return an operation's view as the door knows it; what depends on who asks is kept by nobody for others."""

    @by_token
    @wraps(view)
    def answering(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        response = view(request, *arguments, **named)
        if response.status_code == 405:
            allowed = response.headers["Allow"]
            what = f"这个地址只接受 {allowed}。"
            response = answer(
                request, Refusal("method-not-allowed", what, "请换一种方法。", headers={"Allow": allowed})
            )
        response.headers.setdefault("Cache-Control", "private, no-cache")
        patch_vary_headers(response, ("Authorization",))
        return response

    return answering


@public
def _root(request: HttpRequest) -> HttpResponseBase:
    return redirect("api:documentation")


def _operations() -> list[URLPattern]:
    found = [path("", _root, name="api-root")]
    for each in interface.urls[0]:
        if isinstance(each, URLPattern) and each.name != "api-root":
            found.append(URLPattern(each.pattern, _answering(each.callback), each.default_args, each.name))
    return found


app_name = "api"
urlpatterns = [
    path("", views.documentation, name="documentation"),
    path("tokens/", views.tokens, name="tokens"),
    path("tokens/mine/", views.mine, name="mine"),
    path("tokens/<int:token>/collect/", views.collect, name="collect"),
    path("tokens/<int:token>/revoke/", views.revoke, name="revoke"),
    path("v1/openapi.json", views.schema, name="schema"),
    path("v1/", (_operations(), "ninja", "v1")),
    re_path(r"^v1/(?P<rest>.*)$", views.no_such_route, name="no_such_route"),
]
