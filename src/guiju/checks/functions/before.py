"""before (之前): whether one stage came before another.

True when the first happened and its first time is not after the first time of the second, or the second never
happened. False when the first never happened. Missing when nothing is known of the case's stages, or when a time that
decides was not recorded.

Example:        之前('补正告知', '受理')
Conforming:     收件、补正告知、补正完成、受理。
Nonconforming:  收件、受理、补正告知。
"""

from __future__ import annotations

from guiju.checks.events import at_least_once, at_or_before, never
from guiju.checks.function import TEXT, Function, Parameter
from guiju.model.expression import And, Or
from guiju.model.types import Type

FUNCTION = Function(
    name="before",
    chinese="之前",
    parameters=(Parameter("先", TEXT, is_literal=True), Parameter("后", TEXT, is_literal=True)),
    result=Type.BOOLEAN,
    expand=lambda names: And(
        (at_least_once(names[0]), Or((never(names[1]), at_or_before("first_at", names[0], "first_at", names[1]))))
    ),
    population="case",
)
