"""definition_replaces_its_term: a definition can be put in the place of its term; it does not begin with the term or 是指.

GB/T 1.1-2020, 8.7.3.3. 窗口是指办事的位置 put for 窗口 makes no sentence; 办事的位置 does.

Nonconforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    窗口是指办事的位置。

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    办事的位置。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.term_entries import term_entries

CODE = "D05"
TITLE = "定义能够代替术语，不以术语本身或者“是指”开头。"
CLAUSE = "GB/T 1.1—2020，8.7.3.3"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "把定义放到术语的位置上读得通，才知道定义得对不对。"

_MEANS = r"(?:是指|系指|指的是|即是|就是|指|是|即|为|——|：|:|，)"
_BEGINS = re.compile(r"(?:是指|系指|指的是|所谓|指(?![定令挥标导纹派示数针南引向]))")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at how each definition begins."""
    for entry in term_entries(text):
        said = entry.definition
        if said is None:
            continue
        repeats = re.match(rf"(?:本文件所称的?)?[“\"]?{re.escape(entry.term)}[”\"]?(?:，)?{_MEANS}", said.text)
        found = repeats or _BEGINS.match(said.text)
        if found:
            start, end = said.offset + found.start(), said.offset + found.end()
            what = f"“{entry.term}”的定义以“{found[0]}”开头。"
            yield Fault(start, end, what, "请直接写它是什么。", (Edit(start, end, ""),))
