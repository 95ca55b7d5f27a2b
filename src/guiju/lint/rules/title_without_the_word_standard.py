"""title_without_the_word_standard: no element of a title ends in 标准: that it is one, everybody sees.

GB/T 1.1-2020, 6.1.4.1. 窗口服务标准 does not say whether it is a 规范, a 规程 or a 指南. Titles about standardising (标准化
工作指南, 标准体系构建指南) are meant by their own words and stay.

Nonconforming:
    ---
    number: Q/QHZW GL301—2022
    title: 窗口服务标准
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了窗口服务的要求。

Conforming:
    ---
    number: Q/QHZW GL301—2022
    title: 窗口服务规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了窗口服务的要求。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Stretch

CODE = "T02"
TITLE = "名称里不写“……标准”“国家标准”“标准化指导性技术文件”。"
CLAUSE = "GB/T 1.1—2020，6.1.4.1"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "“标准”两个字说不出这是规范、规程还是指南。"

_WORD = re.compile(r"(?:(?:国家|行业|地方|团体|企业|内部|工作)?标准|(?:标准化)?指导性技术文件)(?=　|（[^）]*）$|$)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the end of each element of the title."""
    title, at = text.edition.title, text.front("title")
    for found in _WORD.finditer(title):
        start = at.offset + max(at.text.find(title), 0) + found.start()
        remedy = "请改用表明功能类型的词，如规范、规程、指南。"
        yield Fault.on(Stretch(found[0], start), f"名称里有“{found[0]}”。", remedy)
