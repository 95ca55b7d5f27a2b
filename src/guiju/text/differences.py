"""What differs between two texts, in pieces a reader can follow: words and numbers whole, Chinese by the character."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby

from guiju.model.comparison import Change, LineChange, Piece

_TOKEN = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)*%?|\s+|.", re.DOTALL)
_ALIKE = 0.35
"""Two lines less alike than this are one removed and one added, not one changed."""
_ISLAND = 2
"""So few characters left alone between two changes read worse than one longer change."""


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from one text to the other, in order.

    >>> [(piece.change.value, piece.text) for piece in pieces("应在2个工作日内受理", "应在10个工作日内受理")]
    [('same', '应在'), ('removed', '2'), ('new', '10'), ('same', '个工作日内受理')]
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    found = [(tag == "equal", "".join(before[a:b]), "".join(after[c:d])) for tag, a, b, c, d in steps]
    result: list[Piece] = []
    for same, run in groupby(enumerate(found), key=lambda step: _stays(found, step[0])):
        steps_of_run = [step for _, step in run]
        removed, added = "".join(step[1] for step in steps_of_run), "".join(step[2] for step in steps_of_run)
        if same:
            result.append(Piece(Change.SAME, removed))
        else:
            result += [Piece(Change.REMOVED, removed)] if removed else []
            result += [Piece(Change.NEW, added)] if added else []
    return tuple(result)


def _stays(steps: Sequence[tuple[bool, str, str]], at: int) -> bool:
    """Return whether a step is something unchanged and no mere island between two changes."""
    is_same, said, _ = steps[at]
    return is_same and (at in (0, len(steps) - 1) or len(said) >= _ISLAND)


def likeness(old: str, new: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    if old == new:
        return 1.0
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def line_changes(old: Sequence[str], new: Sequence[str]) -> tuple[LineChange, ...]:
    """Lay the lines of two texts beside each other, so that what is alike stands side by side and order is kept."""
    # best[i][j]: the greatest likeness that old[i:] and new[j:] can be paired to.
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[likeness(before, after) for after in new] for before in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    found: list[LineChange] = []
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and _pairs(alike[i][j], best, i, j):
            found.append(LineChange(old[i], new[j], pieces(old[i], new[j])))
            i, j = i + 1, j + 1
        elif i < len(old) and best[i][j] == best[i + 1][j]:
            found.append(LineChange(old[i], None, (Piece(Change.REMOVED, old[i]),)))
            i += 1
        else:
            found.append(LineChange(None, new[j], (Piece(Change.NEW, new[j]),)))
            j += 1
    return tuple(found)


def _pairs(alike: float, best: Sequence[Sequence[float]], i: int, j: int) -> bool:
    return alike >= _ALIKE and best[i][j] == alike + best[i + 1][j + 1]
