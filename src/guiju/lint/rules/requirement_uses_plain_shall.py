"""requirement_uses_plain_shall: a requirement is written with 应: not with 应当, 须, 需 or 要.

GB/T 1.1-2020, 9.1, annex C. Laws say 应当, notices 须 and 要; a standard says 应, so that readers and programs find each
requirement by one word. 应当 and 须 are replaced; 需 and 要 are told only where a person plainly is to do something, for
elsewhere they state a need. 无需 is written 不必.

Nonconforming:  窗口应当出具受理通知书。
Conforming:     窗口应出具受理通知书。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "M08"
TITLE = "要求用“应”，不用“应当”“须”“需”“要”。"
CLAUSE = "GB/T 1.1—2020，9.1、附录C"
LEVEL = Level.WARNING
FIX = Fix.AUTOMATIC
WHY = "同一类条款用一个词，读者和程序才找得全。"


_REPLACED = {"应当": "应", "不应当": "不应", "须": "应", "不须": "不必", "无需": "不必", "毋须": "不必", "毋需": "不必"}
_ASKED = ("需", "需要", "要")
_PEOPLE = re.compile(
    r"(?:人员|员工|窗口|单位|部门|机构|中心|企业|经办人|负责人|申请人|代表|供应商|岗位|值班长)(?:均|也|都|还)?$"
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for verbs of laws and notices; the words of a named law stay as they are."""
    for verb in text.verbs:
        if not verb.is_in_the_body or verb.names_a_law:
            continue
        if right := _REPLACED.get(verb.word):
            edits = (Edit(verb.start, verb.end, right),)
            yield Fault(verb.start, verb.end, f"用了“{verb.word}”。", f"请改为“{right}”。", edits)
        elif verb.word in _ASKED and _PEOPLE.search(verb.before) and not verb.is_condition:
            edits = (Edit(verb.start, verb.end, "应"),)
            what, remedy = f"要求用了“{verb.word}”。", "如果是要求，请改为“应”。"
            yield Fault(verb.start, verb.end, what, remedy, edits, fix=Fix.ASK)
