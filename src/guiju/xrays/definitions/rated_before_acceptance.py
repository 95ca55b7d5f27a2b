"""A rating of a case that was not yet accepted."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="rated-before-acceptance",
    chinese="评价早于受理",
    english="Rated before acceptance",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="GB/T 39734—2020 第 7 章：评价对应一次真实的服务。事情还没有受理就有评价，不是办事人给的。",
    counted="办件已受理的评价；其中评价时间早于受理时间的。",
    remedy="查评价设备和时间；不实的标为误评，不计入满意度。",
    look=Share(
        population="rating",
        counted="case.accepted_at is not null",
        clean="rated_at >= case.accepted_at",
        said="评价早于受理",
        needs=("rating.rated_at",),
    ),
)
