"""later_of (较晚者): the later of two dates or instants.

A date beside an instant: both are read as dates, and so is the answer. Missing when either is missing; write
`甲 为空 或 …` where one of the two is enough.

Example:        工作日数(较晚者(受理时间, 补正完成时间), 决定时间) <= 5
Conforming:     3月1日受理、3月4日补正完成，3月11日决定：5。
Nonconforming:  3月1日受理、3月4日补正完成，3月12日决定：6。
"""

from __future__ import annotations

from guiju.checks.function import MOMENT, Function, Parameter

FUNCTION = Function(
    name="later_of",
    chinese="较晚者",
    parameters=(Parameter("甲", MOMENT), Parameter("乙", MOMENT)),
    result=None,
    evaluate=lambda moments, _: max(moments),
    sql=lambda moments: (
        f"(CASE WHEN {moments[0]} >= {moments[1]} THEN {moments[0]} WHEN {moments[1]} >= {moments[0]} THEN {moments[1]} END)"
    ),
    words="{}与{}中的较晚者",
)
