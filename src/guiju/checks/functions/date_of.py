"""date_of (日期): the day on which an instant lies.

A date is its own day. Missing when the instant is missing. Comparing a date with an instant compares days already;
日期 is for comparing the days of two instants.

Example:        日期(办结时间) = 日期(受理时间)
Conforming:     9:00 受理，同日 16:30 办结。
Nonconforming:  16:30 受理，次日 9:00 办结。
"""

from __future__ import annotations

from guiju.checks.days import day_of
from guiju.checks.function import MOMENT, Function, Parameter
from guiju.model.types import Type

FUNCTION = Function(
    name="date_of",
    chinese="日期",
    parameters=(Parameter("时间", MOMENT),),
    result=Type.DATE,
    evaluate=lambda moments, _: day_of(moments[0]),
    sql=lambda moments: f"CAST({moments[0]} AS DATE)",
    words="{}的日期",
)
