"""introduction_where_due: a part of a standard in parts, or one with patents, has an 引言.

GB/T 1.1-2020, 8.4. The 引言 of a part says which parts there are and why; that of a standard with identified patents
says which they are.

Nonconforming:
    # 前言

    本文件是《政务服务规范》的第2部分。

    # 范围

    本文件规定了受理。

Conforming:
    # 前言

    本文件是《政务服务规范》的第2部分。

    # 引言

    《政务服务规范》分为收件、受理和办结三个部分。

    # 范围

    本文件规定了受理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.preface import Saying, read_preface
from guiju.lint.profile import NEWEST_DRAFTING
from guiju.lint.remark import Fault, Fix, Level

CODE = "I03"
TITLE = "分部分的文件和涉及专利的文件有引言。"
CLAUSE = "GB/T 1.1—2020，8.4"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "读者从引言知道一共有几部分、涉及哪些专利。"


_PART = re.compile(r"第\s*\d+\s*部分[：:]")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the title and the 前言 for parts and patents where there is no 引言."""
    if text.part(Part.INTRODUCTION) is not None or text.drafting < NEWEST_DRAFTING:
        return
    lines = read_preface(text)
    title = text.front("title")
    if _PART.search(text.edition.title):
        yield Fault.on(title, "文件是一个标准的一部分，没有引言。", "请写引言，说明共有几部分、各部分的用途。")
    else:
        for line in lines:
            if re.match(r"本文件是.*的第\s*\d+\s*部分", line.text):
                yield Fault.on(line.prose.whole, "文件是一个标准的一部分，没有引言。", "请写引言，说明共有几部分。")
    for line in lines:
        if line.saying is Saying.PATENTS and "可能使用" in line.text:
            yield Fault.on(line.prose.whole, "文件涉及已识别的专利，没有引言。", "请在引言里列出专利。")
