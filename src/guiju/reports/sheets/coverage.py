"""标准覆盖率: the service and management matters, the standards in force for each, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from guiju.model.register import RegisterEntry
from guiju.reports.sheet import Sheet, SheetColumn, SheetRow
from guiju.standard_system.matters import KINDS, THRESHOLD, MattersCoverage
from guiju.standard_system.system import StandardSystem

COLUMNS = (
    SheetColumn("类别", "kind"),
    SheetColumn("事项", "matter", breadth=2.2),
    SheetColumn("现行标准", "in force", breadth=3.0),
    SheetColumn("没有标准的主体", "uncovered", breadth=2.2),
    SheetColumn("拟制定的标准", "on its way", breadth=2.6),
)


def coverage_sheet(system: StandardSystem, day: date, *, body: str | None = None, gaps: bool = False) -> Sheet:
    """Make the table of matters of a day; with `gaps`, only those not covered."""
    found = system.coverage(day, body)
    rows = tuple(_rows(system, found, gaps))
    said = f"{day} · {body or '全部主体'}"
    return Sheet("覆盖率", f"{system.framework.name}标准覆盖率", said, COLUMNS, rows, (summary(found),))


def summary(found: MattersCoverage) -> str:
    """Say how many matters are covered, by kind, and whether that is enough."""
    told = []
    for kind in KINDS:
        covered, total = found.counts(kind)
        told.append(f"{kind} {covered}/{total}")
    if found.share is None:
        return "没有列出事项。"
    verdict = "达到" if found.is_enough else "未达到"
    return f"{'，'.join(told)}；覆盖率 {100 * found.share:.1f}%，{verdict} {100 * THRESHOLD:.0f}% 的要求。"


def _rows(system: StandardSystem, found: MattersCoverage, gaps: bool) -> Iterator[SheetRow]:
    for each in found.matters:
        if gaps and each.is_covered:
            continue
        everyone = len(each.uncovered) == len(system.bodies)
        missing = "全部" if everyone else "、".join(each.uncovered)
        yield SheetRow(
            (each.matter.kind, each.matter.name, _named(each.in_force), missing or None, _named(each.ahead) or None)
        )


def _named(entries: Iterable[RegisterEntry]) -> str:
    return "、".join(dict.fromkeys(f"{each.code} {each.title}" if each.is_own else each.number for each in entries))
