"""scope_opens_as_prescribed: the 范围 says 本文件规定了…… and 本文件适用于…….

GB/T 1.1-2020, 8.5.3. Six verbs are prescribed: 规定, 确立, 描述, 提供, 给出, 界定. With them catalogues and search engines sort
standards by what they do. Texts of 2009 say 本标准.

Nonconforming:
    # 范围

    为规范收件，制定本文件。

Conforming:
    # 范围

    本文件规定了收件的要求。

    本文件适用于各窗口的收件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.remark import Fault, Fix, Level

CODE = "R03"
TITLE = "范围写“本文件规定（确立、描述、提供、给出、界定）了……”和“本文件适用于……”。"
CLAUSE = "GB/T 1.1—2020，8.5.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "读者和目录都凭这两句话判断文件管什么、管谁。"


_SELF = r"本(?:文件|标准|部分|指导性技术文件)"
_SETTLES = re.compile(
    rf"{_SELF}(?:规定|确立|描述|提供|给出|界定|规范)(?:了|[^，。；]{{0,20}}的)|，(?:规定|确立|描述|提供|给出|界定)了"
)
_APPLIES = re.compile(rf"(?:{_SELF}|也|不|还|并)适用于")
_FAULTS = (
    (_SETTLES, "范围没有写文件规定了什么。", "请写“本文件规定了……”（或者确立、描述、提供、给出、界定）。"),
    (_APPLIES, "范围没有写文件适用于谁。", "请写“本文件适用于……”。"),
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for the two sentences in the 范围."""
    scope = text.part(Part.SCOPE)
    if scope is None:
        return
    said = "".join(piece.text for piece in text.pieces if piece.section.part is Part.SCOPE)
    for pattern, what, remedy in _FAULTS:
        if not pattern.search(said):
            yield Fault.on(text.title(scope.clause), what, remedy)
