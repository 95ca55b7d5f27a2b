"""What stands below the text of an official paper: who signs, when, to whom copies go."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from guiju.text.word.dates import dates_in, is_date
from guiju.text.word.pieces import SourceParagraph, SourcePiece

SIGNATURE = "公文的落款（署名和日期），标准在封面上写。"
COPIES = "公文的抄送、印发说明，标准不用。"

_OFFICE = re.compile(r".{2,40}(?:局|政府|委员会|办公室|中心|部|厅|院|公司|处|组|会|科|委|办|队|站|所)")
_COPIES = re.compile(
    r"(?:抄[\s　]*送|抄[\s　]*报|主[\s　]*送|主题词)[\s　]*[:：].*|.{2,40}(?:19|20)\d\d年.{1,8}日[\s　]*印[\s　]*发|[（(]此件.*[）)]"
)
_OFFICES_AT_MOST = 4


def closing_lines(pieces: Sequence[SourcePiece], start: int) -> tuple[Mapping[int, str], date | None]:
    """Return the closing lines from `start` on with the reason each stays out, and the date of the signature."""
    found: dict[int, str] = {}
    signed: date | None = None
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if not isinstance(piece, SourceParagraph) or not piece.text:
            continue
        if _COPIES.fullmatch(piece.text):
            found[at] = COPIES
        elif is_date(piece.text):
            found[at] = SIGNATURE
            signed = signed or dates_in(piece.text)[0][0]
            found |= dict.fromkeys(_signing(pieces, at, start), SIGNATURE)
    return found, signed


def _signing(pieces: Sequence[SourcePiece], date_at: int, start: int) -> list[int]:
    """Return the lines above a date that name an office and nothing else."""
    offices: list[int] = []
    for at in range(date_at - 1, start - 1, -1):
        piece = pieces[at]
        if not isinstance(piece, SourceParagraph) or piece.number or piece.heading is not None:
            break
        if not piece.text:
            continue
        if (
            not _OFFICE.fullmatch(piece.text)
            or re.search(r"[，。；：、]", piece.text)
            or len(offices) == _OFFICES_AT_MOST
        ):
            break
        offices.append(at)
    return offices
