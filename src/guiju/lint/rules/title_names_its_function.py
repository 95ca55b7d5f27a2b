"""title_names_its_function: a title carries the word of its function type: 规范, 规程, 指南, 术语 and so on.

GB/T 1.1-2020, 6.1.4.2, table 1. The word tells what to expect: a 规范 requirements and how they are proved, a 规程 steps,
a 指南 advice. What the title promises and what `function_type` says are one.

Nonconforming:
    ---
    number: Q/QHZW TG210—2022
    title: 承诺件办理规范
    function_type: 规程
    implemented: 2024-01-01
    ---

    # 范围

    本文件确立了承诺件办理的程序。

Conforming:
    ---
    number: Q/QHZW TG210—2022
    title: 承诺件办理规程
    function_type: 规程
    implemented: 2024-01-01
    ---

    # 范围

    本文件确立了承诺件办理的程序。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "T03"
TITLE = "名称含有表示功能类型的词。"
CLAUSE = "GB/T 1.1—2020，6.1.4.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "看名称就应知道它是要求、程序还是建议。"

_WORDS = {
    "规范": ("规范",),
    "规程": ("规程",),
    "指南": ("指南",),
    "术语": ("术语",),
    "符号": ("符号", "标志", "标识"),
    "标志": ("标志", "标识", "符号"),
    "分类": ("分类", "编码", "代码"),
    "评价": ("评价", "评估", "测评"),
    "试验": ("试验方法", "测定", "测试方法", "检验方法"),
}


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the title with the function type."""
    kind, title = text.edition.function_type, text.edition.title
    words = _WORDS[kind]
    if not any(word in title for word in words):
        said = "、".join(f"“{word}”" for word in words)
        what = f"功能类型是“{kind}”，名称里没有{said}。"
        yield Fault.on(text.front("title"), what, "请改名称，或者改 function_type。")
