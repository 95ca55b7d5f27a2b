"""Tables of Word as tables of Markdown: merged cells said again in every cell they cover, heads of two rows in one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from guiju.text.word.pieces import SourceCell, SourceTable

_FULL_WIDTH_HEADS = 3
_NOTE = re.compile(r"注[\s　]*\d*[\s　]*[:：]")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a cell at every place; `title` is a first row that spans the whole table."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str
    lines: tuple[int | None, ...]
    """For each row of the source, the line of the table in Markdown it is on, from 0; None for the title and for notes."""
    merged: bool
    notes: tuple[SourceCell, ...] = ()
    """Rows at the end that only hold notes: GB/T 1.1-2020, 9.10.2 has them inside the frame, Markdown below it."""


def grid_of(table: SourceTable, say: Callable[[SourceCell], str]) -> Grid:
    """Lay a table out; `say` gives the words of a cell as Markdown."""
    notes = _notes(table)
    whole, table = table, replace(table, rows=table.rows[: len(table.rows) - len(notes)])
    laid = _laid(table)
    columns = max((len(row) for row in laid), default=1)
    words = [tuple(_words(row, at, say) for at in range(columns)) for row in laid]
    titled = len(table.rows) > 1 and len(table.rows[0]) == 1 and columns > 1
    first = 1 if titled else 0
    heads = _heads(table, first)
    header = tuple(_stacked([row[at] for row in words[first : first + heads]]) for at in range(columns))
    rows = tuple(words[first + heads :])
    merged = any(cell.columns > 1 or cell.continues for row in table.rows[first:] for cell in row) or heads > 1
    # The line of dashes stands between header and rows.
    lines = [None] * first + [0] * heads + [at + 2 for at in range(len(rows))]
    lines += [None] * len(notes)
    return Grid(header, rows, say(whole.rows[0][0]) if titled else "", tuple(lines), merged, notes)


def _notes(table: SourceTable) -> tuple[SourceCell, ...]:
    """Return the cells of the last rows that span the whole table and begin as notes do."""
    notes: list[SourceCell] = []
    for row in reversed(table.rows[1:]):
        if len(row) != 1 or row[0].columns < 2 or not _NOTE.match(row[0].text):
            break
        notes.insert(0, row[0])
    return tuple(notes)


def markdown_of(grid: Grid) -> str:
    """Return the table as lines of Markdown."""
    dashes = "|" + "---|" * len(grid.header)
    return "\n".join([_line(grid.header), dashes, *map(_line, grid.rows)])


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _laid(table: SourceTable) -> list[list[SourceCell]]:
    """Return the cell at every place of every row: a merged one at all its places."""
    laid: list[list[SourceCell]] = []
    for row in table.rows:
        places: list[SourceCell] = []
        for cell in row:
            above = laid[-1][len(places)] if cell.continues and laid and len(places) < len(laid[-1]) else None
            shown = above if above is not None and not cell.text else cell
            places += [shown] * cell.columns
        laid.append(places)
    return laid


def _words(row: Sequence[SourceCell], at: int, say: Callable[[SourceCell], str]) -> str:
    return say(row[at]) if at < len(row) else say(SourceCell(""))


def _heads(table: SourceTable, first: int) -> int:
    """Return how many rows make the head: those Word repeats, or those a cell of the first row reaches down to."""
    rows = table.rows[first:]
    if table.heads > first:
        return min(table.heads - first, len(rows) - 1, _FULL_WIDTH_HEADS) or 1
    spans = rows and any(cell.columns > 1 for cell in rows[0])
    if not spans or len(rows) < 3:
        return 1
    return 2 if any(cell.continues for cell in rows[1]) else 1


def _stacked(words: Sequence[str]) -> str:
    """Return a head of several rows as one: 办理时限 above 法定 gives 办理时限 法定."""
    different = [each for each in dict.fromkeys(words) if each != "—"]
    return " ".join(different) or "—"
