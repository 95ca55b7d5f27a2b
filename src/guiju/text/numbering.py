"""Numbers of chapters, clauses and annexes by GB/T 1.1-2020, computed from order and never typed.

Chapters count 1, 2, 3 … (7.2); clauses below add one part per level, 5.1, 5.1.1 (7.3.2); annexes are A, B … in the
order in which they stand, with clauses A.1, A.1.1 (9.6). 前言, 参考文献 and 索引 have no number, nor has anything below
them; 引言 has none, its clauses are 0.1, 0.2 (8.4).
"""

from __future__ import annotations

from collections.abc import Iterable

from guiju.model.text import ClauseKind
from guiju.text.headings import Heading

_INTRODUCTION = "引言"


def numbers(headings: Iterable[Heading]) -> tuple[str, ...]:
    """Return the number of each heading in order, "" where there is none."""
    chapters = annexes = 0
    prefix = ""
    below: list[int] = []
    found: list[str] = []
    for heading in headings:
        if heading.level == 1:
            below = []
            if heading.kind is ClauseKind.NUMBERED:
                chapters += 1
                prefix = str(chapters)
            elif heading.kind is ClauseKind.ANNEX:
                annexes += 1
                prefix = annex_letters(annexes)
            else:
                prefix = "0" if heading.title == _INTRODUCTION else ""
            found.append(prefix if heading.kind is not ClauseKind.UNNUMBERED else "")
            continue
        depth = heading.level - 1
        below = [*below[:depth], *[0] * (depth - len(below))]
        below[-1] += 1
        found.append(".".join([prefix, *map(str, below)]) if prefix else "")
    return tuple(found)


def annex_letters(position: int) -> str:
    """Return the letters of the annex at a position counted from 1: A … Z, AA, AB ….

    >>> annex_letters(2), annex_letters(27)
    ('B', 'AA')
    """
    letters = ""
    while position:
        position, remainder = divmod(position - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters
