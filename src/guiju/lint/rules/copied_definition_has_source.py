"""copied_definition_has_source: an entry copied from a document ends in [来源：number，entry], dated, 有修改 where changed.

GB/T 1.1-2020, 8.7.3.4. Whoever copies says from where, so that both are changed together.

Nonconforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    办事的位置。

    注：引自GB/T 36112。

Conforming:
    # 术语和定义

    下列术语和定义适用于本文件。

    ## 窗口

    window

    办事的位置。

    [来源：GB/T 36112—2018，3.2]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.term_entries import term_entries
from guiju.model.body import Prose, ProseRole
from guiju.text.standard_numbers import find_numbers

CODE = "D07"
TITLE = "抄录的术语条目在方括号中注明来源的编号、年份和条目号。"
CLAUSE = "GB/T 1.1—2020，8.7.3.4"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "注明出处，才能在原文件修改时一起改。"

_ENTRY = r"(?:(?:定义|术语)?\d+(?:\.\d+)*|第\d+章|附录[A-Z]|[A-Z](?:\.\d+)+)"
_WANTED = re.compile(rf"\[来源：[^，\]]*?—(?:19|20)\d\d，{_ENTRY}(?:，有修改)?\]")
_OTHERWISE = re.compile(r"^(?:来源[：:]|引自|摘自|源自|出自|改写自?|（来源|\(来源|[\[［【](?=GB|DB|ISO|[A-Z]{2}/T))")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at every source, and for sources written some other way."""
    for entry in term_entries(text):
        for element in entry.section.clause.body:
            if isinstance(element, Prose) and _tells_a_source(element):
                yield from _judged(element)


def _tells_a_source(prose: Prose) -> bool:
    said = prose.said.text
    standard = next(find_numbers(said), None) is not None
    return prose.role is ProseRole.SOURCE or (standard and bool(_OTHERWISE.match(said)))


def _judged(prose: Prose) -> Iterator[Fault]:
    said = prose.whole.text
    found = next(find_numbers(said), None)
    if _WANTED.fullmatch(said) or (found is None and said.startswith("[来源：")):
        return
    number = found.number if found else None
    entry = re.search(_ENTRY, said[found.end :]) if found else None
    changed = "，有修改" if "修改" in said or "改写" in said else ""
    if number is None or number.year is None or entry is None:
        remedy = "请写成 [来源：编号—年份，条目号]，有改动的加“，有修改”。"
        yield Fault.on(prose.whole, "术语的来源没有写明年份或者条目号。", remedy)
    else:
        wanted = f"[来源：{number}，{entry[0].removeprefix('定义').removeprefix('术语')}{changed}]"
        edit = Edit(prose.whole.offset, prose.whole.end, wanted)
        yield Fault.on(prose.whole, "术语的来源不是规定的写法。", f"请写成 {wanted}。", edit)
