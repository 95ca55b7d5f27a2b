"""One person accepted and decided a case of an item that wants them apart."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="accepted-and-decided-by-one",
    chinese="审管分离事项的受理和决定是同一人",
    english="Acceptance and decision by one person",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="自有规则，实施方案的审管分离要求。一个人从头办到尾，没有人看第二眼。",
    counted="事项标明审管分离、已经决定的办件；其中受理人员与决定人相同的。没有记下是谁的，不能判断。",
    remedy="核对权限设置，收回其中一项权限；复核这些决定。",
    look=Share(
        population="case",
        counted="item.needs_separation = true and decided_at is not null",
        clean="accepted_by != decided_by",
        said="受理人员与决定人是同一人",
        needs=("case.accepted_by", "case.decided_by", "item.needs_separation"),
    ),
)
