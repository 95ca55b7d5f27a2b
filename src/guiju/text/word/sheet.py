"""The draft while it is written: its lines, and which piece of the document each of them came from."""

from __future__ import annotations

from collections.abc import Iterable

from guiju.text.word.account import Entry, Omission


class Sheet:
    """Lines of Markdown with an entry for every piece of the document, carried or not."""

    def __init__(self, opening: str) -> None:
        self._lines = opening.rstrip("\n").split("\n")
        self.entries: list[Entry] = []
        self._in_list = False

    @property
    def text(self) -> str:
        """The draft so far."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def add(self, text: str) -> int:
        """Write a block with a blank line before it, and return the line it begins on."""
        self._in_list = False
        return self._write(text, apart=True)

    def add_item(self, text: str, *, apart: bool = False) -> int:
        """Write an item close to the one before it, a further paragraph of an item (`apart`) with a blank line."""
        apart = apart or not self._in_list
        self._in_list = True
        return self._write(text, apart=apart)

    def tell(self, place: str, text: str, line: int | None, why: str = "", omissions: Iterable[Omission] = ()) -> None:
        """Note where a piece is, or that it is not there."""
        kept = tuple(each for each in omissions if each.text.strip())
        self.entries.append(Entry(place, text, line, why, kept))

    def _write(self, text: str, *, apart: bool) -> int:
        if apart:
            self._lines.append("")
        first = len(self._lines) + 1
        self._lines += text.split("\n")
        return first
