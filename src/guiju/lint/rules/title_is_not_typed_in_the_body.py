"""title_is_not_typed_in_the_body: the title above the first chapter is printed from the cover, never typed again.

GB/T 1.1-2020, 6.1.1. The title on the first page of the body is that of the cover. A heading with the title becomes
chapter 1 and shifts all numbers; typed twice the two differ one day.

Nonconforming:
    # 收件与受理规范

    # 范围

    本文件规定了收件的要求。

Conforming:
    # 范围

    本文件规定了收件的要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.text import Clause

CODE = "T05"
TITLE = "正文首页的名称取自封面，不在正文里再写一遍。"
CLAUSE = "GB/T 1.1—2020，6.1.1"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "写成标题的名称会占去第1章，而且两处名称早晚会不一样。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for a chapter that is called as the document is."""
    title = _squeezed(text.edition.title)
    for clause in text.edition.clauses:
        if _squeezed(clause.title) in (title, f"{text.edition.number}{title}"):
            edits = [Edit(clause.offset, clause.offset + len(clause.source), "")] if _is_bare(clause) else []
            fix = None if edits else Fix.ASK
            yield Fault.on(text.title(clause), "正文里又写了一遍文件名称。", "请删去这个标题。", *edits, fix=fix)


def _is_bare(clause: Clause) -> bool:
    """Return whether nothing is lost with a heading."""
    return not (clause.body or clause.blocks or clause.clauses or clause.id)


def _squeezed(title: str) -> str:
    return "".join(title.split())
