"""elements_in_order: the elements stand in the order of GB/T 1.1, under their fixed titles.

GB/T 1.1-2020, 6.2.2.3, table 3. 前言, 引言, 范围, 规范性引用文件, 术语和定义, 符号和缩略语, the chapters, annexes, 参考文献, 索引. Titles such as
适用范围 or 引用标准 mean the same and are set right.

Nonconforming:
    # 适用范围

    本文件规定了收件。

Conforming:
    # 范围

    本文件规定了收件。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Section
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.text import ClauseKind

CODE = "S02"
TITLE = "各要素按规定的次序排列，用规定的标题。"
CLAUSE = "GB/T 1.1—2020，6.2.2.3、表3"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "读者和程序凭标题和位置认出每个要素。"


_TITLES = {
    "适用范围": "范围", "标准范围": "范围", "引用文件": "规范性引用文件", "规范引用文件": "规范性引用文件",
    "引用标准": "规范性引用文件", "规范性引用标准": "规范性引用文件", "引用规范性文件": "规范性引用文件",
    "术语": "术语和定义", "术语与定义": "术语和定义", "术语及定义": "术语和定义", "术语、定义": "术语和定义",
    "定义": "术语和定义", "名词术语": "术语和定义", "缩略语和符号": "符号和缩略语",
}  # fmt: skip
_FRONT = (Part.PREFACE, Part.INTRODUCTION, Part.SCOPE, Part.REFERENCES, Part.TERMS)
_CLOSING = (Part.ANNEX, Part.BIBLIOGRAPHY, Part.INDEX)
_ORDER = {part: rank for rank, part in enumerate((*_FRONT, Part.BODY, *_CLOSING))}


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the titles and the order of chapters and elements; chapters behind annexes are told elsewhere."""
    furthest: Section | None = None
    for section in text.sections:
        if section.parent is not None:
            continue
        right = _TITLES.get(section.clause.title)
        if right and section.clause.kind is ClauseKind.NUMBERED:
            title = text.title(section.clause)
            edit = Edit(title.offset, title.end, right)
            yield Fault.on(title, f"标题写成了“{section.clause.title}”。", f"请写成“{right}”。", edit)
        if furthest is not None and _ORDER[section.part] < _ORDER[furthest.part]:
            if not (section.part is Part.BODY and furthest.part in _CLOSING) and section.part is not Part.SCOPE:
                what = f"“{section.clause.title}”写在“{furthest.clause.title}”之后。"
                remedy = f"请移到“{furthest.clause.title}”之前。"
                yield Fault.on(text.title(section.clause), what, remedy, fix=Fix.ASK)
        else:
            furthest = section
