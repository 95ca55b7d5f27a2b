"""annex_has_no_general_elements: an annex has no scope, references or terms of its own.

GB/T 1.1-2020, 9.6.3.2. They hold for the whole document and stand in chapters 1 to 3; in an annex nobody looks for them.

Nonconforming:
    # 附录 格式 {.normative}

    ## 范围

    本附录规定了格式。

    ## 要求

    通知书应注明日期。

Conforming:
    # 附录 格式 {.normative}

    ## 一般格式

    通知书应注明日期。

    ## 特殊格式

    通知书可缩小。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level

CODE = "X05"
TITLE = "附录中不设“范围”“规范性引用文件”“术语和定义”。"
CLAUSE = "GB/T 1.1—2020，9.6.3.2"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "这些要素对整个文件起作用，放在附录里找不到。"

_TITLES = ("范围", "规范性引用文件", "引用文件", "术语和定义", "术语", "前言", "引言")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the titles within annexes."""
    for section in text.sections:
        if section.part is Part.ANNEX and section.parent is not None and section.clause.title in _TITLES:
            what = f"附录{section.top.number} 里有“{section.clause.title}”。"
            yield Fault.on(text.title(section.clause), what, "请把它的内容移到正文相应的章。")
