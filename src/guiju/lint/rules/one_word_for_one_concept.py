"""one_word_for_one_concept: a concept is called by one word throughout the system, the one the organisation prefers.

GB/T 1.1-2020, 5.4.1. Where 办事指南 and 服务指南 stand side by side, readers look for the difference. Which word is used for
which is data: the shipped `lint/lists/preferred.csv`, and `preferred.csv` in the library of a city. Titles of documents
and quotations keep their words.

Nonconforming:
    窗口应按办事指南收取材料。

Conforming:
    窗口应按服务指南收取材料。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.masking import unquoted
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.word_lists import word_list

CODE = "W02"
TITLE = "同一概念用同一个词。"
CLAUSE = "GB/T 1.1—2020，5.4.1"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "换一个词，读者会以为是另一件事。"

_PARTS = (Part.INTRODUCTION, Part.SCOPE, Part.TERMS, Part.BODY, Part.ANNEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for words to avoid, those of the city or else the shipped ones."""
    preferred = text.surroundings.preferred or word_list("preferred")
    pattern = _pattern(tuple(preferred))
    for piece in text.pieces:
        if piece.section.part in _PARTS:
            for found in pattern.finditer(unquoted(piece.text)):
                if not _is_within(piece.text, found, preferred):
                    start, use = piece.offset + found.start(), preferred[found[0]]
                    edit = Edit(start, start + len(found[0]), use)
                    yield Fault(start, edit.end, f"用了“{found[0]}”。", f"请用“{use}”。", (edit,))


@lru_cache(8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(each) for each in sorted(words, key=len, reverse=True)))


def _is_within(text: str, found: re.Match[str], preferred: Mapping[str, str]) -> bool:
    """Return whether what was found is part of the preferred word itself."""
    use = preferred[found[0]]
    at = use.find(found[0])
    return at >= 0 and text[max(found.start() - at, 0) :].startswith(use)
