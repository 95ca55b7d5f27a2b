"""From where somebody asks, when a proxy stands before the site: what the log keeps and what a lockout is held against."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

_LONGEST = 45


def visitor_address(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Return a middleware that takes the last address the proxy names; without a proxy nobody is believed."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        said = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        if settings.IS_BEHIND_TLS and said:
            request.META["REMOTE_ADDR"] = said[:_LONGEST]
        return get_response(request)

    return answer
