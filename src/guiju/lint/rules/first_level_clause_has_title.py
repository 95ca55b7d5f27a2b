"""first_level_clause_has_title: clauses of the first level have titles.

GB/T 1.1-2020, 7.3.3 (宜). 5.1 and 5.2 are what people look for, and what the contents page shows.

Nonconforming:
    # 收件

    ##

    窗口应收件。

    ##

    窗口应登记。

Conforming:
    # 收件

    ## 登记

    窗口应登记。

    ## 凭证

    窗口应出具凭证。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "N08"
TITLE = "第一层次的条宜有标题。"
CLAUSE = "GB/T 1.1—2020，7.3.3"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "目次列到第一层次，没有标题就找不到。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses right below chapters and annexes, all of them without titles."""
    for section in text.sections:
        below = section.clause.clauses
        if section.parent is None and below and not any(clause.title.strip() for clause in below):
            first = below[0]
            what = f"{first.number} 等 {len(below)} 条没有标题。"
            yield Fault.on(text.heading(first), what, "宜给第一层次的条写出标题。")
