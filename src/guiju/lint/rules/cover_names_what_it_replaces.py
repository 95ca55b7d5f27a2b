"""cover_names_what_it_replaces: what a standard replaces is named on the cover by dated numbers, as in 前言.

GB/T 1.1-2020, 8.1, 8.3 c), 10.3.1.4. The cover prints 代替 before them. Who holds the old edition learns from the cover
that it is over; 前言 says the same with titles and changes.

Nonconforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    replaces:
      - 代替Q/QHZW TG201-2022
    ---

    # 前言

    本文件代替Q/QHZW TG201—2022《收件与受理规范》。

Conforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    replaces:
      - Q/QHZW TG201—2022
    ---

    # 前言

    本文件代替Q/QHZW TG201—2022《收件与受理规范》。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.text.standard_numbers import StandardNumber, find_numbers

CODE = "C04"
TITLE = "封面用注日期的编号写明所代替的文件，与前言一致。"
CLAUSE = "GB/T 1.1—2020，8.1、8.3 c）、10.3.1.4"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "手里有旧版的人看封面就知道它已被代替。"

_REPLACES = re.compile(r"(?:本文件|本标准|本部分)(?:部分|全部)?代替(?:了)?(?P<what>[^。]*?)(?:，与|。|$)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at each number, and compare all of them with 前言."""
    named: set[str] = set()
    for item in text.front_items("replaces"):
        value = item.text.strip("'\"")
        found = next(find_numbers(value), None)
        if found is None or found.number.year is None:
            yield Fault.on(
                item, f"“{value}”不是注日期的编号。", "请写所代替文件的编号，如 Q/QHZW TG201—2022。", fix=Fix.ASK
            )
            continue
        named.add(str(found.number))
        if value != str(found.number):
            at = item.offset + item.text.index(value)
            edit = Edit(at, at + len(value), str(found.number))
            yield Fault.on(item, f"“{value}”不是编号的规定写法。", f"请只写 {found.number}。", edit)
    for number, start, end in _in_preface(text):
        if str(number) not in named:
            what = f"前言说代替 {number}，封面没有写。"
            yield Fault(start, end, what, "请在封面信息的 replaces 中补写它。", fix=Fix.ASK)


def _in_preface(text: Manuscript) -> Iterator[tuple[StandardNumber, int, int]]:
    for piece in text.pieces:
        if piece.section.part is Part.PREFACE:
            for said in _REPLACES.finditer(piece.text):
                for found in find_numbers(said["what"]):
                    start = piece.offset + said.start("what") + found.start
                    yield found.number, start, start + found.end - found.start
