"""instruction_is_traced: in a code of practice every step has a method that traces it.

GB/T 20001.6-2017, 6.4.2, 6.5.2.1. A procedure that leaves no trace cannot be told from one not followed. A clause
with instructions carries an inspection or a check, or a procedure above it follows every step; a condition to go on
is written 只准许…… or 只有……才应, and is proved like a requirement.

Nonconforming:
    # 程序指示

    ## 收件 {#receipt}

    核对申请材料的名称和份数。

Conforming:
    # 程序指示

    ## 收件 {#receipt}

    核对申请材料的名称和份数。

    ```inspect
    id: receipt-traced
    question: 收件凭证载明了材料的名称和份数吗？
    method: 查阅
    frequency: 每月
    evidence: 收件凭证存根
    ```
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.standard_system.coverage import Proof, coverage_of_edition

CODE = "K02"
TITLE = "规程的每一步指示都有追溯方法，每个转移条件都有证实方法。"
CLAUSE = "GB/T 20001.6—2017，6.4.2、6.5.2.1"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "不留痕迹的步骤，做没做过谁也说不清。"


FUNCTION_TYPES = ("规程",)

_UNPROVED = (Proof.UNPROVED, Proof.QUIZZED)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses with steps or conditions that nothing traces."""
    covered = {each.place.line: each for each in coverage_of_edition(text.edition).clauses}
    for section in text.sections:
        clause = section.clause
        found = covered.get(clause.place.line)
        is_body = section.part in (Part.BODY, Part.ANNEX) and "方法" not in section.top.title
        if found and found.proof in _UNPROVED and is_body:
            what = f"{clause.number or clause.title} 的步骤没有追溯方法。"
            remedy = '请写检查项、督查项，或者在上一级写规程；无法追溯的，在标题里写 not_checkable="理由"。'
            yield Fault.on(text.title(clause), what, remedy)
