"""明细表: the register by parts of the system, with the columns of the standard it is made for.

GB/T 13016-2009 prescribes nine columns; GB/T 13016-2018 leaves the columns to be chosen, these eight are usual; pilots
that follow GB/T 24421.2 keep seven. The number in the system (标准体系编号) is the code of the part and a serial number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guiju.model.register import EntryState, Level, RegisterEntry
from guiju.model.taxonomy import SystemNode
from guiju.reports.sheet import Cell, CellKind, RowRole, Sheet, SheetColumn, SheetRow
from guiju.standard_system.statistics import grouped_by_node
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.taxonomy_files import PLAN

DEFAULT = "24421.2"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the register as it is printed."""

    serial: int
    system_number: str
    part: str
    entry: RegisterEntry


Reader = Callable[[Line], Cell]


def register_sheet(
    system: StandardSystem,
    day: date,
    *,
    taxonomy: str = PLAN,
    body: str | None = None,
    columns: str = DEFAULT,
    entries: Sequence[RegisterEntry] | None = None,
) -> Sheet:
    """Make the register of a day for a kind of body or all; `entries` replaces the whole register by a choice of it."""
    chosen = [each for each in (entries if entries is not None else system.register(day)) if each.concerns(body)]
    preset = PRESETS[columns]
    rows = tuple(_rows(system, chosen, taxonomy, preset))
    in_force = sum(each.state is EntryState.IN_FORCE for each in chosen)
    said = f"{day} · {body or '全部主体'} · {system.taxonomies.by_id[taxonomy].name}"
    note = f"共 {len(chosen)} 项，其中现行 {in_force} 项，拟制定或者待实施 {len(chosen) - in_force} 项。"
    made = tuple(column for column, _ in preset)
    return Sheet("明细表", f"{system.framework.name}标准明细表", said, made, rows, (note,))


def lines(
    system: StandardSystem, entries: Sequence[RegisterEntry], taxonomy: str
) -> Iterator[tuple[SystemNode | None, list[Line]]]:
    """Yield each part of the system that holds lines, in order, with them; None for lines without a place."""
    placed = grouped_by_node(entries, system.taxonomies, taxonomy)
    serial = 0
    parts: list[SystemNode | None] = [node for _, node in system.taxonomies.by_id[taxonomy].walk()]
    for node in (*parts, None):
        here = sorted(placed.get(node.code if node else None, []), key=_order)
        found = []
        for place, entry in enumerate(here, start=1):
            serial += 1
            number = f"{node.code}.{place:02d}" if node else ""
            found.append(Line(serial, number, node.name if node else "没有归类", entry))
        if found:
            yield node, found


def _order(entry: RegisterEntry) -> tuple[int, bool, str]:
    """Put other people's standards first, from the nation down, and own ones by code."""
    return list(Level).index(entry.level), entry.state.is_ahead, entry.code


def _rows(
    system: StandardSystem,
    entries: Sequence[RegisterEntry],
    taxonomy: str,
    preset: Sequence[tuple[SheetColumn, Reader]],
) -> Iterator[SheetRow]:
    tree = system.taxonomies.by_id[taxonomy]
    opened: set[str] = set()
    for node, found in lines(system, entries, taxonomy):
        path = tree.path(node.code) if node else ()
        for depth, above in enumerate(path):
            if above.code not in opened:
                opened.add(above.code)
                yield SheetRow((f"{above.code}　{above.name}",), RowRole.GROUP, depth)
        if node is None:
            yield SheetRow(("没有归类",), RowRole.GROUP)
        for line in found:
            yield SheetRow(tuple(read(line) for _, read in preset))


def _code(line: Line) -> Cell:
    return line.entry.number or line.entry.code


def _remark(line: Line) -> Cell:
    entry = line.entry
    state = "" if entry.state is EntryState.IN_FORCE else entry.state.value
    if state and entry.planned_on:
        state += f"，拟于 {entry.planned_on} 实施"
    return "；".join(filter(None, (state, entry.remark))) or None


def _replaced(line: Line) -> Cell:
    return "、".join(line.entry.replaces) or None


def _column(
    heading: str, english: str, read: Reader, kind: CellKind = CellKind.TEXT, breadth: float = 1.0
) -> tuple[SheetColumn, Reader]:
    return SheetColumn(heading, english, kind, breadth), read


_SERIAL = _column("序号", "no.", lambda line: line.serial, CellKind.SERIAL, 0.6)
_SYSTEM = _column("标准体系编号", "system no.", lambda line: line.system_number, CellKind.CODE, 1.1)
_NUMBER = _column("标准号", "number", _code, CellKind.CODE, 1.9)
_TITLE = _column("标准名称", "title", lambda line: line.entry.title, breadth=4.4)
_LEVEL = _column("宜定级别", "level", lambda line: line.entry.level.value, breadth=0.8)
_SINCE = _column("实施日期", "implemented", lambda line: line.entry.implemented, CellKind.DAY, 1.1)
_OWNER = _column("归口部门", "owner", lambda line: line.entry.owner or None, breadth=2.4)
_REMARK = _column("备注", "remark", _remark, breadth=2.4)

PRESETS: Mapping[str, tuple[tuple[SheetColumn, Reader], ...]] = {
    "13016-2009": (
        _SERIAL,
        _SYSTEM,
        _NUMBER,
        _TITLE,
        _LEVEL,
        _SINCE,
        _column("国际国外标准号及采用关系", "adopted from", lambda line: None, breadth=1.4),
        _column("被代替标准号或作废", "replaces", _replaced, CellKind.CODE, 1.6),
        _REMARK,
    ),
    "13016-2018": (
        _SERIAL,
        _SYSTEM,
        _column("子体系名称", "part", lambda line: line.part, breadth=1.3),
        _TITLE,
        _column("引用标准编号", "cites", lambda line: "、".join(line.entry.cited) or None, breadth=2.4),
        _OWNER,
        _LEVEL,
        _REMARK,
    ),
    "24421.2": (
        _SERIAL,
        _column("标准编号（代号）", "number", _code, CellKind.CODE, 2.0),
        _TITLE,
        _SINCE,
        _column("责任部门", "owner", lambda line: line.entry.owner or None, breadth=2.4),
        _column("被代替标准", "replaces", _replaced, CellKind.CODE, 1.6),
        _REMARK,
    ),
}
"""The columns a register can have, by the standard they come from."""
