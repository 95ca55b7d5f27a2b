"""parts_are_titled_alike: the parts of one document are called 第N部分：, share their main title and differ in the rest.

GB/T 1.1-2020, 7.1.3. The number of a part is an arabic one, the same as in the number of the document, and a colon
follows it.

Nonconforming:
    ---
    number: DB32/T 4324.2—2022
    title: 政务服务中心运行规范　第二部分 进驻要求
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了进驻的要求。

Conforming:
    ---
    number: DB32/T 4324.2—2022
    title: 政务服务中心运行规范　第2部分：进驻要求
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了进驻的要求。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Stretch
from guiju.text.standard_numbers import read_number

CODE = "T04"
TITLE = "分部分的文件写“第N部分：”，主体元素相同，补充元素不同。"
CLAUSE = "GB/T 1.1—2020，7.1.3"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "各部分的名称写法一致，才看得出它们是一份文件。"

_PART = re.compile(r"第 ?(?P<number>\d+|[一二三四五六七八九十]+) ?部分(?P<behind>[：: 　—-]*)")
_CHINESE = "一二三四五六七八九十"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at how the title names the part, and at the titles of the other parts."""
    title, at = text.edition.title, text.front("title")
    found = _PART.search(title)
    if found is None:
        return
    number = found["number"] if found["number"].isdigit() else str(_CHINESE.find(found["number"]) + 1)
    wanted = f"第{number}部分："
    start = at.offset + max(at.text.find(title), 0) + found.start()
    said = Stretch(found[0], start)
    if found[0] != wanted and number != "0":
        what, remedy = f"名称里写的是“{found[0].strip()}”。", f"请写成“{wanted}”。"
        yield Fault.on(said, what, remedy, Edit(said.offset, said.end, wanted))
    yield from _against_the_number(text, said, number)
    yield from _against_the_other_parts(text, said, title[: found.start()].strip("　 "))


def _against_the_number(text: Manuscript, said: Stretch, number: str) -> Iterator[Fault]:
    own = read_number(text.edition.number)
    if own and own.serial.rpartition(".")[2] != number:
        what = f"名称说是第{number}部分，编号是 {own}。"
        yield Fault.on(said, what, "请核对部分的序号和编号。", fix=Fix.ASK)


def _against_the_other_parts(text: Manuscript, said: Stretch, main: str) -> Iterator[Fault]:
    own = read_number(text.edition.number)
    stem = own.undated.rpartition(".")[0] if own else ""
    for undated, standard in text.surroundings.own.items():
        other = standard.editions[-1] if standard.editions else standard.draft
        found = _PART.search(other.title) if other else None
        if other and found and stem and undated.rpartition(".")[0] == stem and standard.code != text.edition.code:
            others = other.title[: found.start()].strip("　 ")
            if others != main:
                what = f"同一文件的 {undated} 称为“{others}”。"
                yield Fault.on(said, what, "请让各部分的主体元素相同。", fix=Fix.ASK)
