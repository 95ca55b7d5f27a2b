"""draft_states_its_stage: a draft says which one it is, so that its cover calls for patents; an issued standard does not.

GB/T 1.1-2020, 8.1, D.1. On the cover of a draft for comment or for review stands the sentence that asks for patents
(在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上). It is printed where `stage` is stated.

Nonconforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    stage: 征求意见稿
    ---

    # 范围

    本文件规定了收件的要求。

Conforming:
    ---
    number: Q/QHZW TG201—2023
    title: 收件与受理规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了收件的要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.profile import OFFICIAL
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "C05"
TITLE = "草案在封面上写明阶段并征集专利信息，正式文本不写。"
CLAUSE = "GB/T 1.1—2020，8.1、D.1"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "征求意见稿和送审稿的封面要请人提供专利信息，正式文本上出现这句话会使人以为它还没有发布。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare `stage` with what the edition is."""
    stage, is_draft = text.edition.front.get("stage"), text.edition.implemented is None
    if is_draft and not stage and text.profile in OFFICIAL:
        remedy = "请在封面信息中写 stage: 征求意见稿、送审稿或者报批稿。"
        yield Fault.on(text.front("title"), "草案没有写明阶段，封面印不出征集专利信息的话。", remedy, fix=Fix.ASK)
    elif stage and not is_draft:
        at = text.front("stage")
        start = text.text.rfind("\n", 0, at.offset) + 1
        end = text.text.find("\n", at.end) + 1
        yield Fault.on(at, f"正式文本的封面还写着“{stage}”。", "请删去 stage。", Edit(start, end, ""))
