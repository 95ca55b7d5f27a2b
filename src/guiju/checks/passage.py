"""An expression as it stands in a file: what lies at which offset, and problems that point there exactly."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guiju.checks.complaints import COMPLAINTS
from guiju.checks.syntax import Span
from guiju.errors import Place, Problem

NOWHERE = Place("表达式", 1, 1)
"""The place of an expression that was not read from a file."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to be understood; `place` is where its value begins, `subject` what it is (`检查 x 的 holds`).

    `source` is the whole file: with it, places stay exact in quoted, folded and indented values of YAML too.
    """

    text: str
    place: Place = NOWHERE
    subject: str = ""
    source: str | None = None

    def excerpt(self, span: Span) -> str:
        """Return the words at a span, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def problem(self, span: Span, code: str, /, **words: object) -> Problem:
        """Return the problem of this code, its braces filled, that points at the first character of a span."""
        what, why, remedy = (part.format(**words) for part in COMPLAINTS[code])
        subject = f"{self.subject}中，" if self.subject else ""
        return Problem(self.place_of(span.start), subject + what, why, remedy, code)

    def place_of(self, offset: int) -> Place:
        """Return the place in the file of the character at an offset of the text."""
        if self.place.line is None:
            return self.place
        found = self._place_in_source(offset) if self.source is not None else None
        if found is None:
            before = self.text[:offset].split("\n")
            first = self.place.column or 1
            found = (self.place.line + len(before) - 1, len(before[-1]) + (first if len(before) == 1 else 1))
        return replace(self.place, line=found[0], column=found[1])

    def _place_in_source(self, offset: int) -> tuple[int, int] | None:
        """Walk text and file side by side, passing over white space and YAML's doubled or escaped quotes.

        Returns None when the two drift apart (an escape such as \\u53d7), so that the caller falls back on counting.
        """
        source = self.source or ""
        at = _offset_of(source, self.place.line or 1, self.place.column or 1)
        escaped = {"'": "''", '"': '\\"'}.get(source[at - 1 : at])
        last = at
        for character in self.text[: offset + 1]:
            if character.isspace():
                continue
            while source[at : at + 1].isspace():
                at += 1
            if source[at : at + 2] == escaped:
                at += 1
            if source[at : at + 1] != character:
                return None
            last = at
            at += 1
        passed = source[: at if offset >= len(self.text.rstrip()) else last]
        return passed.count("\n") + 1, len(passed) - passed.rfind("\n")


def _offset_of(source: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = source.find("\n", start) + 1
    return start + column - 1
