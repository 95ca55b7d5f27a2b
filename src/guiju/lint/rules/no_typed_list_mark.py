"""no_typed_list_mark: marks of lists are set by the printer, never typed.

GB/T 1.1-2020, 7.5.3. Only ——, ·, a) and 1) are printed, and their letters follow from order. A typed ●, （1） or 一、 is
no list for a program, and breaks when an item is added.

Nonconforming:
    窗口应登记：

    - （1）材料名称；
    - （2）材料份数。

Conforming:
    窗口应登记：

    1. 材料名称；
    2. 材料份数。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Spot
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "L04"
TITLE = "列项的符号和编号由程序印出，不手写。"
CLAUSE = "GB/T 1.1—2020，7.5.3"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "手写的符号不成列项，增删一项就断号。"


_MARK = re.compile(
    r"(?P<mark>——|[●•·○■◆★▪◇□][\s　]*|[①-⑳][\s　]*|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[）)]"
    r"|(?:\d{1,2}|[a-z])[）)]|[一二三四五六七八九十]{1,3}、)(?=[\s　]*[\u4e00-\u9fff“《])[\s　]*"
)
_PARTS = (Part.PREFACE, Part.INTRODUCTION, Part.SCOPE, Part.TERMS, Part.BODY, Part.ANNEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at how items and lines of paragraphs begin."""
    for piece in text.pieces:
        if piece.section.part not in _PARTS or piece.spot not in (Spot.ITEM, Spot.PARAGRAPH):
            continue
        for start in _line_starts(piece.text):
            found = _MARK.match(piece.text, start)
            if found:
                at, end = piece.offset + start, piece.offset + found.end()
                if piece.spot is Spot.ITEM:
                    yield Fault(at, end, f"列项里又手写了“{found['mark'].strip()}”。", "请删去。", (Edit(at, end, ""),))
                else:
                    remedy = "请写成列项：每项一行，以 - 或者 1. 开头。"
                    yield Fault(at, end, f"手写了列项的符号“{found['mark'].strip()}”。", remedy, fix=Fix.ASK)


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    for found in re.finditer(r"\n[ \t]*", text):
        yield found.end()
