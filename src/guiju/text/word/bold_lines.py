"""Short bold lines that are headings in a document whose writer used no styles."""

from __future__ import annotations

from collections.abc import Sequence

from guiju.text.word.markers import Marker
from guiju.text.word.pieces import SourceParagraph, SourcePiece
from guiju.text.word.titles import is_title

_LONGEST = 26
_NEXT_ONES = 3


class BoldLines:
    """Which bold lines are headings, and of which level: by size, or below the heading they stand under."""

    why = "没有编号和样式，按加粗短行判断为标题，请核对。"

    def __init__(self, pieces: Sequence[SourcePiece], markers: Sequence[Marker | None]) -> None:
        self._pieces = pieces
        found = [at for at, piece in enumerate(pieces) if markers[at] is None and self._stands_out(at, piece)]
        self._lines = {at for at in found if self._is_followed_by_text(at)}
        numbered = any(
            (
                isinstance(piece, SourceParagraph)
                and (piece.heading is not None or markers[at] is not None)
                and piece.is_bold
            )
            or (isinstance(piece, SourceParagraph) and piece.heading is not None)
            for at, piece in enumerate(pieces)
        )
        sizes = sorted({self._size(at) for at in self._lines}, reverse=True)
        self._by_size = None if numbered else {size: at for at, size in enumerate(sizes, start=1)}

    def level(self, at: int, below: int) -> int | None:
        """Return the level of the line at a place, None if it is none; `below` is the level of the heading above."""
        if at not in self._lines:
            return None
        if self._by_size is not None:
            return min(self._by_size[self._size(at)], below + 1)
        return max(below, 1)

    def _stands_out(self, at: int, piece: SourcePiece) -> bool:
        if not isinstance(piece, SourceParagraph) or piece.is_contents or len(piece.text) > _LONGEST:
            return False
        return piece.is_bold and is_title(piece.text)

    def _is_followed_by_text(self, at: int) -> bool:
        """Whether what follows is not bold as well: a page of bold lines is a form, not headings."""
        following = [
            each
            for each in self._pieces[at + 1 : at + 1 + _NEXT_ONES]
            if not isinstance(each, SourceParagraph) or each.text
        ]
        return any(not isinstance(each, SourceParagraph) or not each.is_bold for each in following)

    def _size(self, at: int) -> int:
        piece = self._pieces[at]
        return (piece.size or 0) if isinstance(piece, SourceParagraph) else 0
