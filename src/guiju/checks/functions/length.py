"""length (字数): how many characters a text has.

A Chinese character, a letter, a digit and a sign count 1 each, as Unicode code points. Missing when the text is
missing; an empty text is missing too, so the answer is never 0.

Example:        字数(不予受理理由) >= 10
Conforming:     不属于本行政机关职权范围：12。
Nonconforming:  不符合：3。
"""

from __future__ import annotations

from guiju.checks.function import TEXT, Function, Parameter
from guiju.model.types import Type

FUNCTION = Function(
    name="length",
    chinese="字数",
    parameters=(Parameter("文本", TEXT),),
    result=Type.INTEGER,
    evaluate=lambda texts, _: len(texts[0]),
    sql=lambda texts: f"length({texts[0]})",
    words="{}的字数",
    unit="个",
)
