"""preface_is_undivided: the 前言 has no number and is not divided.

GB/T 1.1-2020, 8.3. The reader gives 前言 no number. What is left to look at: a 前言 with clauses below it, or a heading
that only begins like one (前言与说明) and is numbered as a chapter.

Nonconforming:
    # 前言

    ## 起草依据

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    ## 归口

    本文件由市行政审批局提出并归口。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    本文件由市行政审批局提出并归口。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.text import ClauseKind

CODE = "F01"
TITLE = "前言没有编号，不分条。"
CLAUSE = "GB/T 1.1—2020，8.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "前言不是条款，编了号别人会当条款引用。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses below 前言, and for chapters that should be it."""
    for section in text.sections:
        clause = section.clause
        if section.part is Part.PREFACE and section.parent is section.top:
            yield Fault.on(text.heading(clause), f"前言里分出了“{clause.title}”。", "请去掉这个标题，写成段。")
        elif clause.kind is ClauseKind.NUMBERED and "".join(clause.title.split()).startswith("前言"):
            what = f"“{clause.title}”被编为 {clause.number}。"
            yield Fault.on(text.title(clause), what, "请把标题写成“前言”，用一个 #。")
