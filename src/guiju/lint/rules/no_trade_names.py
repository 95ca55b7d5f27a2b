"""no_trade_names: products are called by what they are, not by a brand.

GB/T 1.1-2020, 9.13.1. A requirement met by one maker only is no requirement of the public. Where nothing else will do, a
note says that the name is an example and no endorsement. The list is `lint/lists/brands.csv`.

Nonconforming:
    窗口应通过微信发送受理通知。

Conforming:
    窗口应通过即时通信软件发送受理通知。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.masking import unmarked
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.word_lists import word_list

CODE = "W03"
TITLE = "不写商品名和品牌。"
CLAUSE = "GB/T 1.1—2020，9.13.1"
LEVEL = Level.WARNING
FIX = Fix.REPORT
WHY = "指定品牌等于替厂商做广告，也排除了同样合格的产品。"

_PARTS = (Part.INTRODUCTION, Part.SCOPE, Part.TERMS, Part.BODY, Part.ANNEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for brands, each told once in an edition."""
    told: set[str] = set()
    for piece in text.pieces:
        if piece.section.part in _PARTS:
            for found in _pattern().finditer(unmarked(piece.text)):
                if found[0] not in told:
                    told.add(found[0])
                    start = piece.offset + found.start()
                    remedy = f"请写“{word_list('brands')[found[0]]}”一类的通用名称；确需提及的，在注中说明只是举例。"
                    yield Fault(start, start + len(found[0]), f"写了商品名“{found[0]}”。", remedy)


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(word_list("brands"), key=len, reverse=True)
    latin = [rf"(?<![A-Za-z]){each}(?![A-Za-z])" for each in names if each.isascii()]
    return re.compile("|".join([*latin, *(each for each in names if not each.isascii())]))
