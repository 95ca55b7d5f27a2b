"""happened_between (发生在其间): whether a stage happened, and only between two others.

True when all three happened, every one of the first named at or after the first time of the second and at or before
the last time of the third. False when one of the three never happened, or one of the first named lies outside. Missing
when nothing is known of the case's stages, or when a time that decides was not recorded.

Example:        发生过('特别程序开始') 则 发生在其间('特别程序开始', '受理', '决定')
Conforming:     收件、受理、特别程序开始、特别程序结束、决定。
Nonconforming:  收件、特别程序开始、受理、特别程序结束、决定。
"""

from __future__ import annotations

from guiju.checks.events import at_least_once, at_or_before
from guiju.checks.function import ACTIVITY, TEXT, Function, Parameter
from guiju.model.expression import And
from guiju.model.types import Type

FUNCTION = Function(
    name="happened_between",
    chinese="发生在其间",
    parameters=(ACTIVITY, Parameter("起", TEXT, is_literal=True), Parameter("止", TEXT, is_literal=True)),
    result=Type.BOOLEAN,
    expand=lambda names: And(
        (
            *(at_least_once(name) for name in names),
            at_or_before("first_at", names[1], "first_at", names[0]),
            at_or_before("last_at", names[0], "last_at", names[2]),
        )
    ),
    population="case",
)
