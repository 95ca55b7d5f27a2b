"""A suspension that began on the due day or after it: the clock was stopped when it had run out."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="suspended-when-due",
    chinese="到期当日或者到期后才启动特别程序",
    english="Suspension begun on or after the due day",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="行政许可法第四十五条：特别程序的时间不计入期限。到期才想起要鉴定、公示，多半是为了不显示超期。",
    counted="算得出承诺到期日的办件的特别程序；其中开始日不早于到期日的。",
    remedy="调阅启动特别程序的依据和书面告知；没有依据的，按超期处理。",
    look=Share(
        population="suspension",
        counted="case.promised_due_on is not null",
        clean="date_of(started_at) < case.promised_due_on",
        said="到期当日或者到期后才开始",
        needs=("suspension.started_at", "case.accepted_at"),
    ),
)
