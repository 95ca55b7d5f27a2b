"""same_person (同一人): whether two stages were handled by one person.

Compares the handler of the first stage of each name. Missing when either stage never happened, when a handler was not
recorded, or when nothing is known of the case's stages at all.

Example:        非 同一人('受理', '决定')
Conforming:     张三受理，李四决定。
Nonconforming:  张三受理，张三决定。
"""

from __future__ import annotations

from guiju.checks.facts import stage_fact
from guiju.checks.function import TEXT, Function, Parameter
from guiju.model.expression import Compare, Read
from guiju.model.types import Type


def _first_handler(activity: str) -> Read:
    return Read(stage_fact("first_by", activity))


FUNCTION = Function(
    name="same_person",
    chinese="同一人",
    parameters=(Parameter("环节甲", TEXT, is_literal=True), Parameter("环节乙", TEXT, is_literal=True)),
    result=Type.BOOLEAN,
    expand=lambda names: Compare("=", _first_handler(names[0]), _first_handler(names[1])),
    population="case",
)
