"""Text with what a rule is not to look at blanked out, character for character, so that places stay what they are."""

from __future__ import annotations

import re
from functools import lru_cache

from guiju.model.body import Stretch
from guiju.text.inline import SpanKind, spans

BLANK = "\ufffc"
_MARKS = re.compile(r"[`\[<*\\]")
_HIDDEN = (SpanKind.REFERENCE, SpanKind.LINK, SpanKind.FOOTNOTE_MARK, SpanKind.CODE, SpanKind.COMMENT)
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」|\"[^\"]*\"")
_KEPT = 8192


@lru_cache(_KEPT)
def unmarked(text: str) -> str:
    """Return a text with references, links, footnote marks, code and comments blanked out."""
    if not _MARKS.search(text):
        return text
    pieces = []
    for span in spans(Stretch(text, 0)):
        hidden = span.kind in _HIDDEN
        pieces.append(BLANK * (span.end - span.offset) if hidden else text[span.offset : span.end])
    return "".join(pieces)


@lru_cache(_KEPT)
def unquoted(text: str) -> str:
    """Return a text with what somebody else says blanked out too: quotations and titles in 《》."""
    return _QUOTED.sub(lambda found: BLANK * len(found[0]), unmarked(text))
