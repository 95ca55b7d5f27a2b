"""list_is_two_deep: a list has two levels at most.

GB/T 1.1-2020, 7.5.2. Of a third level nobody sees what it belongs to; it wants clauses.

Nonconforming:
    窗口应登记：

    - 材料：
      - 原件：
        - 名称。

Conforming:
    窗口应登记：

    - 原件的名称；
    - 原件的份数。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import (
    Listing,
    walk_elements,
)

CODE = "L03"
TITLE = "列项不多于两个层次。"
CLAUSE = "GB/T 1.1—2020，7.5.2"
LEVEL = Level.WARNING
FIX = Fix.REPORT
WHY = "第三层已经看不出属于谁，应当分条。"


_DEEPEST = 2


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for lists inside lists inside lists."""
    for section in text.sections:
        for element in walk_elements(section.clause.body):
            if isinstance(element, Listing) and element.depth == _DEEPEST + 1 and element.items:
                yield Fault.on(element.items[0].said, "列项分到了第三层。", "请改为两层，或者分条来写。")
