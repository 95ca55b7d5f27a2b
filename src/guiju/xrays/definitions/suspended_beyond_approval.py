"""A suspension longer than was approved."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="suspended-beyond-approval",
    chinese="特别程序超过批准天数",
    english="Suspension longer than approved",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="行政许可法第四十五条。时钟只扣批准的天数，来源系统往往全扣，超期就看不出来。",
    counted="写有批准天数、已经结束的特别程序；其中用去的工作日多于批准天数的。",
    remedy="核对批准文书；确需更长的，补办批准，否则超出部分计入时限。",
    look=Share(
        population="suspension",
        counted="approved_days is not null and ended_at is not null",
        clean="workdays(started_at, ended_at) <= approved_days",
        said="用去的工作日多于批准天数",
        needs=("suspension.approved_days", "suspension.ended_at"),
    ),
)
