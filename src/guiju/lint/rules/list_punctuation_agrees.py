"""list_punctuation_agrees: items end as their lead-in asks: behind a colon with ；, behind a stop with 。, the last with 。.

GB/T 1.1-2020, 7.5.1. Lead-in and items are one sentence, or several. Their marks tell which, and where the sentence
ends.

Nonconforming:
    收件凭证应载明：

    - 材料名称。
    - 材料份数

Conforming:
    收件凭证应载明：

    - 材料名称；
    - 材料份数。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import (
    Comment,
    Listing,
    Prose,
    Stretch,
)

CODE = "L02"
TITLE = "列项的标点与引语一致，最后一项以句号结束。"
CLAUSE = "GB/T 1.1—2020，7.5.1"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "标点说明各项是一句话的几部分还是几句话。"


_PARTS = (Part.PREFACE, Part.INTRODUCTION, Part.SCOPE, Part.BODY, Part.ANNEX)
_TAIL = re.compile(r"(?:\s|\[\^[^\]]+\]|<!--.*?-->)*\Z", re.DOTALL)
_ENDS = "；，。;,.、：:"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the last character of every item of a list with a lead-in."""
    for section in text.sections:
        if section.part in _PARTS:
            before = ""
            for element in section.clause.body:
                if isinstance(element, Listing) and before.endswith(("：", ":", "。")):
                    yield from _faults(element, "。" if before.endswith("。") else "；，", "。")
                if not isinstance(element, Comment):
                    before = element.said.text.rstrip() if isinstance(element, Prose) else ""


def _faults(listing: Listing, between: str, last: str) -> Iterator[Fault]:
    """Yield items that end otherwise than `between`, the last one than `last`; the first of these is put in."""
    for item in listing.items:
        wanted = last if item is listing.items[-1] else between
        nested = [each for each in item.elements if isinstance(each, Listing)]
        if not item.elements:
            yield from _fault(item.said, wanted)
        elif len(nested) == len(item.elements):
            # The last nested item ends the outer one too: with its mark, or with a stop of its own.
            yield from _faults(nested[-1], "；，", f"{wanted}。")


def _fault(said: Stretch, wanted: str) -> Iterator[Fault]:
    tail = _TAIL.search(said.text)
    words = said.text[: tail.start()] if tail else said.text
    if not words or words.endswith((*wanted, "……", "？", "！")):
        return
    end = said.offset + len(words)
    is_other = words[-1] in _ENDS
    what = f"这一项以“{words[-1]}”结束，应是“{wanted[0]}”。" if is_other else f"这一项末尾缺“{wanted[0]}”。"
    yield Fault(end - 1, end, what, f"请以“{wanted[0]}”结束。", (Edit(end - is_other, end, wanted[0]),))
