"""cover_is_complete: the cover names the number, the dates, the publisher, ICS and CCS.

GB/T 1.1-2020, 8.1. Who looks a standard up starts from these. National, industry and local standards must have them
all; others follow GB/T 1.1 by their own choice and are reminded.

Nonconforming:
    ---
    number: DB32/T 4324—2022
    title: 政务服务窗口服务规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了窗口服务的要求。

Conforming:
    ---
    number: DB32/T 4324—2022
    title: 政务服务窗口服务规范
    function_type: 规范
    issued: 2022-11-01
    implemented: 2024-01-01
    ics: '03.160'
    ccs: A12
    publisher: 江苏省市场监督管理局
    ---

    # 范围

    本文件规定了窗口服务的要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.profile import OFFICIAL
from guiju.lint.remark import Fault, Fix, Level

CODE = "C01"
TITLE = "封面写明编号、发布日期、实施日期、发布机构、ICS号和CCS号。"
CLAUSE = "GB/T 1.1—2020，8.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "查找、引用和备案都靠封面上的这些信息。"

_ALWAYS = {"number": "编号", "issued": "发布日期"}
_OFFICIAL = {"publisher": "发布机构", "ics": "ICS号", "ccs": "CCS号"}
_UNTIL_ISSUED = ("number", "issued")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for what the front matter lacks; a draft has no number and no dates yet."""
    front, is_draft = text.edition.front, text.edition.implemented is None
    for name, called in {**_ALWAYS, **_OFFICIAL}.items():
        if not str(front.get(name) or "").strip() and not (is_draft and name in _UNTIL_ISSUED):
            by_choice = name in _OFFICIAL and text.profile not in OFFICIAL
            remedy = f"请在封面信息中补写 {name}。"
            at = text.front("title")
            yield Fault.on(at, f"封面没有{called}。", remedy, level=Level.WARNING if by_choice else None)
