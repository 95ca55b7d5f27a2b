"""natural_days (自然日数): how many days lie after the first day and up to the second, rest days included.

The day of the event is not counted; times of day play no part. Negative when the second day comes first, 0 within one
day. Missing when either time is missing.

Example:        自然日数(受理时间, 受理录入时间) <= 1
Conforming:     周五受理，周六录入：1。
Nonconforming:  周五受理，周一录入：3。
"""

from __future__ import annotations

from guiju.checks.days import day_of
from guiju.checks.function import MOMENT, Function, Parameter
from guiju.model.types import Type

FUNCTION = Function(
    name="natural_days",
    chinese="自然日数",
    parameters=(Parameter("起", MOMENT), Parameter("止", MOMENT)),
    result=Type.INTEGER,
    evaluate=lambda moments, _: (day_of(moments[1]) - day_of(moments[0])).days,
    sql=lambda moments: f"(CAST({moments[1]} AS DATE) - CAST({moments[0]} AS DATE))",
    words="{}与{}之间的自然日数",
    unit="天",
)
