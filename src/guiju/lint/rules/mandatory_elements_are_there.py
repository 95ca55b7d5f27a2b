"""mandatory_elements_are_there: 前言, 范围, 规范性引用文件 and 术语和定义 are in every standard, even where they say that there is nothing.

GB/T 1.1-2020, table 3, 8.6, 8.7. An absent chapter leaves open whether nothing is cited or somebody forgot. The cover
is looked at by rules of its own, the core of each function type by another.

Nonconforming:
    # 范围

    本文件规定了收件。

Conforming:
    # 前言

    本文件为首次发布。

    # 范围

    本文件规定了收件。

    # 规范性引用文件

    本文件没有规范性引用文件。

    # 术语和定义

    本文件没有需要界定的术语和定义。

    # 收件

    窗口应收件。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.profile import NEWEST_DRAFTING
from guiju.lint.remark import Fault, Fix, Level

CODE = "S01"
TITLE = "前言、范围、规范性引用文件、术语和定义是必备要素。"
CLAUSE = "GB/T 1.1—2020，表3、8.6、8.7"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "缺了哪一章，读者不知道是没有内容还是忘了写。"


_MANDATORY = (
    (Part.PREFACE, "请写“# 前言”。"),
    (Part.SCOPE, "请写“# 范围”。"),
    (Part.REFERENCES, "请写这一章；没有的写“本文件没有规范性引用文件。”"),
    (Part.TERMS, "请写这一章；没有的写“本文件没有需要界定的术语和定义。”"),
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for mandatory elements that are missing; GB/T 1.1-2009 let two of them go where they were empty."""
    for part, remedy in _MANDATORY:
        is_mandatory = text.drafting >= NEWEST_DRAFTING or part in (Part.PREFACE, Part.SCOPE)
        if is_mandatory and text.part(part) is None:
            yield Fault.on(text.front("title"), f"缺少“{part.value}”。", remedy)
