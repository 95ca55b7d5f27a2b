"""ranges_repeat_units: both ends of a range, a tolerance and every side of a size carry the unit or the per cent.

GB/T 1.1-2020, 9.4.5; GB/T 15835-2011, 5.1.4. 63～67% may be read as 63 to 67 per cent of something, 3～5万元 as three to
fifty thousand. Chinese measure words (3～5个工作日) leave no doubt and stand once.

Nonconforming:
    大厅的相对湿度应为40～60%，公示牌应为80×25 mm。

Conforming:
    大厅的相对湿度应为40%～60%，公示牌应为80 mm×25 mm。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.masking import unmarked
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.units import ALONE, SYMBOL

CODE = "U01"
TITLE = "数值范围、公差和尺寸的每个数都带单位或者百分号。"
CLAUSE = "GB/T 1.1—2020，9.4.5"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "前一个数不带单位，会被读成另一个数。"

_N = r"-?\d+(?:\.\d+)?"
_UNIT = rf"(?P<gap>[ \u2009]?)(?P<unit>{SYMBOL}{ALONE}|[%％‰]|[万亿](?:元|人次|人|件|户|个|项))"
_RANGE = re.compile(rf"(?<![\d.A-Za-z/—–-])(?P<low>{_N}) ?(?P<to>[～~〜–—－-]|至|到) ?(?P<high>\d+(?:\.\d+)?){_UNIT}")
_TOLERANCE = re.compile(rf"(?<![\d.A-Za-z（(])(?P<value>{_N}) ?± ?(?P<by>\d+(?:\.\d+)?){_UNIT}")
_SIZE = re.compile(
    rf"(?<![\d.A-Za-z])(?P<sides>{_N}(?: ?[×xX*] ?{_N}){{1,2}})(?P<gap>[ \u2009]?)(?P<unit>{SYMBOL}{ALONE})"
)

_TWO_NUMBERS = re.compile(r"\d ?[～~〜–—－×xX*±至到-] ?\d")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for numbers whose unit stands behind the last only."""
    for piece in text.pieces:
        if not _TWO_NUMBERS.search(piece.text):
            continue
        seen = unmarked(piece.text)
        for pattern in (_RANGE, _TOLERANCE, _SIZE):
            for found in pattern.finditer(seen):
                start, end = piece.offset + found.start(), piece.offset + found.end()
                new = _written(found)
                what = f"“{found[0]}”只在最后写了“{found['unit']}”。"
                yield Fault(start, end, what, f"请写成“{new}”。", (Edit(start, end, new),))


def _written(found: re.Match[str]) -> str:
    groups, unit = found.groupdict(), found["unit"].replace("％", "%")
    unit = f" {unit}" if re.fullmatch(SYMBOL, unit) else unit
    if "sides" in groups:
        return "×".join(f"{side.strip()}{unit}" for side in re.split(r"[×xX*]", groups["sides"]))
    if "by" in groups:
        value, by = groups["value"], groups["by"]
        return f"({value}±{by}){unit}" if unit in ("%", "‰") else f"{value}{unit}±{by}{unit}"
    to = groups["to"] if groups["to"] in "至到" else "～"
    return f"{groups['low']}{unit}{to}{groups['high']}{unit}"
