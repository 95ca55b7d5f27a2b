"""标准变动表: what came into force, was revised or ended between two days."""

from __future__ import annotations

from datetime import date

from guiju.reports.sheet import CellKind, Sheet, SheetColumn, SheetRow
from guiju.standard_system.changes import SystemChange, Turn, system_changes
from guiju.standard_system.system import StandardSystem

COLUMNS = (
    SheetColumn("变动", "change", breadth=0.8),
    SheetColumn("日期", "on", CellKind.DAY, 1.1),
    SheetColumn("标准编号", "number", CellKind.CODE, 1.9),
    SheetColumn("标准名称", "title", breadth=3.4),
    SheetColumn("原编号", "number before", CellKind.CODE, 1.9),
    SheetColumn("归口部门", "owner", breadth=2.4),
)


def changes_sheet(system: StandardSystem, since: date, until: date) -> Sheet:
    """Make the table of what changed between two days."""
    found = system_changes(system, since, until)
    counts = "，".join(f"{turn.value} {n} 项" for turn in Turn if (n := sum(each.turn is turn for each in found)))
    title = f"{system.framework.name}标准变动表"
    note = f"{counts or '没有变动'}。"
    return Sheet("变动表", title, f"{since} 至 {until}", COLUMNS, tuple(map(_row, found)), (note,))


def _row(each: SystemChange) -> SheetRow:
    former = each.before.number if each.before and each.after else None
    number = each.entry.number or each.entry.code
    return SheetRow((each.turn.value, each.on, number, each.entry.title, former, each.entry.owner or None))
