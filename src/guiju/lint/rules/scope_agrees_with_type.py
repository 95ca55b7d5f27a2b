"""scope_agrees_with_type: the verbs of the 范围 are those of the function type.

GB/T 1.1-2020, 8.5.3; GB/T 20001.5-2017, 6.2; GB/T 20001.6-2017. A specification 规定 requirements and 描述 methods; a
code of practice 确立 a procedure, 规定 instructions and 描述 methods; a terminology 界定 terms; a guide 提供 or 给出.

Nonconforming:
    # 范围

    本文件界定了收件的要求。

Conforming:
    # 范围

    本文件规定了收件的要求，描述了对应的证实方法。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part
from guiju.lint.profile import NEWEST_DRAFTING
from guiju.lint.remark import Fault, Fix, Level

CODE = "R04"
TITLE = "范围用的动词与标准的功能类型一致。"
CLAUSE = "GB/T 1.1—2020，8.5.3；GB/T 20001.5—2017，6.2"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "动词说明文件里有哪几类内容，说的和有的要一致。"


_VERBS: dict[str, tuple[tuple[str, ...], ...]] = {
    "规范": (("规定",), ("描述",)),
    "规程": (("确立",), ("规定",), ("描述",)),
    "指南": (("提供", "给出"),),
    "术语": (("界定",),),
    "符号": (("界定", "规定", "给出"),),
    "标志": (("规定", "界定", "给出"),),
    "分类": (("确立", "给出", "规定"),),
    "评价": (("确立", "规定", "给出", "提供"),),
    "试验": (("描述", "规定"),),
}
_SETTLES = re.compile(r"(?P<verb>规定|确立|描述|提供|给出|界定)了")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for the verbs that the function type asks for."""
    scope = text.part(Part.SCOPE)
    said = "".join(piece.text for piece in text.pieces if piece.section.part is Part.SCOPE)
    used = {found["verb"] for found in _SETTLES.finditer(said)}
    if scope is None or not used or text.drafting < NEWEST_DRAFTING:
        return
    missing = [" 或 ".join(verbs) for verbs in _VERBS[text.edition.function_type] if not used & set(verbs)]
    if missing:
        what = f"{text.edition.function_type}的范围没有写“{'”“'.join(f'{verb}了' for verb in missing)}”。"
        remedy = "请按内容补写；没有这类内容的，请看看功能类型是否选对。"
        yield Fault.on(text.title(scope.clause), what, remedy)
