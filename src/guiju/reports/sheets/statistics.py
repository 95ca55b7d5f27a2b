"""统计表: how many standards there should be and are, by level, part of the system, origin and function type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetColumn, SheetRow
from guiju.standard_system.statistics import Grouping, Statistics
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.taxonomy_files import PLAN

COLUMNS = (
    SheetColumn("统计项", "counted", breadth=3.0),
    SheetColumn("应有数（个）", "should have", CellKind.COUNT),
    SheetColumn("现有数（个）", "in force", CellKind.COUNT),
    SheetColumn("现有数/应有数（%）", "ratio", CellKind.SHARE, 1.3),
)
NOTE = "应有数是明细表所列的标准，包括拟制定和待实施的；少于体系规定的最低数的，以最低数计。现有数是当日现行的标准。"


def statistics_sheet(system: StandardSystem, day: date, *, taxonomy: str = PLAN, body: str | None = None) -> Sheet:
    """Make the statistics table of a day for a kind of body or all."""
    table = system.statistics(day, taxonomy, body)
    said = f"{day} · {body or '全部主体'} · {system.taxonomies.by_id[taxonomy].name}"
    title = f"{system.framework.name}标准统计表"
    return Sheet("统计表", title, said, COLUMNS, tuple(_rows(table)), (NOTE,))


def _rows(table: Statistics) -> Iterator[SheetRow]:
    for grouping in Grouping:
        group = table.group(grouping)
        if not group:
            continue
        yield SheetRow((grouping.value,), RowRole.GROUP)
        for row in group:
            label = f"{'　' * row.depth}{f'{row.code}　' if row.code else ''}{row.label}"
            yield SheetRow((label, row.should_have, row.existing, row.ratio), depth=row.depth)
        if grouping is Grouping.LEVEL:
            total = table.total
            yield SheetRow(("共计", total.should_have, total.existing, total.ratio), RowRole.TOTAL)
