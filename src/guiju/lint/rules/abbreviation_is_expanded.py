"""abbreviation_is_expanded: an abbreviation is listed, or written out where it is first used.

GB/T 1.1-2020, 9.4.3.3. 应支持OCR tells nothing to those who do not know it; 应支持光学字符识别（OCR） does. Codes of
standards, units, names of file formats and other well-known ones are left alone (`lint/lists/abbreviations.csv`).

Nonconforming:
    自助终端应支持OCR。

Conforming:
    自助终端应支持光学字符识别（OCR）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Spot
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.word_lists import word_list

CODE = "D09"
TITLE = "缩略语没有列入清单的，在第一次使用时写出全称。"
CLAUSE = "GB/T 1.1—2020，9.4.3.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "看不懂缩略语就执行不了条款。"

_MARKED = re.compile(r"`[^`]*`|\]\([^)]*\)|《[^》]*》|\{[^}]*\}|\[\^[^\]]*\]|https?://\S+|[“‘][^”’]*[”’]")
# Two capitals or more that belong to no code (TG201, Q/QHZW, GB/T), class (AB岗, AAA级) or number (II).
_ABBREVIATION = re.compile(
    r"(?<![A-Za-z0-9/_.—-])[A-Z][A-Za-z]?[A-Z]{1,6}(?![A-Za-z0-9/_]|[ -]?\d|[岗角级类卷面座区栋组]|—)"
)
_ROMAN = re.compile(r"[IVX]+")
_SPOTS = (Spot.PARAGRAPH, Spot.ITEM, Spot.CELL, Spot.HEADER)
_PARTS = (Part.BODY, Part.ANNEX, Part.SCOPE)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the first use of each abbreviation."""
    whole = _MARKED.sub("", text.text)
    told = set(word_list("abbreviations"))
    for piece in text.pieces:
        if piece.section.part not in _PARTS or piece.spot not in _SPOTS:
            continue
        plain = _MARKED.sub(lambda found: "　" * len(found[0]), piece.text)
        for found in _ABBREVIATION.finditer(plain):
            short = found[0]
            if short in told or _ROMAN.fullmatch(short) or len(set(short)) == 1:
                continue
            told.add(short)
            if not _is_expanded(short, whole):
                start = piece.offset + found.start()
                remedy = f"请在第一次使用时写成“全称（{short}）”，或者列入缩略语清单。"
                yield Fault(start, start + len(short), f"缩略语 {short} 没有说明。", remedy)


def _is_expanded(short: str, whole: str) -> bool:
    """Return whether an abbreviation stands behind its full name, is followed by it, or is listed."""
    name = re.escape(short)
    behind = rf"[\u4e00-\u9fffa-z ]{{3}}[（(](?:[^（）()]*[，,、；： ])?(?:以下)?(?:简称)?{name}[，,）)]"
    before = rf"{name}[（(][\u4e00-\u9fffA-Za-z ，,]{{3}}"
    listed = rf"^(?:- )?{name}\s*(?:[：:]|——|　)"
    return any(re.search(pattern, whole, re.MULTILINE) for pattern in (behind, before, listed))
