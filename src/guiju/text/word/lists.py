"""Lists while they are open: how deep an item stands, and whether a paragraph between two items belongs to the first."""

from __future__ import annotations

from collections.abc import Sequence

from guiju.text.word.markers import Family, Marker
from guiju.text.word.pieces import SourceParagraph, SourcePiece

DEEPEST = 3
_ORDER = {family: at for at, family in enumerate(Family)}
_FURTHEST = 4
"""How many paragraphs an item may go on before the next item."""


class Lists:
    """The list being read: one family a level, the outermost first."""

    def __init__(self, pieces: Sequence[SourcePiece], markers: Sequence[Marker | None]) -> None:
        self._pieces = pieces
        self._markers = markers
        self._open: list[tuple[object, tuple[int, ...]]] = []

    @property
    def depth(self) -> int:
        """The level of the last item, 0 when no list is open."""
        return min(len(self._open), DEEPEST)

    def holds(self, family: Family) -> bool:
        """Whether the open list has items of a family."""
        return any(each[0] == family for each in self._open)

    def is_above(self, family: Family) -> bool:
        """Whether the open list began with a family that stands above another one in Chinese documents."""
        began = self._open[0][0] if self._open else None
        return isinstance(began, Family) and _ORDER[began] < _ORDER[family]

    def enter(self, at: int, marker: Marker) -> int:
        """Note an item and return its level, from 1."""
        sign = self._sign(at, marker)
        signs = [each[0] for each in self._open]
        del self._open[signs.index(sign) if sign in signs else len(signs) :]
        self._open.append((sign, marker.values))
        return self.depth

    def close(self) -> None:
        """End the list."""
        self._open.clear()

    def goes_on_after(self, at: int) -> bool:
        """Whether the open list has its next item soon after a paragraph without a number."""
        for ahead in range(at + 1, min(at + _FURTHEST, len(self._pieces))):
            marker = self._markers[ahead]
            if marker is None:
                continue
            last = next((each[1] for each in self._open if each[0] == self._sign(ahead, marker)), None)
            return bool(last) and last is not None and marker.values == (last[-1] + 1,)
        return False

    def _sign(self, at: int, marker: Marker) -> object:
        """Return what tells one level of a list from another: dashes and bullets by their own depth in Word."""
        piece = self._pieces[at]
        if marker.family is Family.DASH and isinstance(piece, SourceParagraph) and piece.number is not None:
            return marker.family, piece.number.level
        if marker.family is Family.DASH:
            return marker.family, marker.written.strip()[:1]
        return marker.family
