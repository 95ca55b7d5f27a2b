"""A notice that issues a rule book: 关于印发《……办法》的通知, with the rule book behind it. The rule book is the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guiju.text.word.pieces import SourceParagraph, SourcePiece
from guiju.text.word.titles import unspaced

TRANSMITTAL = "印发文件的通知，不是所印发文件的内容。"

_ISSUES = re.compile(r"(?:印发|发布|下发|颁发|公布|转发).*?《(.+?)》.*(?:通知|公告|决定|令)")
_STATE = re.compile(r"[（(](?:试行|暂行|修订|征求意见稿)[）)]")


def start_of_issued(pieces: Sequence[SourcePiece], title: str, start: int) -> int | None:
    """Return where the text begins that the notice called `title` issues, None if it issues none or lacks it."""
    found = _ISSUES.search(unspaced(title))
    if found is None:
        return None
    wanted = _STATE.sub("", found[1])
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if isinstance(piece, SourceParagraph) and _STATE.sub("", unspaced(piece.text)) == wanted:
            return at
    return None
