"""Pages beside the interface: what it offers, the tokens, one's own tokens."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from guiju_web.api.actions import collect_secret, issue_token, revoke_token
from guiju_web.api.documentation import told
from guiju_web.api.forms import IssueForm
from guiju_web.api.models import Token
from guiju_web.api.operations.catalogue import interface
from guiju_web.api.problems import TROUBLES, answer, not_found
from guiju_web.api.scopes import TokenScope
from guiju_web.people.queries import who
from guiju_web.ui.access import permitted, public


@public
def documentation(request: HttpRequest) -> HttpResponse:
    """Show what programs can ask and how."""
    root = f"{request.scheme}://{request.get_host()}"
    may = getattr(request.user, "may", None)
    context = {
        "groups": told(interface.get_openapi_schema(), root),
        "scopes": TokenScope.choices,
        "troubles": TROUBLES.values(),
        "limits": settings.API_LIMITS,
        "may_see_tokens": bool(may and may("api.tokens")),
    }
    return render(request, "api/documentation.html", context)


@public
def schema(request: HttpRequest) -> JsonResponse:
    """Hand out the schema."""
    return JsonResponse(interface.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})


@public
@csrf_exempt
def no_such_route(request: HttpRequest, rest: str) -> HttpResponse:
    """Say that the interface has no such address, as it says everything."""
    return answer(request, not_found(f"接口里没有 {request.path}。"))


@permitted("api.tokens")
def tokens(request: HttpRequest) -> HttpResponse:
    """List every token, newest first, and issue one."""
    may_issue = who(request).may("api.issue")
    form = IssueForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            issue_token(request, **_issued(form))
            return redirect("api:tokens")
        except ValidationError as refusal:
            form.add_error(None, refusal)
    rows = Token.objects.select_related("owner").order_by("-pk")
    return render(request, "api/tokens.html", {"tokens": rows, "form": form, "may_issue": may_issue})


@permitted("signed_in")
def mine(request: HttpRequest) -> HttpResponse:
    """Show the tokens in one's own name."""
    return _mine(request)


@permitted("signed_in")
@require_POST
def collect(request: HttpRequest, token: int) -> HttpResponse:
    """Show the secret of one's own token, this once."""
    held = get_object_or_404(Token, pk=token, owner=who(request))
    try:
        response = _mine(request, held, collect_secret(request, token=held))
    except ValidationError as refusal:
        response = _mine(request, refusal=refusal.messages[0])
    response.headers["Cache-Control"] = "no-store"
    return response


@permitted("signed_in")
@require_POST
def revoke(request: HttpRequest, token: int) -> HttpResponse:
    """End a token at once."""
    held = get_object_or_404(Token, pk=token)
    revoke_token(request, token=held)
    return redirect("api:mine" if held.owner == request.user else "api:tokens")


def _issued(form: IssueForm) -> dict[str, Any]:
    cleaned = form.cleaned_data
    since: date = cleaned["since"]
    return {
        "owner": cleaned["owner"],
        "name": cleaned["name"],
        "scopes": [TokenScope(each) for each in cleaned["scopes"]],
        "since": since,
        "until": cleaned["until"],
    }


def _mine(request: HttpRequest, collected: Token | None = None, secret: str = "", refusal: str = "") -> HttpResponse:
    rows = Token.objects.filter(owner=who(request)).order_by("-pk")
    context = {"tokens": rows, "collected": collected, "secret": secret, "refusal": refusal}
    return render(request, "api/mine.html", context)
