"""The last judging: what it judged, when, and whether newer records wait."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from guiju_web.api import shapes
from guiju_web.api.access import ByToken
from guiju_web.api.asking import asked_of, unless_known
from guiju_web.api.operations import answers
from guiju_web.api.scopes import TokenScope

router = Router(tags=["判定"])


@router.get(
    "/judgings/latest",
    response=answers(shapes.Judging),
    auth=ByToken(TokenScope.GOALS),
    summary="最近一次判定",
    description="最近一次判定用了哪个快照、什么时候、用了多久，以及有没有更新的记录还没有判定。",
)
def latest(request: HttpRequest, response: HttpResponse) -> dict[str, Any]:
    """Answer with the health of the last judging."""
    asked = asked_of(request)
    newest = asked.city.workspace.store().current()
    unless_known(request, response, asked.city, newest.id if newest else "")
    run = asked.judged.run
    return {
        **asked.origin,
        "started_at": run.started_at,
        "seconds": run.seconds,
        "engine": run.engine,
        "calendar": run.calendar,
        "product": run.product,
        "editions": len(run.editions),
        "newest_snapshot": newest.id if newest else None,
        "is_behind": newest is not None and newest.id != run.snapshot,
    }
