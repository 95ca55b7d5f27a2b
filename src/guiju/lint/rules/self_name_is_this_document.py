"""self_name_is_this_document: a standard calls itself 本文件, not 本标准, 本规范 or 本办法.

GB/T 1.1-2020, 9.5.2. One name for oneself, whatever one is. What stands in quotation marks and 《》 is somebody else's
word; 本标准化办公室, 本标准体系 and 基本规范 are other words; texts drafted by the edition of 2009 keep 本标准.

Nonconforming:
    窗口应按本规范的要求收件。

Conforming:
    窗口应按本文件的要求收件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.masking import unquoted
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "X03"
TITLE = "称自己为“本文件”。"
CLAUSE = "GB/T 1.1—2020，9.5.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "自称不一，读者会以为说的是另一份文件。"

_NAMES = re.compile(
    r"(?<![基根成样文版资书脚剧日副原])本(?:标准|规范|规程|指南|办法|细则|制度|导则|准则|规定)(?![化体号性]|时间|期限|的?动作)"
)
_PART = re.compile(r"(?<![基根成样文版资书脚剧日副原])本部分(?!人|内容|群)")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for other names; 本部分 is one only in a document that has parts."""
    if text.drafting < 2020:
        return
    patterns = (_NAMES, _PART) if "部分" in text.edition.title else (_NAMES,)
    for piece in text.pieces:
        if "本" not in piece.text:
            continue
        for pattern in patterns:
            for found in pattern.finditer(unquoted(piece.text)):
                start = piece.offset + found.start()
                edit = Edit(start, start + len(found[0]), "本文件")
                yield Fault(start, edit.end, f"自称写成了“{found[0]}”。", "请写“本文件”。", (edit,))
