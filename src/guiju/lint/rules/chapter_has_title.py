"""chapter_has_title: every chapter and annex has a title.

GB/T 1.1-2020, 7.2, 9.6.1. The contents page lists chapters by their titles, and a framework finds a standard's 要求 by
it.

Nonconforming:
    #

    窗口应收件。

Conforming:
    # 收件

    窗口应收件。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level

CODE = "N02"
TITLE = "章和附录都有标题。"
CLAUSE = "GB/T 1.1—2020，7.2、9.6.1"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "没有标题的章，目次里是空的，别人也没法提起它。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for chapters and annexes without words."""
    for section in text.sections:
        if section.parent is None and not section.clause.title.strip():
            what = "附录没有标题。" if section.part is Part.ANNEX else f"第{section.clause.number}章没有标题。"
            yield Fault.on(text.heading(section.clause), what, "请写出标题。")
