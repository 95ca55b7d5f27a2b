"""A goal, or one of its lines, that cannot be measured because its evidence was never imported."""

from __future__ import annotations

from guiju.goals.figure import GoalVerdict
from guiju.goals.figures import goal_figures
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the lines that cannot be measured, out of all lines of the eight goals."""
    figures = goal_figures(subject.scope, lines=True)
    spots = [
        Spot(each.line, "goal", f"目标 {each.goal} {each.chinese}：缺少证据或者无法判定的太多")
        for each in figures
        if each.verdict is GoalVerdict.NOT_MEASURABLE
    ]
    return Seen.out_of(len(figures), spots)


XRAY = XRay(
    name="goal-not-measurable",
    chinese="目标缺少证据，无法测量",
    english="Goal without evidence",
    side=Side.STANDARDS,
    severity=Severity.SERIOUS,
    why="实施方案第三部分，八项目标。没有证据的目标不能算达到，验收时拿不出材料。",
    counted="八项目标的全部指标行；其中因为没有导入证据、或者无法判定的超过 5%，不能测量的。",
    remedy="导入所缺的记录（案卷评查、测验、标准运行证据……），再判定一次。",
    look=look,
    by_office=False,
)
