"""count_of (次数): how many stages of a case have this name.

Missing when nothing is known of the case's stages at all; 0 when stages are known and none has the name.

Example:        次数('补正告知') <= 1
Conforming:     收件、补正告知、补正完成、受理：1。
Nonconforming:  收件、补正告知、补正完成、补正告知、补正完成、受理：2。
"""

from __future__ import annotations

from guiju.checks.facts import stage_fact
from guiju.checks.function import ACTIVITY, Function
from guiju.model.expression import Read
from guiju.model.types import Type

FUNCTION = Function(
    name="count_of",
    chinese="次数",
    parameters=(ACTIVITY,),
    result=Type.INTEGER,
    expand=lambda names: Read(stage_fact("count", names[0])),
    population="case",
)
