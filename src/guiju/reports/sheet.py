"""A wide table to be printed or calculated with: the same sheet for a terminal, a workbook, Word and CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | float | date | None


class CellKind(StrEnum):
    """What the cells of a column hold, which decides how they are set."""

    TEXT = "text"
    CODE = "code"
    SERIAL = "serial"
    COUNT = "count"
    SHARE = "share"
    DAY = "day"


class RowRole(StrEnum):
    """What a row is: a line of its own, the heading of a group, or a sum."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading in both languages, what it holds, and its share of the width against a column of 1."""

    heading: str
    english: str
    kind: CellKind = CellKind.TEXT
    breadth: float = 1.0


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of cells; a group has only its first one."""

    cells: tuple[Cell, ...]
    role: RowRole = RowRole.PLAIN
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title; `name` names its tab and file, `said` stands below the title, `notes` below the table."""

    name: str
    title: str
    said: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[SheetRow]
    notes: tuple[str, ...] = ()


def as_text(cell: Cell, kind: CellKind) -> str:
    """Return a cell as people read it on paper.

    >>> as_text(0.4236, CellKind.SHARE), as_text(None, CellKind.COUNT)
    ('42.4%', '')
    """
    if cell is None:
        return ""
    if kind is CellKind.SHARE and isinstance(cell, int | float):
        return f"{100 * cell:.1f}%"
    return str(cell)
