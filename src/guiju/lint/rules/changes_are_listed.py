"""changes_are_listed: a standard that replaces another lists the main technical changes, each with its clause.

GB/T 1.1-2020, 8.3 c). Whoever knows the old edition reads only this list. Each change names the clause where it
stands as a reference, which the reader resolves.

Nonconforming:
    # 前言

    本文件代替Q/QHZW TG201—2022，主要技术变化如下：

    - 更改了受理期限；
    - 增加了电子送达。

Conforming:
    # 前言

    本文件代替Q/QHZW TG201—2022，主要技术变化如下：

    - 更改了受理期限（见[受理期限](#limit)）；
    - 删除了传真送达（见2022年版的5.3）。

    # 受理期限 {#limit}

    窗口应在1个工作日内受理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.preface import Saying, read_preface, said
from guiju.lint.remark import Fault, Fix, Level

CODE = "F07"
TITLE = "代替旧文件的，前言列出主要技术变化，每项写明见哪一条。"
CLAUSE = "GB/T 1.1—2020，8.3 c)"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "熟悉旧版本的人只看这张单子。"


_PLACED = re.compile(r"[见（(].*(?:\]\(#|\d|[A-Z]\.|附录|第.+章)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for the sentence on what is replaced, the list behind it, and the clause of each change."""
    section = text.part(Part.PREFACE)
    if section is None:
        return
    replacement = said(read_preface(text), Saying.REPLACEMENT)
    replaced = text.edition.front.get("replaces") or ()
    if replacement is None:
        if replaced:
            what = f"代替{'、'.join(replaced)}，前言没有写。"
            remedy = "请写“本文件代替……，与……相比，主要技术变化如下：”，并列出变化。"
            yield Fault.on(text.title(section.clause), what, remedy)
        return
    if replacement.listing is None:
        yield Fault.on(replacement.prose.whole, "代替了旧文件，没有列出主要技术变化。", "请在后面列出变化。")
        return
    for item in replacement.listing.items:
        if not _PLACED.search(item.said.text):
            what = "这项变化没有写见哪一条。"
            yield Fault.on(item.said, what, "请写成“（见[条名](#标识)）”，删除的写“（见……年版的……）”。")
