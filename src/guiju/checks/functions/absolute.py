"""absolute (绝对值): a number without its sign.

Missing when the number is missing.

Example:        绝对值(实收费用 - 应收费用) <= 0.01
Conforming:     应收 10 元，实收 10 元：0。
Nonconforming:  应收 10 元，实收 9 元：1。
"""

from __future__ import annotations

from guiju.checks.function import NUMBER, Function, Parameter
from guiju.model.types import Type

FUNCTION = Function(
    name="absolute",
    chinese="绝对值",
    parameters=(Parameter("数值", NUMBER),),
    result=Type.NUMBER,
    evaluate=lambda numbers, _: abs(float(numbers[0])),
    sql=lambda numbers: f"abs(CAST({numbers[0]} AS DOUBLE))",
    words="{}的绝对值",
)
