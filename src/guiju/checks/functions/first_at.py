"""first_at (首次时间): when a case had its first stage with this name.

The time of a stage is its end, else its start. Missing when the stage never happened, when none of its times was
recorded, or when nothing is known of the case's stages at all.

Example:        工作日数(首次时间('代办委托'), 首次时间('代办指派')) <= 1
Conforming:     周一委托，周二指派。
Nonconforming:  周一委托，周三指派。
"""

from __future__ import annotations

from guiju.checks.facts import stage_fact
from guiju.checks.function import ACTIVITY, Function
from guiju.model.expression import Read
from guiju.model.types import Type

FUNCTION = Function(
    name="first_at",
    chinese="首次时间",
    parameters=(ACTIVITY,),
    result=Type.INSTANT,
    expand=lambda names: Read(stage_fact("first_at", names[0])),
    population="case",
)
