"""general_clause_holds_its_kind: 概述 only states, 总体原则 states or recommends, 总体要求, 通用要求 and 通则 require.

GB/T 1.1-2020, 9.3, 8.10. The title of a general clause promises what kind of provision stands in it. A requirement
that hides in 概述 or 总体原则 is overlooked; 总体要求 without one requires nothing.

Nonconforming:
    # 总体原则

    窗口应一次告知补正内容。

Conforming:
    # 总体原则

    政务服务宜以服务对象的便利为先。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.modals import Modality

CODE = "M09"
TITLE = "“概述”只作陈述，“总体原则”作陈述或推荐，“总体要求”“通用要求”“通则”有要求。"
CLAUSE = "GB/T 1.1—2020，8.10、9.3"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "标题说的和内容做的不一样，要求会被漏看。"


_FORBIDDEN = {
    "概述": (Modality.REQUIREMENT, Modality.RECOMMENDATION, Modality.CONSTRAINT),
    "总体原则": (Modality.REQUIREMENT, Modality.CONSTRAINT),
}
_REQUIRING = ("总体要求", "通用要求", "通则")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the provisions below general titles."""
    for verb in text.verbs:
        title = verb.piece.section.clause.title
        if verb.makes_a_provision and verb.is_in_the_body and verb.modal.modality in _FORBIDDEN.get(title, ()):
            what = f"“{title}”里写了{verb.modal.modality.value}（“{verb.word}”）。"
            yield Fault(verb.start, verb.end, what, "请移到规定要求的条，或者改为陈述。")
    requiring = {id(verb.piece.section.clause) for verb in text.verbs if verb.modal.modality is Modality.REQUIREMENT}
    for section in text.sections:
        clause = section.clause
        is_empty = not any(id(each) in requiring for each in clause.walk())
        if clause.title in _REQUIRING and section.part in (Part.BODY, Part.ANNEX) and is_empty:
            remedy = "请写出要求，或者把标题改为“概述”。"
            yield Fault.on(text.title(clause), f"“{clause.title}”里没有一条要求。", remedy)
