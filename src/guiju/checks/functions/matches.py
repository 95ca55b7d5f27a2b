"""matches (匹配): whether the whole of a text has the form of a pattern.

The pattern is a regular expression of the part that all engines read alike: characters, `.`, `[…]`, `(…)`, `|`,
`* + ? {m,n}`, `\\d \\w \\D \\W` (ASCII) and a backslash before a sign. It always meets the whole text, so `^` and `$`
are not written. Missing when the text is missing.

Example:        匹配(结果证照编号, '[0-9A-Z]{18}')
Conforming:     91320681MA1N0XQT5K
Nonconforming:  苏通许字第1号
"""

from __future__ import annotations

import re

from guiju.checks.function import TEXT, Function, Parameter
from guiju.checks.patterns import refusal_of_pattern
from guiju.model.types import Type

FUNCTION = Function(
    name="matches",
    chinese="匹配",
    parameters=(Parameter("文本", TEXT), Parameter("格式", TEXT, is_literal=True, refusal=refusal_of_pattern)),
    result=Type.BOOLEAN,
    evaluate=lambda texts, _: re.fullmatch(texts[1], texts[0], re.ASCII) is not None,
    sql=lambda texts: f"regexp_full_match({texts[0]}, {texts[1]})",
    words="{}整个符合格式{}",
)
