"""list_has_lead_in: a list follows a sentence that leads into it, and has two items or more.

GB/T 1.1-2020, 7.5.1. Items are parts of the sentence above them: without it they require nothing. A list of one item
is a sentence cut in two.

Nonconforming:
    ## 凭证

    - 材料名称；
    - 材料份数。

Conforming:
    ## 凭证

    收件凭证应载明：

    - 材料名称；
    - 材料份数。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import (
    Comment,
    Element,
    Listing,
    Prose,
    Quote,
)

CODE = "L01"
TITLE = "列项前有引出它的话，至少两项。"
CLAUSE = "GB/T 1.1—2020，7.5.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "没有引语，列出的各项不成句，也就不成要求。"


_PARTS = (Part.PREFACE, Part.INTRODUCTION, Part.SCOPE, Part.BODY, Part.ANNEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at what stands above each list, and at how many items it has."""
    for section in text.sections:
        if section.part in _PARTS:
            yield from _faults(text, section.clause.body, is_led_in=False)


def _faults(text: Manuscript, elements: Sequence[Element], *, is_led_in: bool) -> Iterator[Fault]:
    """Yield the faults of the lists among some elements; `is_led_in` where the text of an item stands above them."""
    for element in elements:
        if isinstance(element, Listing):
            first = element.items[0] if element.items else None
            if first and not is_led_in:
                yield Fault.on(first.said, "列项前没有引出它的话。", "请在前面写一句以冒号或者句号结束的引语。")
            if first and len(element.items) == 1:
                yield Fault.on(first.said, "列项只有一项。", "请并入引语成为一句话，或者补上其他各项。")
            for item in element.items:
                yield from _faults(text, item.elements, is_led_in=bool(item.said.text.strip()))
        if not isinstance(element, Comment):
            is_led_in = isinstance(element, Prose | Quote)
