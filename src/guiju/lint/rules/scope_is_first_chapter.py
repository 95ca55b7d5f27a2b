"""scope_is_first_chapter: 范围 is chapter 1.

GB/T 1.1-2020, 8.5.2. Whoever opens a standard asks first whether it is for him.

Nonconforming:
    # 术语和定义

    本文件没有需要界定的术语和定义。

    # 范围

    本文件规定了收件。

Conforming:
    # 范围

    本文件规定了收件。

    # 术语和定义

    本文件没有需要界定的术语和定义。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level

CODE = "R01"
TITLE = "范围是第1章。"
CLAUSE = "GB/T 1.1—2020，8.5.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "打开标准的人先要知道它管不管自己。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for a 范围 that is not the first chapter."""
    scope = text.part(Part.SCOPE)
    if scope is not None and scope.clause.number != "1":
        yield Fault.on(text.title(scope.clause), f"范围是第{scope.clause.number}章。", "请移到所有的章之前。")
