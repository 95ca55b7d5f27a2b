"""A case whose source system works out another due day than the clock."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="source-due-differs",
    chinese="来源系统的到期日与时钟不同",
    english="Due date differs from the source's",
    side=Side.RECORDS,
    severity=Severity.ORDINARY,
    why="行政许可法第八十二条：期限以工作日计算，不含法定节假日。两个系统算出两个到期日，总有一个是错的。",
    counted="写有来源到期时间的已受理办件；其中来源到期日与按承诺时限、日历和特别程序算出的到期日不是同一天的。",
    remedy="点开办件看时钟逐行的算法；来源算错的请来源改，时限、日历或者特别程序缺的补上。",
    look=Share(
        population="case",
        counted="accepted_at is not null and source_due_at is not null",
        clean="date_of(source_due_at) = promised_due_on",
        said="来源到期日与算出的到期日不同",
        needs=("case.source_due_at",),
    ),
)
