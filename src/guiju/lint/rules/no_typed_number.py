"""no_typed_number: numbers of clauses are counted, never typed.

GB/T 1.1-2020, 7.3.2. The reader numbers every heading and refuses a heading that types its number. What it cannot see
is a paragraph that begins with a number (5.1.2 窗口应……) or with 第三条: a clause without a heading, that no reference
reaches and whose number is wrong after the next change.

Nonconforming:  5.1.2 窗口应登记收件时间。
Conforming:     窗口应登记收件时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Spot
from guiju.lint.remark import Fault, Fix, Level

CODE = "N03"
TITLE = "条款的编号由程序算出，段首不手写编号。"
CLAUSE = "GB/T 1.1—2020，7.3.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "手写的编号增删条款后就错，也不能被引用。"


_TYPED = re.compile(
    r"(?P<number>\d{1,2}(?:[.．]\d{1,2}){1,4})[.．、]?(?=[\s　]*[\u4e00-\u9fff])(?!\s*(?:个|元|米|万|亿|倍|版|分|秒|小时|天|日|年|公里))|第[一二三四五六七八九十百]+[条款](?=[\s　])"
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at how paragraphs begin."""
    for piece in text.pieces:
        if piece.spot is Spot.PARAGRAPH and piece.section.part in (Part.SCOPE, Part.TERMS, Part.BODY, Part.ANNEX):
            found = _TYPED.match(piece.text)
            if found:
                end = piece.offset + found.end()
                remedy = "请给它写一个标题（可以只写 ##，不要标题文字），编号由程序算。"
                yield Fault(piece.offset, end, f"段首手写了编号“{found[0]}”。", remedy)
