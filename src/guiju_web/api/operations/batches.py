"""Batches of records: pushed by a program, accepted once under a key, taken in by a worker, told row by row."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Field, File, Form, Header, Path, Query, Router, Schema, Status
from ninja.files import UploadedFile

from guiju.errors import GuijuError
from guiju.records.committing import committed
from guiju.records.correcting import quarantined_rows
from guiju.records.mapping_file import shipped_mappings
from guiju.records.quality import Severity
from guiju.records.staged_import import StagedImport, read_staged
from guiju.records.workspace import Workspace, open_workspace
from guiju_web.api import batch_shapes, shapes
from guiju_web.api.access import ByToken
from guiju_web.api.actions import accept_push
from guiju_web.api.asking import next_page
from guiju_web.api.incoming import Kept, digest_of, keep_file, keep_rows
from guiju_web.api.models import Delivery, DeliveryState
from guiju_web.api.operations import REFUSALS
from guiju_web.api.problems import Refusal, not_found
from guiju_web.api.scopes import TokenScope
from guiju_web.people.queries import who

router = Router(tags=["推送记录"])
SHOWN = 100
"""Quarantined rows told one by one; the others are counted."""

Key = Annotated[
    str,
    Field(
        alias="Idempotency-Key",
        pattern="^[!-~]{1,100}$",
        description="幂等键：同一批用同一个键，重发不会存两次；由发送方定，一百个可见的 ASCII 字符以内",
    ),
]
ACCEPTED: dict[int, Any] = {202: batch_shapes.Batch, **REFUSALS, 409: shapes.Problem, 413: shapes.Problem}


class Keyed(Schema):
    """The key of a push."""

    key: Key


class Reading(Schema):
    """How a file is to be read."""

    mapping: str = Field(
        "free", json_schema_extra={"enum": list(shipped_mappings())}, description="随附映射的名称；free 按表头猜测"
    )


class Older(Schema):
    """A page of batches, newest first."""

    before: int | None = Field(None, ge=1, le=2**31 - 1, description="比这一批更早的，见上一页的 next")
    limit: int = Field(50, ge=1, le=200, description="一页多少批")


class BatchNumber(Schema):
    """A batch by its number."""

    batch: int = Field(ge=1, le=2**31 - 1, description="批号")


@router.post(
    "/batches",
    response=ACCEPTED,
    auth=ByToken(TokenScope.BATCHES),
    summary="推送一批记录",
    description="几千行以内用 JSON。回答 202 时这一批已经落盘，不会丢；Location 是看结果的地址。"
    "同一个幂等键、同样的内容再推送，回答原来那一批；内容不同则拒绝。",
    openapi_extra={"x-body": batch_shapes.schema_of_rows()},
)
def push(
    request: HttpRequest, response: HttpResponse, keyed: Header[Keyed], sent: batch_shapes.Rows
) -> Status[dict[str, Any]]:
    """Accept rows."""
    content = json.dumps(sent.model_dump(), ensure_ascii=False, sort_keys=True)
    return _accepted(request, response, keyed.key, keep_rows(sent.kind, sent.rows), digest_of("rows", content))


@router.post(
    "/batches/files",
    response=ACCEPTED,
    auth=ByToken(TokenScope.BATCHES),
    summary="推送一个文件",
    description="CSV、Excel、Parquet、XES，可以打包成 zip；mapping 是随附映射的名称，默认 free 按表头猜测。其余与推送一批相同。",
)
def push_file(
    request: HttpRequest,
    response: HttpResponse,
    keyed: Header[Keyed],
    file: File[UploadedFile],
    reading: Form[Reading],
) -> Status[dict[str, Any]]:
    """Accept a file."""
    mapping = reading.mapping
    if mapping not in shipped_mappings():
        what = f"没有名为“{mapping}”的映射。"
        raise Refusal("not-understood", what, f"可用的映射：{'、'.join(shipped_mappings())}。", where="form.mapping")
    kept = keep_file(file.name or "", file.chunks(), mapping)
    return _accepted(request, response, keyed.key, kept, digest_of("file", mapping, kept.name, kept.sha256))


@router.get(
    "/batches",
    response={200: batch_shapes.Batches, **REFUSALS},
    auth=ByToken(TokenScope.BATCHES),
    summary="推送过的各批",
    description="令牌的所有人推送过的各批，新的在前。",
)
def batches(request: HttpRequest, page: Query[Older]) -> dict[str, Any]:
    """Answer with the owner's batches."""
    own = Delivery.objects.filter(owner=who(request)).select_related("job", "token").order_by("-pk")
    if page.before is not None:
        own = own.filter(pk__lt=page.before)
    found = list(own[: page.limit + 1])
    more = str(found[page.limit - 1].pk) if len(found) > page.limit else None
    return {
        "batches": [_line(each) for each in found[: page.limit]],
        "next": next_page(request, more, "before"),
    }


@router.get(
    "/batches/{batch}",
    response={200: batch_shapes.Batch, **REFUSALS},
    auth=ByToken(TokenScope.BATCHES),
    summary="一批的结果",
    description="到了哪一步；读入的行数等于留用的加隔离的加不取的，隔离的逐行说明位置、原因和改法。",
)
def batch(request: HttpRequest, asked: Path[BatchNumber]) -> dict[str, Any]:
    """Answer with what became of a batch."""
    own = Delivery.objects.filter(owner=who(request)).select_related("job", "token")
    found = own.filter(pk=asked.batch).first()
    if found is None:
        raise not_found(f"没有第 {asked.batch} 批。")
    return _told(found)


def _accepted(
    request: HttpRequest, response: HttpResponse, key: str, kept: Kept, digest: str
) -> Status[dict[str, Any]]:
    token = request.auth  # type: ignore[attr-defined]
    delivery, _ = accept_push(request, token=token, key=key, digest=digest, kept=kept)
    response.headers["Location"] = reverse("api:v1:batch", args=[delivery.pk])
    return Status(202, _told(delivery))


def _line(delivery: Delivery) -> dict[str, Any]:
    return {
        "batch": delivery.pk,
        "key": delivery.key,
        "name": delivery.name,
        "size": delivery.size,
        "received_at": delivery.received_at,
        "token": delivery.token.name,
        "state": delivery.state,
        "problem": delivery.job.error if delivery.state is DeliveryState.FAILED else "",
        "address": reverse("api:v1:batch", args=[delivery.pk]),
    }


def _told(delivery: Delivery) -> dict[str, Any]:
    """Return a batch with what is known of its rows: from the workspace, nothing of it is in the database."""
    workspace = open_workspace(settings.WORKSPACE)
    told = {**_line(delivery), **_NOTHING_YET}
    try:
        staged = read_staged(workspace, delivery.staged)
    except GuijuError:
        return told
    return {**told, **_rows_of(staged), **_committed(workspace, delivery.staged)}


_NOTHING_YET: dict[str, Any] = {
    "rows": None, "kept": None, "quarantined": None, "skipped": None, "findings": [], "quarantined_rows": [],
    "records": {}, "snapshot": None, "is_changed": None,
}  # fmt: skip


def _rows_of(staged: StagedImport) -> dict[str, Any]:
    findings = [
        {
            "code": each.code,
            "field": each.field,
            "rows": each.count,
            "what": each.what,
            "remedy": each.remedy,
            "is_kept_out": each.severity is Severity.REJECT,
            "examples": [example.row for example in each.examples],
        }
        for table in staged.tables
        for each in table.findings
    ]
    aside = [
        {"source": each.source, "row": each.row, "reason": each.reason, "remedy": each.remedy}
        for each in quarantined_rows(staged, limit=SHOWN)
    ]
    counts = {name: getattr(staged, name) for name in ("rows", "kept", "quarantined", "skipped")}
    return {**counts, "findings": findings, "quarantined_rows": aside}


def _committed(workspace: Workspace, staged: str) -> dict[str, Any]:
    done = committed(workspace, staged)
    if done is None:
        return {}
    records = {name: asdict(counts) for name, counts in done.records.items()}
    return {"records": records, "snapshot": done.snapshot, "is_changed": done.is_changed}
