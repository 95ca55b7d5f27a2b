"""A check that cannot tell of more than one record in twenty: its share says nothing."""

from __future__ import annotations

from guiju.goals.figure import UNKNOWN_CEILING
from guiju.verdicts.counts import check_counts
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the checks with too many undetermined records, out of those that applied."""
    known = {each.id: each for each in subject.compiled.checks}
    asked = [each for each in check_counts(subject.judged) if each.asked and each.check in known]
    spots = [
        Spot(
            each.check,
            "check",
            f"{known[each.check].title or each.check}：{each.asked} 条中 {each.undetermined} 条无法判定",
            place=str(known[each.check].versions[-1].place),
        )
        for each in asked
        if each.undetermined > UNKNOWN_CEILING * each.asked
    ]
    return Seen.out_of(len(asked), spots)


XRAY = XRay(
    name="check-mostly-unknown",
    chinese="检查项有超过 5% 的记录无法判定",
    english="Check with more than 5 % undetermined",
    side=Side.STANDARDS,
    severity=Severity.SERIOUS,
    why="自有规则。无法判定的超过 5%，这项指标就说明不了什么；记录缺的字段往往正是不想留下的。",
    counted="这次判定里有适用记录的检查项；其中无法判定的超过适用记录的 5%。",
    remedy="点开检查项看无法判定的记录缺哪个字段，请来源补上，或者改映射。",
    look=look,
    by_office=False,
)
