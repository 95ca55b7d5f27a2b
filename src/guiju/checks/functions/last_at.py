"""last_at (末次时间): when a case had its last stage with this name.

The time of a stage is its end, else its start. Missing when the stage never happened, when none of its times was
recorded, or when nothing is known of the case's stages at all.

Example:        末次时间('补正完成') <= 受理时间
Conforming:     3月1日、3月4日两次补正完成，3月4日之后受理。
Nonconforming:  3月1日、3月4日两次补正完成，3月2日受理。
"""

from __future__ import annotations

from guiju.checks.facts import stage_fact
from guiju.checks.function import ACTIVITY, Function
from guiju.model.expression import Read
from guiju.model.types import Type

FUNCTION = Function(
    name="last_at",
    chinese="末次时间",
    parameters=(ACTIVITY,),
    result=Type.INSTANT,
    expand=lambda names: Read(stage_fact("last_at", names[0])),
    population="case",
)
