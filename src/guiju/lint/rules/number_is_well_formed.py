"""number_is_well_formed: a number is code, gap, serial number, a one-em dash and the year in four digits.

GB/T 1.1-2020, 8.1, 10.3.1.4. The same number written three ways is three documents to a register.

Nonconforming:
    ---
    number: DB3206/T1088-2024
    title: 服务业标准化试点建设规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了试点建设的要求。

Conforming:
    ---
    number: DB3206/T 1088—2024
    title: 服务业标准化试点建设规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了试点建设的要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.text.standard_numbers import read_number

CODE = "C03"
TITLE = "编号由代号、顺序号、一字线和四位年份组成。"
CLAUSE = "GB/T 1.1—2020，8.1、10.3.1.4"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "同一个编号写成几样，登记和引用就对不上。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the number with the prescribed spelling of it."""
    written = text.edition.number
    if not written.strip():
        return
    at, number = text.front("number"), read_number(written)
    if number is None:
        what, remedy = f"“{written}”不是标准编号。", "请写成“代号 顺序号—年份”，如 Q/QHZW TG201—2024。"
        yield Fault.on(at, what, remedy, fix=Fix.ASK)
    elif number.year is None and text.edition.implemented is not None:
        yield Fault.on(at, f"编号 {written} 没有年份。", "请在一字线之后写发布的年份。", fix=Fix.ASK)
    elif written != str(number):
        start = at.offset + at.text.index(written) if written in at.text else at.offset
        end = start + len(written) if written in at.text else at.end
        edit = Edit(start, end, str(number))
        yield Fault(start, end, f"编号 {written} 的写法不合规定。", f"请写成 {number}。", (edit,))
