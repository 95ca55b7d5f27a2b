"""shall_not_for_prohibition: a prohibition is written with 不应, not with 不得, 不可, 禁止 or 严禁.

GB/T 1.1-2020, annex C. A standard requires that something not be done; it forbids nobody, for it has no power to
punish. One word for all of them lets a program and a reader find every prohibition. 不得, 不可, 不准 and 不许 are replaced;
禁止 and 严禁 ask for a subject.

Nonconforming:  窗口不得收取清单以外的材料。
Conforming:     窗口不应收取清单以外的材料。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "M02"
TITLE = "不许做的事用“不应”，不用“不得”“不可”“禁止”“严禁”。"
CLAUSE = "GB/T 1.1—2020，附录C"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "标准只提要求，“禁止”是法律的用语；用词不一，读者分不清轻重。"


_REPLACED = ("不得", "不可", "不准", "不准许", "不许")
_ASKED = ("禁止", "严禁", "不允许", "不要", "不可以")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for words of prohibition; in the words of a law they are the law's, and the drafter decides."""
    for verb in text.verbs:
        if verb.word not in (*_REPLACED, *_ASKED) or not verb.is_in_the_body:
            continue
        edit = Edit(verb.start, verb.end, "不应")
        if verb.word in _REPLACED and not verb.names_a_law:
            yield Fault(verb.start, verb.end, f"不许做的事用了“{verb.word}”。", "请改为“不应”。", (edit,))
        elif not verb.names_a_law:
            remedy = "请写成“谁不应做什么”。"
            yield Fault(verb.start, verb.end, f"不许做的事用了“{verb.word}”。", remedy, (edit,), fix=Fix.ASK)
