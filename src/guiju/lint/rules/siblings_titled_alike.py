"""siblings_titled_alike: of the clauses of one level under one chapter all have titles, or none has.

GB/T 1.1-2020, 7.3.3. A reader who sees 5.1 with a title and 5.2 without takes 5.2 for a part of 5.1.

Nonconforming:
    ## 收件

    窗口应收件。

    ##

    窗口应登记。

Conforming:
    ## 收件

    窗口应收件。

    ## 登记

    窗口应登记。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "N06"
TITLE = "同一层次的条，都有标题或者都没有标题。"
CLAUSE = "GB/T 1.1—2020，7.3.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "有的有、有的没有，没有标题的一条会被看成上一条的一部分。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses without a title among others with one."""
    for section in text.sections:
        below = section.clause.clauses
        untitled = [clause for clause in below if not clause.title.strip()]
        if untitled and len(untitled) < len(below):
            for clause in untitled:
                what = f"{clause.number} 没有标题，同一层次的其他条有。"
                yield Fault.on(text.heading(clause), what, "请补上标题，或者把同一层次的标题都去掉。")
