"""One record: why it was judged as it was."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from guiju.checks.function import Context
from guiju.engines.memory.nearby import Nearby
from guiju.errors import UsageError
from guiju.records.kinds import kinds
from guiju.verdicts.account import account_of
from guiju_web.api import shapes
from guiju_web.api.access import ByToken
from guiju_web.api.asking import asked_of, unless_known
from guiju_web.api.operations import answers
from guiju_web.api.problems import not_found
from guiju_web.api.scopes import TokenScope
from guiju_web.audit_log.actions import record as log
from guiju_web.goals.records import office_of_record

router = Router(tags=["记录"])


@router.get(
    "/records/{population}/{path:key}",
    response=answers(shapes.RecordAccount),
    auth=ByToken(TokenScope.RECORDS),
    summary="一条记录的说明",
    description="时钟逐行，然后是每个检查项的依据、条件、读到的值和结果；与 guiju explain --json 相同。",
)
def record(request: HttpRequest, response: HttpResponse, population: str, key: str) -> dict[str, Any]:
    """Answer with the account of one record."""
    asked = asked_of(request)
    if population not in kinds():
        raise not_found(f"没有 {population} 这种记录。")
    plan = asked.city.plan
    near = Nearby(asked.scope.snapshot, plan.automata, population, key)
    office = office_of_record(near)
    absent = not_found(f"没有{kinds()[population].chinese} {key}。")
    if asked.visible is not None and office not in asked.visible:
        if office is not None:
            token = request.auth.name  # type: ignore[attr-defined]
            log(request, "接口访问", f"{population} {key}", refused=True, after={"token": token})
        raise absent
    unless_known(request, response, asked.city)
    context = Context(asked.judged.run.as_of, asked.city.workspace.calendar())
    try:
        account = account_of(plan, near, context, key)
    except UsageError as error:
        raise absent from error
    return {**asked.origin, "office": office, **account.as_dict()}
