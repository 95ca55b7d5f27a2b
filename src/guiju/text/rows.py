"""The cells of one row of a Markdown table, each with its place."""

from __future__ import annotations

import re
from itertools import pairwise

from guiju.model.body import Stretch

_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")


def cells_of_row(line: str, offset: int) -> tuple[Stretch, ...]:
    r"""Return the cells of a line that begins at `offset`; an escaped bar (`\|`) belongs to its cell.

    >>> [cell.text for cell in cells_of_row("| 甲 | 乙 |", 0)]
    ['甲', '乙']
    """
    row = line.rstrip()
    bars = [found.end() - 1 for found in _BAR.finditer(row)]
    starts_with_bar = row.lstrip().startswith("|")
    bounds = [*([] if starts_with_bar else [-1]), *bars]
    if not bars or bars[-1] != len(row) - 1:
        bounds.append(len(row))
    return tuple(_stripped(row[start + 1 : end], offset + start + 1) for start, end in pairwise(bounds))


def _stripped(text: str, offset: int) -> Stretch:
    said = text.strip()
    blank = len(text) - len(text.lstrip()) if said else 0
    return Stretch(said, offset + blank)
