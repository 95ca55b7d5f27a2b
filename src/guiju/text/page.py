"""A text being read: where each of its lines begins, and every problem found in it so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from guiju.errors import Place, Problem, TextError

BYTE_ORDER_MARK = "\ufeff"

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")


class Page:
    """One file's text without its byte order mark; readers add what is wrong with it and go on."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text.removeprefix(BYTE_ORDER_MARK)
        self.lines: tuple[str, ...] = tuple(_LINE.findall(self.text))
        self.problems: list[Problem] = []
        # Only \r\n, \n and \r end a line, as in CommonMark; str.splitlines would also break at U+2028 and others.
        self._starts = [0, *accumulate(len(line) for line in self.lines)]

    def offset(self, line: int) -> int:
        """Return where line number `line` (from 1) begins in `text`."""
        return self._starts[line - 1]

    def slice(self, first: int, end: int) -> str:
        """Return the text of the lines [first, end), counted from 1, line ends included."""
        return "".join(self.lines[first - 1 : end - 1])

    def place_at(self, offset: int, clause: str | None = None) -> Place:
        """Return the line and column of a position in `text`."""
        line = bisect_right(self._starts, offset, hi=max(len(self.lines), 1))
        return Place(self.file, line, offset - self._starts[line - 1] + 1, clause)

    def place_of_line(self, line: int, clause: str | None = None) -> Place:
        """Return the place of a line's first character that is not blank."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return Place(self.file, line, len(text) - len(text.lstrip()) + 1 if text.strip() else 1, clause)

    def complain(self, code: str, place: Place, what: str, why: str = "", remedy: str = "") -> None:
        """Add a problem; reading goes on, so that one run names them all."""
        self.problems.append(Problem(place, what, why, remedy, code))

    def raise_problems(self) -> None:
        """Raise TextError with every problem found, in the order of the text; do nothing if there is none."""
        if self.problems:
            raise TextError(problems=sorted(self.problems, key=_reading_order))


def _reading_order(problem: Problem) -> tuple[int, int]:
    return problem.place.line or 0, problem.place.column or 0
