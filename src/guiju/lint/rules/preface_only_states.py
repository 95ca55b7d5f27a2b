"""preface_only_states: the 前言 requires, recommends and permits nothing, and shows no table, figure or formula.

GB/T 1.1-2020, 8.3. It tells how the document came to be. A requirement in it binds nobody.

Nonconforming:
    # 前言

    各窗口应执行本文件。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import (
    Figure,
    Formula,
    Table,
    walk_elements,
)

CODE = "F02"
TITLE = "前言不写要求、指示、推荐、允许，也没有图、表和公式。"
CLAUSE = "GB/T 1.1—2020，8.3"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "前言说明文件的来历，写在里面的要求没有约束力。"


_CHANGE = re.compile(r"(?:更改|增加|删除|修改|调整|将)")
_SHOWN = {Table: "表", Figure: "图", Formula: "公式"}


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for provisions, tables, figures and formulas in the 前言."""
    for verb in text.verbs:
        provides = verb.makes_a_provision and not verb.is_description and not _CHANGE.match(verb.before)
        if verb.piece.section.part is Part.PREFACE and provides:
            what = f"前言里写了{verb.modal.modality.value}（“{verb.word}”）。"
            yield Fault(verb.start, verb.end, what, "请移到正文，或者改为陈述。")
    section = text.part(Part.PREFACE)
    for element in walk_elements(section.clause.body) if section else ():
        if word := _SHOWN.get(type(element)):
            start = element.offset
            line = text.text[start:].split("\n", 1)[0].rstrip()
            yield Fault(start, start + len(line), f"前言里有{word}。", "请移到正文或者附录。")
