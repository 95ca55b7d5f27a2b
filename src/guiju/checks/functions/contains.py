"""contains (包含): whether a text has another text somewhere in it.

Letter by letter: capitals, full-width forms and spaces make a difference. Missing when either text is missing.

Example:        包含(不予受理理由, '职权')
Conforming:     不属于本行政机关职权范围。
Nonconforming:  材料不齐。
"""

from __future__ import annotations

from guiju.checks.function import TEXT, Function, Parameter
from guiju.model.types import Type

FUNCTION = Function(
    name="contains",
    chinese="包含",
    parameters=(Parameter("文本", TEXT), Parameter("片段", TEXT)),
    result=Type.BOOLEAN,
    evaluate=lambda texts, _: texts[1] in texts[0],
    sql=lambda texts: f"contains({texts[0]}, {texts[1]})",
    words="{}包含{}",
)
