"""abbreviations_chapter: symbols and abbreviations are led in by the prescribed sentence, unnumbered, in alphabetical order.

GB/T 1.1-2020, 8.8.2, 8.8.3.

Nonconforming:
    # 缩略语

    本规范使用下列缩略语：

    OFD：版式文件（Open Fixed-layout Document）

    CA：证书认证机构（Certificate Authority）

Conforming:
    # 缩略语

    下列缩略语适用于本文件。

    CA：证书认证机构（Certificate Authority）

    OFD：版式文件（Open Fixed-layout Document）
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Listing, Prose, ProseRole, Stretch
from guiju.model.text import Clause

CODE = "D08"
TITLE = "“符号和缩略语”用规定的引导语，不编号，按字母顺序排列。"
CLAUSE = "GB/T 1.1—2020，8.8.2、8.8.3"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "读者按字母顺序查缩略语。"

_TITLES = ("符号", "缩略语", "符号和缩略语")
_ENTRY = re.compile(r"(?P<short>[A-Za-zΑ-Ωα-ω][\w./-]*)\s*(?:[：:　]|——|（)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at each clause of that title that is not divided."""
    for section in text.sections:
        clause = section.clause
        if clause.title in _TITLES and not clause.clauses:
            yield from _lead_in(text, clause)
            yield from _entries(clause)


def _lead_in(text: Manuscript, clause: Clause) -> Iterator[Fault]:
    wanted = f"下列{clause.title}适用于{'本标准' if text.drafting < 2020 else '本文件'}。"
    first = clause.body[0] if clause.body else None
    if isinstance(first, Prose) and first.role is ProseRole.PARAGRAPH and not _ENTRY.match(first.said.text):
        if first.said.text != wanted:
            edit = Edit(first.whole.offset, first.whole.end, wanted)
            yield Fault.on(first.whole, "引导语不是规定的写法。", f"请改为：{wanted}", edit)
    elif first is not None:
        at = text.title(clause)
        end = clause.offset + len(clause.source.split("\n", 1)[0].rstrip("\r"))
        edit = Edit(end, end, f"{text.newline * 2}{wanted}")
        yield Fault.on(at, f"“{clause.title}”没有引导语。", f"请在标题之后写：{wanted}", edit)


def _entries(clause: Clause) -> Iterator[Fault]:
    entries: list[Stretch] = []
    for element in clause.body:
        if isinstance(element, Listing):
            entries += [item.said for item in element.items]
            if element.is_ordered:
                remedy = "请每个缩略语单独写一段。"
                yield Fault.on(element.items[0].said, "缩略语清单编了号。", remedy, fix=Fix.ASK)
        elif isinstance(element, Prose) and element.role is ProseRole.PARAGRAPH:
            entries.append(element.said)
    entries = [each for each in entries if _ENTRY.match(each.text)]
    ordered = sorted(entries, key=_order)
    moved = [(new, old) for new, old in zip(ordered, entries, strict=True) if new is not old]
    if moved:
        ends = {each.text[-1:] if each.text[-1:] in "；。，" else "" for each in entries}
        edits = [Edit(old.offset, old.end, new.text) for new, old in moved] if len(ends) == 1 else []
        at = moved[0][1]
        yield Fault.on(at, "没有按字母顺序排列。", "请按字母顺序排列。", *edits, level=Level.WARNING)


def _order(entry: Stretch) -> tuple[str, str]:
    """Return what an entry is sorted by: its letters, capitals before small ones where they are the same."""
    found = _ENTRY.match(entry.text)
    assert found is not None
    return found["short"].lower(), found["short"]
