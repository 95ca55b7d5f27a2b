"""workdays (工作日数): how many working days lie after the first day and up to the second.

The day of the event is not counted (民法典第二百零一条); make-up working days count, holidays do not. Times of day play
no part. Negative when the second day comes first, 0 within one day. Missing when either time is missing or lies
outside the calendar.

Example:        工作日数(收件时间, 受理时间) <= 1
Conforming:     2024-03-01（周五）收件，2024-03-04（周一）受理：1。
Nonconforming:  2024-03-01（周五）收件，2024-03-05（周二）受理：2。
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from guiju.checks.days import day_of
from guiju.checks.function import MOMENT, Context, Function, Parameter
from guiju.model.types import Type


def _evaluate(moments: Sequence[date], context: Context) -> int | None:
    start, end = day_of(moments[0]), day_of(moments[1])
    if not context.calendar.covers(start) or not context.calendar.covers(end):
        return None
    return context.calendar.workdays(start, end)


FUNCTION = Function(
    name="workdays",
    chinese="工作日数",
    parameters=(Parameter("起", MOMENT, is_ordinal=True), Parameter("止", MOMENT, is_ordinal=True)),
    result=Type.INTEGER,
    evaluate=_evaluate,
    sql=lambda ordinals: f"({ordinals[1]} - {ordinals[0]})",
    words="{}与{}之间的工作日数",
    unit="个",
)
