"""untitled_clause_is_undivided: a clause without a title is not divided further.

GB/T 1.1-2020, 7.3.4. It is a single provision with a number. What needs division needs a name.

Nonconforming:
    ##

    ### 收件

    窗口应收件。

    ### 登记

    窗口应登记。

Conforming:
    ## 收件与登记

    ### 收件

    窗口应收件。

    ### 登记

    窗口应登记。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "N07"
TITLE = "没有标题的条不再分条。"
CLAUSE = "GB/T 1.1—2020，7.3.4"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "没有名称的一组条，别人说不出它讲什么。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses that have others below them and no title."""
    for section in text.sections:
        clause = section.clause
        if section.parent is not None and clause.clauses and not clause.title.strip():
            what = f"{clause.number} 没有标题，却又分了条。"
            yield Fault.on(text.heading(clause), what, "请写出标题，或者不再分条。")
