"""A stage of handling that ended after its case was closed."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="stage-after-close",
    chinese="办结之后还有办理环节",
    english="Stage after the case was closed",
    side=Side.RECORDS,
    severity=Severity.ORDINARY,
    why="GB/T 39046—2020：办结是办理的终点。办结后还在审查、决定，办结时间就是提前填的。",
    counted="已办结办件的环节，送达、领取、发证、归档、回访、评价和事后核查除外；其中结束时间（没有的看开始时间）晚于办结时间的。",
    remedy="点开办件看环节先后，向经办人核实办结时间。",
    look=Share(
        population="stage",
        counted="case.closed_at is not null and stage_name not in ('送达', '领取', '发证', '制证', '归档', '回访', '评价', '事后核查')",
        clean="ended_at is not null and ended_at <= case.closed_at or ended_at is null and started_at <= case.closed_at",
        said="环节晚于办结",
        needs=("stage.ended_at", "case.closed_at"),
    ),
)
