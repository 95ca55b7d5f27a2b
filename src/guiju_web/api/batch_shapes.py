"""The shapes of what programs push, and of what becomes of it, as the schema shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Field, Schema

from guiju.records.kinds import kinds
from guiju_web.api.models import DeliveryState
from guiju_web.api.shapes import Count

MOST_ROWS = 5000
Cell = str | int | float | bool | None


class Rows(Schema):
    """Rows of one kind of record."""

    kind: str = Field(max_length=60, description="记录种类，中文或英文：办件 或者 case")
    rows: list[dict[str, Cell]] = Field(
        min_length=1, max_length=MOST_ROWS, description="每行是字段名到值；字段名用中文或者英文，见字段表"
    )


def schema_of_rows() -> dict[str, Any]:
    """Return what rows of each kind may hold: its fields by both of their names, and nothing else."""
    return {"oneOf": [_rows_of(each.name, each.chinese) for each in kinds().values()]}


def _rows_of(name: str, chinese: str) -> dict[str, Any]:
    cell = {"type": ["string", "number", "boolean", "null"]}
    fields = {each: cell for field in kinds()[name].fields for each in (field.name, field.chinese)}
    row = {"type": "object", "properties": fields, "additionalProperties": False}
    return {
        "type": "object",
        "title": chinese,
        "properties": {
            "kind": {"enum": [name, chinese]},
            "rows": {"type": "array", "items": row, "minItems": 1, "maxItems": MOST_ROWS},
        },
        "required": ["kind", "rows"],
        "additionalProperties": False,
    }


class BatchLine(Schema):
    """One batch a program pushed."""

    batch: int = Field(description="批号")
    key: str = Field(description="幂等键")
    name: str
    size: Count = Field(description="字节")
    received_at: datetime
    token: str = Field(description="令牌的名称")
    state: DeliveryState = Field(description="waiting 等待，running 进行中，done 已存入，failed 不能存入")
    problem: str = Field(description="不能存入的原因")
    address: str


class BatchFinding(Schema):
    """Rows of a batch in which the same thing is wrong; they are kept out, or only listed."""

    code: str
    field: str
    rows: Count
    what: str
    remedy: str
    is_kept_out: bool
    examples: list[int] = Field(description="其中几行的行号，从 1 起")


class QuarantinedRow(Schema):
    """A row that was kept out, with the reason and how to mend it."""

    source: str
    row: int = Field(description="行号，从 1 起")
    reason: str
    remedy: str


class RecordCounts(Schema):
    """What rows of one kind became."""

    new: Count
    replaced: Count
    unchanged: Count


class Batch(BatchLine):
    """What became of a batch; the counts are empty until it was read."""

    rows: Count | None = Field(description="读入 = 留用 + 隔离 + 不取")
    kept: Count | None
    quarantined: Count | None
    skipped: Count | None
    findings: list[BatchFinding]
    quarantined_rows: list[QuarantinedRow] = Field(description="隔离的行，最多列一百行")
    records: dict[str, RecordCounts] = Field(description="按记录种类")
    snapshot: str | None
    is_changed: bool | None


class Batches(Schema):
    """A page of batches, newest first."""

    batches: list[BatchLine]
    next: str | None = Field(description="下一页的地址；没有了为空")
