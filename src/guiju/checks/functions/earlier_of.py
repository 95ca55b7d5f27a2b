"""earlier_of (较早者): the earlier of two dates or instants.

A date beside an instant: both are read as dates, and so is the answer. Missing when either is missing; write
`甲 为空 或 …` where one of the two is enough.

Example:        日期(办结时间) <= 较早者(承诺到期日, 法定到期日)
Conforming:     承诺到期 3月5日、法定到期 3月20日，3月5日办结。
Nonconforming:  承诺到期 3月5日、法定到期 3月20日，3月6日办结。
"""

from __future__ import annotations

from guiju.checks.function import MOMENT, Function, Parameter

FUNCTION = Function(
    name="earlier_of",
    chinese="较早者",
    parameters=(Parameter("甲", MOMENT), Parameter("乙", MOMENT)),
    result=None,
    evaluate=lambda moments, _: min(moments),
    sql=lambda moments: (
        f"(CASE WHEN {moments[0]} <= {moments[1]} THEN {moments[0]} WHEN {moments[1]} <= {moments[0]} THEN {moments[1]} END)"
    ),
    words="{}与{}中的较早者",
)
