"""units_are_lawful: quantities are in lawful units, their symbols rightly written, a gap between number and symbol.

GB/T 1.1-2020, 9.4.7, 10.4.6; GB 3100. kg is a kilogram, KG is nothing; 英寸 and 亩 are no units of the law. Grades and names
(5G, A4, 3A级景区, 2寸免冠照片) are no quantities.

Nonconforming:
    显示屏应不小于55英寸，照度应不低于300lx，面积应不小于500㎡。

Conforming:
    显示屏对角线应不小于1400 mm，照度应不低于300 lx，面积应不小于500 m²。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Piece
from guiju.lint.masking import unmarked
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.units import ALONE, MISWRITTEN, SYMBOL, UNLAWFUL

CODE = "U02"
TITLE = "用法定计量单位，符号书写正确，与数值之间留空隙。"
CLAUSE = "GB/T 1.1—2020，9.4.7、10.4.6"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "单位写错，数值就没有意义。"

_NUMBER = r"(?<![A-Za-z0-9_.—-])\d{1,6}(?:\.\d+)?"
_LONGEST_FIRST = sorted(MISWRITTEN, key=len, reverse=True)
_MISWRITTEN = re.compile(rf"{_NUMBER}(?P<written> ?(?P<unit>{'|'.join(_LONGEST_FIRST)}))(?![A-Za-z0-9²³])")
_CLOSE = re.compile(rf"{_NUMBER}(?P<gap>[\u3000 ]{{2,}}|\u3000|)(?P<unit>{SYMBOL}){ALONE}")
_HALF = "(?:平方|立方|平)(?![米厘分毫千公台均时衡等行安整方面])"  # 30平方, but 30平方米, 3平台
_WHOLE = "|".join(each for each in UNLAWFUL if each not in ("平方", "立方", "平"))
_UNLAWFUL = re.compile(rf"{_NUMBER}[多余]? ?(?P<unit>{_WHOLE}|{_HALF})")
_DIGIT = re.compile(r"\d")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at what stands behind numbers."""
    for piece in text.pieces:
        if _DIGIT.search(piece.text):
            seen = unmarked(piece.text)
            yield from _symbols(piece, seen)
            for found in _UNLAWFUL.finditer(seen):
                start, end = piece.offset + found.start("unit"), piece.offset + found.end("unit")
                what, remedy = f"“{found['unit']}”不是法定计量单位。", f"请换算成{UNLAWFUL[found['unit']]}。"
                yield Fault(start, end, what, remedy, fix=Fix.ASK)


def _symbols(piece: Piece, seen: str) -> Iterator[Fault]:
    for found in _MISWRITTEN.finditer(seen):
        start, end = piece.offset + found.start("written"), piece.offset + found.end("written")
        right = MISWRITTEN[found["unit"]]
        edit = Edit(start, end, f" {right}")
        yield Fault(start, end, f"单位写成了“{found['unit']}”。", f"请写“{right}”。", (edit,))
    for found in _CLOSE.finditer(seen):
        start, end = piece.offset + found.start("gap"), piece.offset + found.end("unit")
        edit = Edit(start, piece.offset + found.end("gap"), " ")
        yield Fault(start, end, f"数值与“{found['unit']}”之间没有留空隙。", "请留一个空格。", (edit,))
