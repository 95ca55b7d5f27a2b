"""chapters_stand_before_annexes: numbered chapters stand together, before the annexes.

GB/T 1.1-2020, 7.2. The numbers of chapters run from 范围 to before the annexes. The reader counts them, so that none is
missing or doubled; what it cannot mend is a chapter written behind an annex, or behind 参考文献, where nobody looks for
it.

Nonconforming:
    # 要求

    窗口应收件。

    # 附录 凭证 {.normative}

    凭证应注明日期。

    # 监督

    督查科应抽查。

Conforming:
    # 要求

    窗口应收件。

    # 监督

    督查科应抽查。

    # 附录 凭证 {.normative}

    凭证应注明日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.text import ClauseKind

CODE = "N01"
TITLE = "章连续编号，都在附录之前。"
CLAUSE = "GB/T 1.1—2020，7.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "附录之后的章，读者以为正文已经结束，不会去看。"


_BEHIND = (Part.ANNEX, Part.BIBLIOGRAPHY, Part.INDEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for numbered chapters behind what closes a standard."""
    is_behind = False
    for section in text.sections:
        if section.parent is not None:
            continue
        is_behind = is_behind or section.part in _BEHIND
        if is_behind and section.clause.kind is ClauseKind.NUMBERED:
            what = f"第{section.clause.number}章写在附录、参考文献或者索引之后。"
            yield Fault.on(text.heading(section.clause), what, "请把它移到第一个附录之前。")
