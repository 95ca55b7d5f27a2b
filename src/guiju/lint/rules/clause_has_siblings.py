"""clause_has_siblings: a level is opened only for two clauses or more.

GB/T 1.1-2020, 7.3.1. Where 5.1 stands without a 5.2, the division divides nothing: its text belongs to 5.
An entry of 术语和定义 is no division; one alone is numbered 3.1.

Nonconforming:
    # 受理

    ## 受理期限

    窗口应在1个工作日内受理。

Conforming:
    # 受理

    窗口应在1个工作日内受理。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level

CODE = "N05"
TITLE = "同一层次有两个以上的条，才设这一层次。"
CLAUSE = "GB/T 1.1—2020，7.3.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "只有一个下级，划分就没有意义。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for clauses with exactly one clause below."""
    for section in text.sections:
        clause = section.clause
        if len(clause.clauses) == 1 and section.part is not Part.TERMS:
            only = clause.clauses[0]
            name = only.number or only.title
            remedy = "请把它的内容并入上一级，或者再分出一条。"
            place = text.title(only) if only.title else text.heading(only)
            yield Fault.on(place, f"“{clause.title}”之下只有 {name} 一条。", remedy)
