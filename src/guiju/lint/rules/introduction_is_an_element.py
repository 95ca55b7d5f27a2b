"""introduction_is_an_element: the 引言 is an element of its own without a chapter number.

GB/T 1.1-2020, 8.4. The reader numbers its clauses 0.1, 0.2. What is left to look at: a chapter that only begins like
one (引言和背景), or an 引言 hidden as a clause below a chapter, both of them numbered.

Nonconforming:
    # 引言和背景

    本文件总结了各窗口三年的做法。

Conforming:
    # 引言

    本文件总结了各窗口三年的做法。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.text import ClauseKind

CODE = "I02"
TITLE = "引言没有章编号，不写在章里。"
CLAUSE = "GB/T 1.1—2020，8.4"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "引言不是条款，编了号别人会当条款引用。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for numbered headings that are an 引言."""
    for section in text.sections:
        clause = section.clause
        title = "".join(clause.title.split())
        starts = title.startswith("引言") if section.parent is None else title == "引言"
        if starts and clause.kind is ClauseKind.NUMBERED:
            what = f"“{clause.title}”被编为 {clause.number}。"
            yield Fault.on(text.title(clause), what, "请写成 # 引言，放在范围之前。")
