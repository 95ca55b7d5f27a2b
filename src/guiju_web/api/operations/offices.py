"""The offices a token's owner sees."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from guiju_web.api import shapes
from guiju_web.api.access import ByToken
from guiju_web.api.asking import Page, asked_of, next_page, paged, unless_known
from guiju_web.api.operations import answers
from guiju_web.api.scopes import TokenScope

router = Router(tags=["机构"])


@router.get(
    "/offices",
    response=answers(shapes.Offices),
    auth=ByToken(TokenScope.GOALS),
    summary="机构",
    description="所有人能看到的机构和上级机构的代码，按代码分页。",
)
def offices(request: HttpRequest, response: HttpResponse, page: Query[Page]) -> dict[str, Any]:
    """Answer with the offices."""
    asked = asked_of(request)
    unless_known(request, response, asked.city)
    seen = [
        (code, {"code": code, "name": office.name, "kind": office.kind, "parent": office.parent})
        for code, office in sorted(asked.offices.items())
        if asked.visible is None or code in asked.visible
    ]
    rows, last = paged(seen, page)
    return {**asked.origin, "offices": rows, "next": next_page(request, last)}
