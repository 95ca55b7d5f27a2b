"""要求一览表: every requirement in force, how it is proved and by what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from guiju.reports.sheet import CellKind, Sheet, SheetColumn, SheetRow
from guiju.standard_system.coverage import ClauseCoverage, Proof, coverage
from guiju.standard_system.system import StandardSystem

COLUMNS = (
    SheetColumn("标准", "standard", CellKind.CODE, 1.6),
    SheetColumn("标准名称", "title", breadth=2.4),
    SheetColumn("条款", "clause", CellKind.CODE, 0.7),
    SheetColumn("条标题", "clause title", breadth=2.0),
    SheetColumn("由什么证实", "proof", breadth=1.0),
    SheetColumn("检查项、督查项、试题", "blocks", breadth=3.0),
    SheetColumn("不能证实的理由", "reason", breadth=2.0),
)


def requirements_sheet(
    system: StandardSystem, day: date, clauses: Iterable[ClauseCoverage] | None = None, *, gaps: bool = False
) -> Sheet:
    """Make the list of requirements of a day, or of some of them; with `gaps`, only those nothing proves."""
    found = coverage(system.library, day)
    titles = {each.edition: each.title for each in found.editions}
    chosen = [
        each for each in (found.clauses if clauses is None else clauses) if each.proof is Proof.UNPROVED or not gaps
    ]
    rows = tuple(_row(each, titles[each.edition]) for each in chosen)
    counts = "，".join(f"{proof.chinese} {n}" for proof in Proof if (n := sum(each.proof is proof for each in chosen)))
    note = f"共 {len(chosen)} 条要求{f'：{counts}' if counts else ''}。"
    return Sheet("要求一览表", f"{system.framework.name}要求一览表", str(day), COLUMNS, rows, (note,))


def _row(each: ClauseCoverage, title: str) -> SheetRow:
    blocks = "、".join(dict.fromkeys(block for named in each.blocks.values() for block in named))
    clause, named = each.number or None, each.title or None
    return SheetRow((each.edition, title, clause, named, each.proof.chinese, blocks or None, each.reason))
