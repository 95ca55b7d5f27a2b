"""term_entry_in_order: an entry gives the term, its English in small letters, then the definition.

GB/T 1.1-2020, 8.7.3.1, 10.3.5. The number is computed. Only names and abbreviations keep capitals in the English.

Nonconforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    办事的位置。

    Window

    ## 办件

    一次申请的全过程。

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    办事的位置。

    ## 办件

    case

    一次申请的全过程。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.term_entries import TermEntry, term_entries
from guiju.model.body import Stretch

CODE = "D02"
TITLE = "术语条目依次写术语、英文（小写）和定义。"
CLAUSE = "GB/T 1.1—2020，8.7.3.1、10.3.5"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "条目的各项次序固定，才便于查找、比对和自动读取。"

_CAPITAL = re.compile(r"[A-Z](?=[a-z])")
_NAMES = ("Chinese", "Markdown", "Internet", "English", "Gregorian", "Beijing", "Boolean", "Poisson", "Gauss")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at what each entry has and in which order."""
    for entry in term_entries(text):
        heading = text.title(entry.section.clause)
        if entry.definition is None:
            yield Fault.on(heading, f"术语“{entry.term}”没有定义。", "请写出定义。")
        if entry.english is None:
            yield Fault.on(heading, f"术语“{entry.term}”没有英文对应词。", "请在标题之后单独一段写英文。")
        elif not entry.is_in_order:
            yield Fault.on(entry.english, "英文写在了定义之后。", "请移到定义之前。")
        else:
            yield from _capitals(entry, entry.english)


def _capitals(entry: TermEntry, english: Stretch) -> Iterator[Fault]:
    if _CAPITAL.match(english.text) and not english.text.startswith(_NAMES):
        edit = Edit(english.offset, english.offset + 1, english.text[0].lower())
        what, remedy = f"术语“{entry.term}”的英文以大写字母开头。", "除专有名词外请用小写。"
        yield Fault(english.offset, english.end, what, remedy, (edit,))
