"""reference_names_its_place: a reference names chapter, clause, table or annex, never a page, 上文 or 下表.

GB/T 1.1-2020, 9.5.3, 9.5.5.2. Pages change with the printer and 上文 with every edit; a number leads to the place.

Nonconforming:
    窗口应按下表的时限办结，有关要求见上文。

Conforming:
    # 要求

    窗口应按[承诺时限](#limits)办结。

    表：承诺时限 {#limits}

    | 事项 | 时限 |
    |---|---|
    | 许可 | 5 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Spot
from guiju.lint.masking import unquoted
from guiju.lint.remark import Fault, Fix, Level

CODE = "X01"
TITLE = "引用写明章、条、附录、图、表或者公式，不写页码和“上文”“下表”。"
CLAUSE = "GB/T 1.1—2020，9.5.3、9.5.5.2"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "页码随排版变化，“上文”说不清是哪里。"

_VAGUE = re.compile(
    r"(?<=见)[^，。；（）]{0,4}第 ?\d+ ?页"
    r"|(?<=[见如按同照据])(?:上文|下文|前文|后文)|(?:上文|前文|下文|后文)(?=所述|所列|规定|提到)"
    r"|如?(?:前|上)所述"
    r"|(?:上述|前述|下述|以上|以下)(?:各)?(?:条款|条文|章节|章条|(?:章|条)(?=[的规，。、；])|公式)"
    r"|(?:(?<=[如见按照据由在填写合入的和与，。；：、（])|^)(?:上|下)(?:表|图)(?![面层示明述达决彰片像书馆纸形标案])"
)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for words that point without naming."""
    for piece in text.pieces:
        if piece.spot is not Spot.EXAMPLE:
            for found in _VAGUE.finditer(unquoted(piece.text)):
                start = piece.offset + found.start()
                remedy = "请引用它的编号，写成 [标题](#标识)。"
                yield Fault(start, start + len(found[0]), f"“{found[0].strip()}”没有说明是哪里。", remedy)
