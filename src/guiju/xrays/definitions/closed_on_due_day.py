"""An office that closes its cases on the very due day far more often than the others do."""

from __future__ import annotations

from guiju.xrays.lines import Share, Standing
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="closed-on-due-day",
    chinese="集中在到期日当天办结",
    english="Closings heaped on the due day",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="自有规则。办结时间若是照着到期日填的，就会堆在到期日；真实的办理各天都有。",
    counted="各单位承诺时限三个工作日以上、按时办结的办件中，恰在到期日当天办结的占比。占比的 99.9% 置信下限超过其余单位合计占比的 2 倍，或者超过一半的，列出；不足 50 件的单位不比较。",
    remedy="抽查这个单位到期日办结的办件：结果文书的日期、操作日志与办结时间是否一致。",
    look=Standing(
        Share(
            population="case",
            counted="closed_at is not null and promised_unit = '工作日' and promised_limit >= 3 and date_of(closed_at) <= promised_due_on",
            clean="date_of(closed_at) < promised_due_on",
            said="恰在到期日办结",
            needs=("case.closed_at",),
        ),
        times=2.0,
        least=50,
        said="{of} 件中 {found} 件（{share}）恰在到期日办结，其余单位 {peers}",
        always=0.5,
    ),
)
