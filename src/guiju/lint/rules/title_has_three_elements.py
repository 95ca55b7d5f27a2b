"""title_has_three_elements: a title has up to three elements, introductory, main, complementary, parted by one gap.

GB/T 1.1-2020, 6.1.1, 10.3.1.2. From the general to the particular; between two elements stands a full-width gap, no dash
and no colon. 第1部分： belongs to the element behind it.

Nonconforming:
    ---
    number: Q/QHZW TG201—2023
    title: 政务服务-收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了收件的要求。

Conforming:
    ---
    number: Q/QHZW TG201—2023
    title: 政务服务　收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了收件的要求。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "T01"
TITLE = "名称由不多于三种元素组成，元素之间空一个汉字。"
CLAUSE = "GB/T 1.1—2020，6.1.1、10.3.1.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "引导元素、主体元素和补充元素分开，才看得出标准化的对象和方面。"

# What drafters put between two elements instead of the gap; 一站式-帮办 inside a word has no gap around its dash.
_PARTED = re.compile(
    r"(?<=[\u4e00-\u9fff）”》])(?:[ \u2002\u2003]+|[ 　]*[-–—－:]+[ 　]*|　{2,})(?=[\u4e00-\u9fff（“《])"
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the gaps of the title and count its elements."""
    title, at = text.edition.title, text.front("title")
    shift = at.offset + at.text.find(title)
    for found in _PARTED.finditer(title) if title in at.text else ():
        start, end = shift + found.start(), shift + found.end()
        yield Fault(start, end, f"名称的元素之间写的是“{found[0]}”。", "请空一个汉字。", (Edit(start, end, "　"),))
    elements = _PARTED.sub("　", title).split("　")
    if len(elements) > 3:
        what = f"名称有 {len(elements)} 种元素。"
        yield Fault.on(at, what, "请只留引导元素、主体元素和补充元素。")
