"""引用标准核查: every standard the texts in force refer to, whether it is in force, and what to use instead."""

from __future__ import annotations

from datetime import date

from guiju.reports.sheet import CellKind, Sheet, SheetColumn, SheetRow
from guiju.standard_system.references import ReferenceHealth
from guiju.standard_system.system import StandardSystem

COLUMNS = (
    SheetColumn("引用的标准", "referred to", CellKind.CODE, 1.7),
    SheetColumn("名称", "title", breadth=3.2),
    SheetColumn("引用方式", "reference", breadth=0.9),
    SheetColumn("状态", "state", breadth=0.8),
    SheetColumn("所指版本或代替标准", "edition meant", CellKind.CODE, 1.7),
    SheetColumn("引用处数", "places", CellKind.COUNT, 0.8),
    SheetColumn("引用它的标准", "referred to by", breadth=2.6),
)


def references_sheet(system: StandardSystem, day: date, *, unsound: bool = False) -> Sheet:
    """Make the table of references of a day; with `unsound`, only those something is to be done about."""
    found = system.references(day)
    rows = tuple(_row(each) for each in found if not (unsound and each.health.is_sound))
    sound = sum(each.health.is_sound for each in found)
    share = f"，引用有效率 {100 * sound / len(found):.1f}%" if found else ""
    note = f"共引用 {len(found)} 项标准，{sound} 项有效{share}。"
    return Sheet("引用标准", f"{system.framework.name}引用标准核查表", str(day), COLUMNS, rows, (note,))


def _row(each: ReferenceHealth) -> SheetRow:
    by = tuple(dict.fromkeys(one.edition.split("/")[0] for one in each.references))
    manner = ("注日期" if each.number.year else "不注日期") if each.binds else "资料性"
    meant = each.successor or each.meant or None
    named = "、".join(by[:6]) + (f" 等 {len(by)} 项" if len(by) > 6 else "")
    cells = (str(each.number), each.title or None, manner, each.health.value, meant, len(each.references), named)
    return SheetRow(cells)
