"""A case accepted earlier, by its stages, than its acceptance time says, or accepted twice."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="acceptance-reset",
    chinese="受理时间被改晚，或者重复受理",
    english="Acceptance reset",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="自有规则。时限从受理起算；把受理时间改晚、退回重新受理，时钟就从头走。",
    counted="有“受理”环节的办件；其中最早的“受理”环节早于受理时间所在的日，或者“受理”“重复受理”不止一次的。",
    remedy="按环节里最早的受理时间重算，向经办人核实为什么改。",
    look=Share(
        population="case",
        counted="accepted_at is not null and happened('受理')",
        clean="date_of(first_at('受理')) >= date_of(accepted_at) and count_of('受理') + count_of('重复受理') <= 1",
        said="受理时间被改晚，或者重复受理",
        needs=("stage.stage_name", "stage.ended_at"),
    ),
)
