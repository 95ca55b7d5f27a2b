"""happened (发生过): whether a case has a stage with this name.

Missing when nothing is known of the case's stages at all; false when stages are known and none has the name.

Example:        发生过('补正告知')
Conforming:     收件、补正告知、补正完成、受理。
Nonconforming:  收件、受理。
"""

from __future__ import annotations

from guiju.checks.events import at_least_once
from guiju.checks.function import ACTIVITY, Function
from guiju.model.types import Type

FUNCTION = Function(
    name="happened",
    chinese="发生过",
    parameters=(ACTIVITY,),
    result=Type.BOOLEAN,
    expand=lambda names: at_least_once(names[0]),
    population="case",
)
