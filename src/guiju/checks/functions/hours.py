"""hours (小时数): how many hours passed from the first instant to the second, nights and rest days included.

Exactly the microseconds between the two divided by 3 600 000 000; a half hour is 0.5. Negative when the second comes
first. Missing when either instant is missing. Only fields with a time of day will do: a date has no hours.

Example:        小时数(受理时间, 受理录入时间) <= 24
Conforming:     3月1日 9:00 受理，3月2日 9:00 录入：24。
Nonconforming:  3月1日 9:00 受理，3月2日 9:30 录入：24.5。
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from guiju.checks.function import Context, Function, Parameter
from guiju.model.types import Type

_INSTANT = (Type.INSTANT,)


def _evaluate(instants: Sequence[datetime], _: Context) -> float:
    return (instants[1] - instants[0]) // timedelta(microseconds=1) / 3_600_000_000.0


FUNCTION = Function(
    name="hours",
    chinese="小时数",
    parameters=(Parameter("起", _INSTANT), Parameter("止", _INSTANT)),
    result=Type.NUMBER,
    evaluate=_evaluate,
    sql=lambda instants: f"(CAST(date_diff('microsecond', {instants[0]}, {instants[1]}) AS DOUBLE) / 3600000000e0)",
    words="{}与{}之间的小时数",
    unit="小时",
)
