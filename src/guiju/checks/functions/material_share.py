"""material_share (材料占比): the share of a case's materials obtained by one means, 0 to 1.

Counted over all materials of the case, received or not. Missing when no material of the case is known.

Example:        材料占比('数据共享') >= 0.3
Conforming:     四份材料，两份数据共享：0.5。
Nonconforming:  四份材料，一份数据共享：0.25。
"""

from __future__ import annotations

from guiju.checks.facts import material_share_fact
from guiju.checks.function import TEXT, Function, Parameter
from guiju.model.expression import Read
from guiju.model.fields import Field
from guiju.model.types import Type
from guiju.records.kinds import kind

_OBTAINED_BY = kind("material").field("obtained_by")
_MEANS = _OBTAINED_BY.values if isinstance(_OBTAINED_BY, Field) else ()

FUNCTION = Function(
    name="material_share",
    chinese="材料占比",
    parameters=(Parameter("收取方式", TEXT, is_literal=True, values=_MEANS),),
    result=Type.NUMBER,
    expand=lambda means: Read(material_share_fact(means[0])),
    population="case",
)
