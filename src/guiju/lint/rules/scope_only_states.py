"""scope_only_states: the 范围 requires, recommends and permits nothing.

GB/T 1.1-2020, 8.5.3. It says what the document settles, not what anybody is to do.

Nonconforming:
    # 范围

    各窗口应按本文件收件。

Conforming:
    # 范围

    本文件规定了收件的要求。

    本文件适用于各窗口的收件。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level

CODE = "R02"
TITLE = "范围只作陈述。"
CLAUSE = "GB/T 1.1—2020，8.5.3"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "范围说明文件管什么，写在里面的要求不会有人去找。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for provisions in the 范围."""
    for verb in text.verbs:
        if verb.piece.section.part is Part.SCOPE and verb.makes_a_provision and not verb.is_description:
            what = f"范围里写了{verb.modal.modality.value}（“{verb.word}”）。"
            remedy = "请移到规定要求的章；可以参照使用的，写“……参照使用”。"
            yield Fault(verb.start, verb.end, what, remedy)
