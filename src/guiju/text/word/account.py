"""The account of a conversion: where every piece of the document is in the draft, or why it is not.

`Account.entries` holds one entry for each paragraph, cell, note and picture, in reading order, and for everything that
stood beside the text. A word of the document is in the draft at `line`, or in `text` of an entry that has none, or in
an omission; `tests/guiju/text/word/test_account.py` proves it for whatever is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Omission:
    """Some of a piece's words that are not in the draft, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of the document: its place and text, and the line of the draft it is on; None where it is not there.

    `why` is the reason it is not there, or on what ground it was taken for what it now is.
    """

    place: str
    text: str
    line: int | None = None
    why: str = ""
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A clause whose number the draft computes otherwise than the document had it."""

    before: str
    after: str
    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Account:
    """Every piece of a document, and what an officer should look at."""

    entries: tuple[Entry, ...]
    inserted: tuple[Entry, ...] = ()
    """Insertions under tracked changes: in the draft, and yet to be accepted by somebody."""
    renumbered: tuple[Renumbered, ...] = field(default_factory=tuple)

    @property
    def carried(self) -> Sequence[Entry]:
        """What is in the draft."""
        return [each for each in self.entries if each.line is not None]

    @property
    def left_out(self) -> Sequence[Entry]:
        """What is not in the draft."""
        return [each for each in self.entries if each.line is None]

    @property
    def judged(self) -> Sequence[Entry]:
        """What is in the draft on a judgement somebody should confirm."""
        return [each for each in self.carried if each.why]

    @property
    def omissions(self) -> Iterator[tuple[Entry, Omission]]:
        """Yield the words left out of what is in the draft."""
        for entry in self.entries:
            for omission in entry.omissions:
                yield entry, omission
