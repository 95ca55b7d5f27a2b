"""introduction_requires_nothing: the 引言 makes no requirement.

GB/T 1.1-2020, 8.4. It tells why the document was written. Who applies the document begins reading at 范围.

Nonconforming:
    # 引言

    各窗口应学习本文件。

Conforming:
    # 引言

    本文件总结了各窗口三年的做法。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.modals import Modality

CODE = "I01"
TITLE = "引言不写要求。"
CLAUSE = "GB/T 1.1—2020，8.4"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "执行标准的人从范围读起，写在引言里的要求没有约束力。"


_REQUIRING = (Modality.REQUIREMENT, Modality.CONSTRAINT)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for requirements in the 引言."""
    for verb in text.verbs:
        requires = verb.modal.modality in _REQUIRING and verb.makes_a_provision and not verb.is_description
        if requires and verb.piece.section.part is Part.INTRODUCTION and not verb.names_a_law:
            yield Fault(verb.start, verb.end, f"引言里写了要求（“{verb.word}”）。", "请移到正文，或者改为陈述。")
