"""references_in_order: normative references stand in the order national, industry, local, association, ISO and IEC, others.

GB/T 1.1-2020, 8.6.3.2. National ones, and those of ISO and IEC, go by serial number, the others by code and then serial
number; an organisation's own standards follow those of associations.

Nonconforming:
    # 规范性引用文件

    DA/T 22—2015　归档文件整理规则

    GB/T 36112—2018　政务服务中心服务现场管理规范

Conforming:
    # 规范性引用文件

    GB/T 36112—2018　政务服务中心服务现场管理规范

    DA/T 22—2015　归档文件整理规则
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.text.citations import Entry

CODE = "Q04"
TITLE = "引用文件按国家标准、行业标准、地方标准、团体标准、ISO和IEC标准、其他文件排列，同一层次按编号排列。"
CLAUSE = "GB/T 1.1—2020，8.6.3.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "按规定的次序才查得到，漏列和重复也看得出来。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Compare the list with itself in order."""
    listed = text.citations.references
    ordered = sorted(listed, key=_order)
    moved = [(entry, here) for entry, here in zip(ordered, listed, strict=True) if entry is not here]
    if moved:
        first, here = moved[0]
        edits = (Edit(old.written.offset, old.written.end, new.written.text) for new, old in moved)
        what = f"“{_name(here)}”应排在“{_name(first)}”之后。"
        yield Fault.on(here.written, what, "请按规定的次序排列引用文件。", *edits)


def _order(entry: Entry) -> tuple[object, ...]:
    """Return what an entry is sorted by; documents that are no standards come last, as they stand."""
    return (0, entry.number.order) if entry.number else (1,)


def _name(entry: Entry) -> str:
    return str(entry.number) if entry.number else entry.title
