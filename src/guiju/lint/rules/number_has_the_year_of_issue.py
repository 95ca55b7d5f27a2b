"""number_has_the_year_of_issue: the year in the number is the year of issue.

GB/T 1.1-2020, 8.1; practice. (That a standard comes into force before it is issued the reader refuses.)

Nonconforming:
    ---
    number: Q/QHZW TG201—2024
    title: 收件与受理规范
    function_type: 规范
    issued: 2023-12-20
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了收件的要求。

Conforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    issued: 2023-12-20
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了收件的要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.standard_numbers import read_number

CODE = "C06"
TITLE = "编号的年份就是发布的年份。"
CLAUSE = "GB/T 1.1—2020，8.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "年份对不上，就不知道引用的是哪一版。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the year of the number with that of the day of issue."""
    number, issued = read_number(text.edition.number), text.edition.issued
    if number and number.year and issued and number.year != issued.year and text.edition.implemented is not None:
        what = f"编号的年份是 {number.year}，发布日期却在 {issued.year} 年。"
        yield Fault.on(text.front("number"), what, "请核对编号和发布日期。")
