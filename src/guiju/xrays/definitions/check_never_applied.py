"""A check in force that applied to no record of the run: the clause is there, and nothing was ever held against it."""

from __future__ import annotations

from guiju.records.kinds import kind
from guiju.verdicts.counts import check_counts
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the checks in force that had nothing to answer for, out of those of whose kind there are records."""
    asked = {each.check for each in check_counts(subject.judged) if each.asked}
    in_force, absent = [], 0
    for check in subject.compiled.checks:
        version = next(
            (
                each
                for each in check.versions
                if each.since <= subject.day and (each.until is None or subject.day < each.until)
            ),
            None,
        )
        if version is not None and subject.has_records(check.population):
            in_force.append((check, version))
        elif version is not None:
            absent += 1
    spots = [
        Spot(
            check.id,
            "check",
            f"{check.title or check.id}：{kind(check.population).chinese}中没有一条适用",
            place=str(version.place),
        )
        for check, version in in_force
        if check.id not in asked
    ]
    return Seen.out_of(len(in_force), spots, excluded={"没有这类记录": absent} if absent else {})


XRAY = XRay(
    name="check-never-applied",
    chinese="检查项从来没有适用过",
    english="Check that never applied",
    side=Side.STANDARDS,
    severity=Severity.ORDINARY,
    why="自有规则。适用条件写错、字段没有导入，检查项就形同虚设，看上去却没有一条不符合。",
    counted="现行的检查项中，所判的那种记录已经导入的；其中在这次判定里没有一条记录适用的。",
    remedy="核对适用条件和所用字段；确实没有这样的事，不必改。",
    look=look,
    by_office=False,
)
