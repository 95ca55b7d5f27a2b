"""A case voided or deleted within a working day of its due day, or when it was already late."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="voided-before-due",
    chinese="临近到期或者超期后作废、删除",
    english="Voided just before the due day, or late",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="自有规则。作废的办件不计入按时办结率，作废超期的办件是掩盖超期的常见做法。",
    counted="已受理、以作废或者删除办结的办件；其中办结时距承诺到期日不足两个工作日，或者已经超期的。承诺时限不足三个工作日的，怎么作废都临近到期，不看。",
    remedy="调阅作废审批单，问申请人是否知情；不实的恢复，按超期处理。",
    look=Share(
        population="case",
        counted="accepted_at is not null and closed_at is not null and finish_kind in ('作废', '删除')",
        clean="workdays(closed_at, promised_due_on) > 1",
        said="作废、删除时临近到期或者已经超期",
        excluded=(("承诺时限不足三个工作日", "promised_unit = '工作日' and promised_limit < 3"),),
        needs=("case.finish_kind", "case.closed_at"),
    ),
)
