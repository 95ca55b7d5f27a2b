"""after (之后): whether one stage came after another.

True when both happened and the last time of the first named is not before the first time of the second. False when
either never happened. Missing when nothing is known of the case's stages, or when a time that decides was not
recorded.

Example:        发生过('制证') 则 之后('制证', '决定')
Conforming:     受理、决定、制证、办结。
Nonconforming:  受理、制证、决定、办结。
"""

from __future__ import annotations

from guiju.checks.events import at_least_once, at_or_before
from guiju.checks.function import TEXT, Function, Parameter
from guiju.model.expression import And
from guiju.model.types import Type

FUNCTION = Function(
    name="after",
    chinese="之后",
    parameters=(Parameter("后", TEXT, is_literal=True), Parameter("先", TEXT, is_literal=True)),
    result=Type.BOOLEAN,
    expand=lambda names: And(
        (
            at_least_once(names[0]),
            at_least_once(names[1]),
            at_or_before("first_at", names[1], "last_at", names[0]),
        )
    ),
    population="case",
)
