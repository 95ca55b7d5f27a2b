"""An office that voids or deletes surely more than twice as often as the others."""

from __future__ import annotations

from guiju.xrays.lines import Share, Standing
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="voids-stand-out",
    chinese="作废、删除明显多于其他单位",
    english="Voids far above the peers",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="自有规则。作废和删除的办件不计入按时办结率。",
    counted="各单位已受理、已办结的办件中，以作废或者删除办结的占比。占比的 99.9% 置信下限超过其余单位合计占比的 2 倍的，列出；不足 50 件的单位不比较。",
    remedy="逐件核对作废审批单。",
    look=Standing(
        Share(
            population="case",
            counted="accepted_at is not null and closed_at is not null and finish_kind is not null",
            clean="finish_kind not in ('作废', '删除')",
            said="作废、删除",
            needs=("case.finish_kind",),
        ),
        times=2.0,
        least=50,
        said="{of} 件中 {found} 件（{share}）作废或者删除，其余单位 {peers}",
    ),
)
