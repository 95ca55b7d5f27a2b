"""A standard in force whose review is overdue."""

from __future__ import annotations

from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the standards past their review, out of those in force."""
    reviews = subject.system.reviews(subject.day)
    spots = [
        Spot(
            each.edition,
            "standard",
            f"应于 {each.due_on} 复审"
            + "".join(f"；引用的 {trigger.number} {trigger.state}" for trigger in each.triggers),
            place=each.edition,
        )
        for each in reviews
        if each.is_overdue(subject.day)
    ]
    return Seen.out_of(len(reviews), spots)


XRAY = XRay(
    name="review-overdue",
    chinese="标准过了复审日期",
    english="Standard past its review",
    side=Side.STANDARDS,
    severity=Severity.ORDINARY,
    why="标准化法第二十九条：标准的复审周期一般不超过五年；引用的标准废止的，随即复审。",
    counted="现行标准；其中按周期或者因引用的标准有变化，应当复审的日期已经过了的。",
    remedy="组织复审，在标准封面写 reviewed；或者修订、废止。",
    look=look,
    by_office=False,
)
