"""hour_of (时点): the hour of the day in which an instant lies, 0 to 23.

20:59 lies in hour 20. Missing when the instant is missing. Only fields with a time of day will do: a date has none.

Example:        时点(办结时间) 介于 7 与 20
Conforming:     20:59 办结：20。
Nonconforming:  21:00 办结：21。
"""

from __future__ import annotations

from guiju.checks.function import Function, Parameter
from guiju.model.types import Type

FUNCTION = Function(
    name="hour_of",
    chinese="时点",
    parameters=(Parameter("时间", (Type.INSTANT,)),),
    result=Type.INTEGER,
    evaluate=lambda instants, _: instants[0].hour,
    sql=lambda instants: f"EXTRACT(HOUR FROM {instants[0]})",
    words="{}所在的钟点",
    unit="点",
)
