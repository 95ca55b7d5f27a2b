"""Reading a text table line by line so that a broken row costs itself and nothing else."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_LINES = 500
"""Lines one cell may span; an open quote is given up after that many."""


@dataclass(frozen=True, slots=True)
class Row:
    """A record: its cells, or None with the reason why it has none; `text` is how it stood in the file."""

    cells: list[str] | None
    text: str
    reason: str = ""


def careful_rows(lines: Iterable[str], delimiter: str, width: int) -> Iterator[Row]:
    """Yield every record of `width` cells; empty lines are none.

    A record may span lines inside quotes. Where that does not come out at `width` cells, its first line alone is
    broken and reading goes on with the next one.
    """
    source = iter(lines)
    pending: deque[str] = deque()
    while True:
        line = pending.popleft() if pending else next(source, None)
        if line is None:
            return
        if not line.strip() and (width > 1 or not line.strip("\r\n")):
            continue
        if '"' not in line:
            yield _fitted(line.rstrip("\r\n").split(delimiter), line, width)
            continue
        row, unread = _quoted(line, pending, source, delimiter, width)
        pending.extendleft(reversed(unread))
        yield row


def _quoted(line: str, pending: deque[str], source: Iterator[str], delimiter: str, width: int) -> tuple[Row, list[str]]:
    """Read the record that begins with `line`; also return the lines taken from the source but not used."""
    gathered = [line]
    while True:
        cells = _parsed(gathered, delimiter)
        if cells is not None:
            row = _fitted(cells, "".join(gathered), width)
            if row.cells is not None or len(gathered) == 1:
                return row, []
            break
        if not _gather(gathered, pending, source):
            break
    return Row(None, line.rstrip("\r\n"), "open_quote"), gathered[1:]


def _gather(gathered: list[str], pending: deque[str], source: Iterator[str]) -> bool:
    """Add lines up to the next one with a quote; False when there is none within reach."""
    while len(gathered) < MAX_LINES:
        line = pending.popleft() if pending else next(source, None)
        if line is None:
            return False
        gathered.append(line)
        if '"' in line:
            return True
    return False


def _parsed(lines: list[str], delimiter: str) -> list[str] | None:
    """Return the cells of one record, None if a quote is still open at the end of the lines."""
    try:
        return next(csv.reader(lines, delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        if "unexpected end" in str(error):
            return None
        # a quote inside a quoted cell that nobody doubled: a single line may still have the right width
        return next(csv.reader(lines[:1], delimiter=delimiter), []) if len(lines) == 1 else [""]


def _fitted(cells: list[str], text: str, width: int) -> Row:
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        cells = cells[:width]
    if len(cells) == width:
        return Row(cells, text)
    return Row(None, text.rstrip("\r\n"), "too_few_cells" if len(cells) < width else "too_many_cells")
