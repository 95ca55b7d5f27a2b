"""复审计划: when each standard in force is to be reviewed, the most urgent first, and why earlier than usual."""

from __future__ import annotations

from datetime import date

from guiju.reports.sheet import CellKind, Sheet, SheetColumn, SheetRow
from guiju.standard_system.reviews import Review
from guiju.standard_system.system import StandardSystem

COLUMNS = (
    SheetColumn("标准", "standard", CellKind.CODE, 1.6),
    SheetColumn("名称", "title", breadth=2.4),
    SheetColumn("归口部门", "owner", breadth=2.0),
    SheetColumn("上次复审或发布", "last", CellKind.DAY, 1.1),
    SheetColumn("周期（年）", "years", CellKind.COUNT, 0.8),
    SheetColumn("应复审日期", "due", CellKind.DAY, 1.1),
    SheetColumn("状态", "state", breadth=1.0),
    SheetColumn("提前的原因", "why early", breadth=2.6),
)


def reviews_sheet(system: StandardSystem, day: date) -> Sheet:
    """Make the review calendar of a day."""
    found = system.reviews(day)
    overdue = sum(each.is_overdue(day) for each in found)
    early = sum(bool(each.triggers) for each in found)
    note = f"共 {len(found)} 项现行标准，{overdue} 项复审逾期，{early} 项因引用的标准有变化而提前。"
    rows = tuple(_row(each, day) for each in found)
    return Sheet("复审计划", f"{system.framework.name}标准复审计划", str(day), COLUMNS, rows, (note,))


def _row(each: Review, day: date) -> SheetRow:
    left = (each.due_on - day).days
    state = f"逾期 {-left} 天" if left < 0 else f"还有 {left} 天"
    why = "；".join(
        f"{trigger.number} {trigger.state}" + (f"，代之以 {trigger.successor}" if trigger.successor else "")
        for trigger in each.triggers
    )
    cells = (each.edition, each.title, each.owner or None, each.last_on, each.interval, each.due_on, state, why or None)
    return SheetRow(cells)
