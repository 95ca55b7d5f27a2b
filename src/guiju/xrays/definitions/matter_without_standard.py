"""A service or management matter of the city for which some body has no standard in force."""

from __future__ import annotations

from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the matters not covered, out of all."""
    covered = subject.system.coverage(subject.day)
    spots = [
        Spot(
            f"{gap.matter.kind}/{gap.matter.name}",
            "matter",
            f"{gap.matter.name}：{'、'.join(gap.uncovered)}没有现行标准",
            place=str(gap.matter.place),
        )
        for gap in covered.gaps
    ]
    if not covered.matters:
        return Seen(reason="不能判断：没有服务和管理事项清单（matters.csv）。")
    return Seen.out_of(len(covered.matters), spots)


XRAY = XRay(
    name="matter-without-standard",
    chinese="服务和管理事项没有现行标准",
    english="Matter without a standard in force",
    side=Side.STANDARDS,
    severity=Severity.ORDINARY,
    why="社会管理和公共服务综合标准化试点：主要服务和管理事项的标准覆盖率应达到 80%。",
    counted="matters.csv 列出的事项；其中有一类主体没有现行标准的。",
    remedy="列入计划（planned.csv）并起草，或者在 matters.csv 写上已有的标准。",
    look=look,
    by_office=False,
)
