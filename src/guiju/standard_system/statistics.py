"""The statistics table (统计表): how many standards there should be, how many there are, on a day.

应有数 is what the register lists, in force or ahead; for a part of the system whose least number is higher, that number.
现有数 is what is in force. Both are counted by level, by part of the system, by origin and by function type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guiju.model.register import EntryState, Level, RegisterEntry
from guiju.standard_system.placements import node_in
from guiju.standard_system.taxonomy_files import Taxonomies
from guiju.text.front import FUNCTION_TYPES


class Grouping(StrEnum):
    """The groups of rows, in the order of the table."""

    LEVEL = "按级别"
    SUBSYSTEM = "按子体系"
    ORIGIN = "按来源"
    FUNCTION = "按功能类型（自制）"


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """One line: `depth` is how deep a part of the system lies, 0 for everything else."""

    grouping: Grouping
    code: str
    label: str
    should_have: int
    existing: int
    depth: int = 0

    @property
    def ratio(self) -> float | None:
        """现有数 by 应有数, None where nothing should be there."""
        return self.existing / self.should_have if self.should_have else None


@dataclass(frozen=True, slots=True)
class Statistics:
    """The whole table."""

    rows: tuple[StatisticsRow, ...]
    total: StatisticsRow

    def group(self, grouping: Grouping) -> tuple[StatisticsRow, ...]:
        """Return the lines of one group."""
        return tuple(each for each in self.rows if each.grouping is grouping)


def build_statistics(
    entries: Sequence[RegisterEntry], taxonomies: Taxonomies, taxonomy: str, body: str | None = None
) -> Statistics:
    """Count the lines of a register that concern a kind of body, or all.

    The least numbers of a taxonomy are meant for the whole system and are left aside where one body is asked for.
    """
    chosen = [each for each in entries if each.concerns(body) and not each.state.is_over]
    parts = tuple(_parts(chosen, taxonomies, taxonomy, least=body is None))
    levels = [_row(Grouping.LEVEL, "", level, [e for e in chosen if e.level is level]) for level in Level]
    origins = [
        _row(Grouping.ORIGIN, "", label, [e for e in chosen if e.is_own is own])
        for label, own in (("自制", True), ("采用", False))
    ]
    types = [
        _row(Grouping.FUNCTION, "", name, [e for e in chosen if e.is_own and e.function_type == name])
        for name in FUNCTION_TYPES
    ]
    rows = (*levels, *parts, *origins, *(each for each in types if each.should_have))
    return Statistics(rows, _row(Grouping.LEVEL, "", "合计", chosen))


def grouped_by_node(
    entries: Sequence[RegisterEntry], taxonomies: Taxonomies, taxonomy: str
) -> dict[str | None, list[RegisterEntry]]:
    """Return the lines of a register by the node they are counted under; None for those without a place."""
    found: dict[str | None, list[RegisterEntry]] = {}
    for each in entries:
        found.setdefault(node_in(each.placements, taxonomies, taxonomy), []).append(each)
    return found


def _parts(
    entries: Sequence[RegisterEntry], taxonomies: Taxonomies, taxonomy: str, least: bool
) -> Iterator[StatisticsRow]:
    tree = taxonomies.by_id[taxonomy]
    placed = grouped_by_node(entries, taxonomies, taxonomy)
    sums: dict[str, StatisticsRow] = {}
    for depth, node in reversed(list(tree.walk())):
        own = _row(Grouping.SUBSYSTEM, node.code, node.name, placed.get(node.code, []), depth)
        below = [sums[child.code] for child in tree.children(node.code)]
        should_have = own.should_have + sum(each.should_have for each in below)
        existing = own.existing + sum(each.existing for each in below)
        if least:
            should_have = max(should_have, node.should_have or 0)
        sums[node.code] = StatisticsRow(Grouping.SUBSYSTEM, node.code, node.name, should_have, existing, depth)
    yield from (sums[node.code] for _, node in tree.walk())
    if placed.get(None):
        yield _row(Grouping.SUBSYSTEM, "", "没有归类", placed[None])


def _row(grouping: Grouping, code: str, label: str, entries: Sequence[RegisterEntry], depth: int = 0) -> StatisticsRow:
    existing = sum(each.state is EntryState.IN_FORCE for each in entries)
    return StatisticsRow(grouping, code, label, len(entries), existing, depth)
