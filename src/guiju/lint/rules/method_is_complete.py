"""method_is_complete: a method of proof names who, how often and on what record.

GB/T 20001.5-2017, 6.4.2.4, 6.4.3.2; GB/T 20001.6-2017, 6.5.3.2. Two people who prove the same requirement get the
same answer only if they look at the same thing. The reader asks an inspection for its method, frequency and evidence;
this rule asks the same of checks and procedures, which a machine runs and a person answers for.

Nonconforming:
    窗口应在收件后受理。

    ```check
    id: accepted
    holds: 受理时间 不为空
    ```

Conforming:
    窗口应在收件后受理。

    ```check
    id: accepted
    holds: 受理时间 不为空
    actor: 市行政审批局督查科
    frequency: 每日全量
    record: 办件的受理时间
    ```
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.block_kinds import CHINESE

CODE = "K03"
TITLE = "证实方法写明由谁做、多久一次、看什么记录。"
CLAUSE = "GB/T 20001.5—2017，6.4.2.4、6.4.3.2；GB/T 20001.6—2017，6.5.3.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "两个人去证实同一条要求，看的不是同一样东西，结论就不会相同。"


_ASKED = {"actor": "由谁做（actor）", "frequency": "多久一次（frequency）", "record": "看什么记录（record）"}


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the fields of checks and procedures."""
    for section in text.sections:
        for block in section.clause.blocks:
            missing = [words for name, words in _ASKED.items() if not str(block.fields.get(name, "")).strip()]
            if block.kind in ("check", "procedure") and missing:
                start = text.page.offset(block.place.line or 1)
                line = text.text[start:].split("\n", 1)[0].rstrip()
                what = f"{CHINESE[block.kind]} {block.fields['id']} 没有写{'、'.join(missing)}。"
                yield Fault(start, start + len(line), what, "请补上这些字段。")
