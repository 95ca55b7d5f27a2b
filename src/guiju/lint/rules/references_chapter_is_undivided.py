"""references_chapter_is_undivided: the chapter of normative references has its fixed title and is one list.

GB/T 1.1-2020, 8.6.1, 6.2.2.3. Readers and programs look for 规范性引用文件; under 引用标准 they do not find it, and a list
cut into clauses has no order any more.

Nonconforming:
    # 引用标准

    本文件没有规范性引用文件。

Conforming:
    # 规范性引用文件

    本文件没有规范性引用文件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.text import ClauseKind
from guiju.text.sentences import REFERENCES

CODE = "Q01"
TITLE = "“规范性引用文件”一章用固定的标题，不分条。"
CLAUSE = "GB/T 1.1—2020，8.6.1、6.2.2.3"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "按固定的标题才找得到引用清单，清单分了条就排不出次序。"

_OTHERWISE = re.compile(
    r"(?:规范性)?引用(?:的|性)?(?:标准|文件|文献)(?:清单)?|规范性引用(?:的)?标准|引用标准(?:和|与|及)文件"
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the titles of chapters, and for clauses below the list."""
    for section in text.sections:
        title = section.clause.title
        if section.parent is None and section.clause.kind is ClauseKind.NUMBERED:
            if title != REFERENCES and _OTHERWISE.fullmatch(title):
                at = text.title(section.clause)
                what = f"这一章的标题写成了“{title}”。"
                yield Fault.on(at, what, f"请改为“{REFERENCES}”。", Edit(at.offset, at.end, REFERENCES))
        elif section.part is Part.REFERENCES:
            at = text.title(section.clause)
            yield Fault.on(at, f"引用清单里分出了“{title}”。", "请去掉标题，把文件按次序排成一个清单。", fix=Fix.ASK)
