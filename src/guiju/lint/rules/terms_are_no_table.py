"""terms_are_no_table: terms are entries, not rows of a table, and have no footnotes.

GB/T 1.1-2020, 8.7.3.1. An entry has a number to refer to; a row has none.

Nonconforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    | 术语 | 定义 |
    |---|---|
    | 窗口 | 办事的位置 |

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    办事的位置。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Footnote, Stretch, Table, walk_elements

CODE = "D06"
TITLE = "术语条目不列成表，不加脚注。"
CLAUSE = "GB/T 1.1—2020，8.7.3.1"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "条目有编号可以引用，表里的一行没有。"

_COLUMNS = ("术语", "定义", "名词", "解释", "含义")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for tables of terms and for footnotes in the chapter of terms."""
    for section in text.sections:
        if section.part is not Part.TERMS:
            continue
        for element in walk_elements(section.clause.body):
            if isinstance(element, Footnote):
                yield Fault.on(element.said, "术语条目里有脚注。", "请改为注。")
            elif isinstance(element, Table) and _lists_terms(element):
                start = element.offset
                at = Stretch(text.text[start:].split("\n", 1)[0].rstrip(), start)
                yield Fault.on(at, "术语列成了表。", "请每个术语写一个条目：标题、英文、定义。")


def _lists_terms(table: Table) -> bool:
    """Return whether a table is one of terms, not an illustration within an entry."""
    return sum(any(word in cell.text for word in _COLUMNS) for cell in table.header) >= 2
