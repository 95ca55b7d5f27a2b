"""formula_is_of_symbols: a formula is written with symbols, each explained behind 式中, in a block of its own.

GB/T 1.1-2020, 9.9.2, 9.9.3.1. 满意率 = 满意数 / 总数 is a sentence in disguise: it can neither be numbered nor computed.

Nonconforming:
    满意率＝满意的评价数÷有效评价数×100%。

Conforming:
    满意率按[满意率](#rate)计算。

    ```formula
    id: rate
    formula: R = S / N × 100%
    where:
      R: 满意率
      S: 满意的评价数
      N: 有效评价数
    ```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Spot
from guiju.lint.masking import unquoted
from guiju.lint.remark import Fault, Fix, Level
from guiju.model.body import Formula, walk_elements

CODE = "X07"
TITLE = "公式用符号书写，式中解释每个符号。"
CLAUSE = "GB/T 1.1—2020，9.9.2、9.9.3.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "用文字写的公式既不能编号引用，也不能照着计算。"

_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_SUM = re.compile(r"[Σ∑∏](?:_(?:\{[^}]*\}|\w+))?(?:\^(?:\{[^}]*\}|\w+))?")
_SYMBOL = re.compile(r"(?P<letters>[A-Za-zΑ-Ωα-ω]+)(?P<index>_(?:\{[^}]*\}|[A-Za-z0-9]+))?")
_FUNCTIONS = frozenset(("max", "min", "lg", "ln", "log", "exp", "sqrt", "sum", "abs", "round", "frac", "cdot", "times"))
_TYPED = re.compile(
    r"(?P<left>[\u4e00-\u9fffA-Za-z_0-9（）()%％]*[\u4e00-\u9fffA-Za-z）)])\s*[=＝]\s*"
    r"(?P<right>[^=＝。；，\n\ufffc]*[\u4e00-\u9fffA-Za-z）)][^=＝。；，\n\ufffc]*?"
    r"[÷×*/／+＋][^=＝。；，\n\ufffc]+)"
)
_SPOTS = (Spot.PARAGRAPH, Spot.ITEM, Spot.CELL)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at every formula, and for formulas typed as text."""
    for section in text.sections:
        for element in walk_elements(section.clause.body):
            if isinstance(element, Formula):
                yield from _of_formula(element)
    for piece in text.pieces:
        if piece.spot in _SPOTS and ("=" in piece.text or "＝" in piece.text):
            for found in _TYPED.finditer(unquoted(piece.text)):
                start = piece.offset + found.start()
                remedy = "请写成 formula 块，用符号表示，在 where 中解释符号。"
                if _CHINESE.search(found["right"]):
                    yield Fault(start, piece.offset + found.end(), "公式是用文字写的。", remedy)
                else:
                    what = "公式写成了一段文字，没有编号。"
                    yield Fault(start, piece.offset + found.end(), what, remedy, level=Level.WARNING)


def _of_formula(formula: Formula) -> Iterator[Fault]:
    if found := _CHINESE.search(formula.written.text):
        remedy = "请改用字母作符号，在 where 中解释。"
        yield Fault.on(formula.written, f"公式里有文字“{found[0]}”。", remedy)
        return
    explained = {_plain(symbol) for symbol in formula.where}
    used = [_plain(found[0]) for found in _SYMBOL.finditer(_SUM.sub(" ", formula.written.text))]
    used = [each for each in dict.fromkeys(used) if each not in _FUNCTIONS]
    for symbol in used:
        if symbol not in explained:
            yield Fault.on(formula.written, f"符号 {symbol} 没有解释。", f"请在 where 中写明 {symbol} 的含义。")
    for symbol in formula.where:
        if _plain(symbol) not in used:
            what = f"式中解释了 {symbol}，公式里没有它。"
            yield Fault.on(formula.written, what, "请删去这条解释，或者核对公式。")


def _plain(symbol: str) -> str:
    return re.sub(r"[{}\s\\]", "", symbol)
