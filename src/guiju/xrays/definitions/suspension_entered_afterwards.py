"""A suspension entered only when it had ended, or after its case was closed."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="suspension-entered-afterwards",
    chinese="特别程序结束以后才录入",
    english="Suspension entered after the event",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="行政许可法第四十五条：所需时间应当书面告知申请人。事后补录的特别程序，可能是看到超期才写的。",
    counted="写有开始时间的特别程序；其中录入时间晚于结束时间，或者晚于办件办结时间的。",
    remedy="对照书面告知和现场材料核实；不实的删去，按超期处理。",
    look=Share(
        population="suspension",
        counted="started_at is not null",
        clean="(ended_at is null or entered_at <= ended_at) and (case.closed_at is null or entered_at <= case.closed_at)",
        said="结束或者办结以后才录入",
        needs=("suspension.entered_at",),
    ),
)
