"""history_is_told: the 前言 tells the history of editions, even of the first.

GB/T 1.1-2020, 8.3 h). A first edition says 本文件为首次发布。; a later one lists when it and what it replaces were issued.

Nonconforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    本文件为首次发布。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.preface import Saying, read_preface, said
from guiju.lint.profile import NEWEST_DRAFTING
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "F08"
TITLE = "前言写明历次版本发布情况，首次发布的也写。"
CLAUSE = "GB/T 1.1—2020，8.3 h)"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "读者由此知道手里的是第几版，旧版从哪里找。"


_FIRST = "本文件为首次发布。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for a paragraph on history; only of a first edition can it be written without asking."""
    section = text.part(Part.PREFACE)
    lines = read_preface(text)
    if section is None or not lines or text.drafting < NEWEST_DRAFTING or said(lines, Saying.HISTORY):
        return
    what = "前言没有写历次版本发布情况。"
    if text.edition.front.get("replaces") or said(lines, Saying.REPLACEMENT):
        remedy = "请写“本文件及其所代替文件的历次版本发布情况为：”，并列出各版。"
        yield Fault.on(text.title(section.clause), what, remedy, fix=Fix.ASK)
    else:
        last = lines[-1]
        end = last.listing.items[-1].said.end if last.listing else last.prose.whole.end
        yield Fault.on(text.title(section.clause), what, f"请写“{_FIRST}”", Edit(end, end, f"\n\n{_FIRST}"))
