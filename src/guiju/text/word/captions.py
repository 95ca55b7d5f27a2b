"""What says itself what it is: 表1 …, 图2 …, 注：…, 示例1：…."""

from __future__ import annotations

import re

from guiju.text.word.pieces import SourceParagraph
from guiju.text.word.roles import Part, Role

_LONGEST = 60
_CAPTION = re.compile(r"(续?[表图])[\s　]*([A-Z]?[\s　]*[.．]?[\s　]*\d{1,3}(?:[.．\-—－]\d{1,3})*)[\s　:：.．、]*(.*)")
_SENTENCE = re.compile(r"^(?:给出|规定|列出|列举|所示|所列|中|和|至|、|是|为)|。$|，")
_NOTE = re.compile(r"注[\s　]*(\d*)[\s　]*[:：][\s　]*(.*)")
_EXAMPLE = re.compile(r"(?:示[\s　]*例|例)[\s　]*(\d*)[\s　]*(?:[:：][\s　]*(.*)|$)")


def caption(piece: SourceParagraph, text: str, beside: tuple[bool, bool]) -> Part | None:
    """Judge a caption: it has a number and stands beside a table, or a picture (`beside`)."""
    found = _CAPTION.fullmatch(text)
    if found is None or len(text) > _LONGEST or _SENTENCE.search(found[3]):
        return None
    is_table = found[1].endswith("表")
    if not beside[0 if is_table else 1]:
        return None
    key = found[1].removeprefix("续") + "".join(found[2].split()).replace("．", ".")
    role = Role.TABLE_CAPTION if is_table else Role.FIGURE_CAPTION
    written = text[: found.start(3)] if piece.number is None else ""
    return Part(role, piece, found[3].strip(), written, key)


def note(piece: SourceParagraph, text: str) -> Part | None:
    """Judge a note; its number is computed, so it is not carried."""
    found = _NOTE.fullmatch(text)
    return Part(Role.NOTE, piece, found[2], found[1] if piece.number is None else "") if found else None


def example(piece: SourceParagraph, text: str) -> Part | None:
    """Judge an example; its number is computed, so it is not carried."""
    found = _EXAMPLE.fullmatch(text)
    return Part(Role.EXAMPLE, piece, found[2] or "", found[1] if piece.number is None else "") if found else None
