"""A rating that says the case was late, while the record says it was in time."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="rating-contradicts-record",
    chinese="评价说超期，记录说没有",
    english="Rating says late, record says in time",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="全国一体化“好差评”原因代码 209（没有在承诺时间办结）、110（无正当理由超过法定时限）。评价和记录总有一个不实。",
    counted="原因代码含 209 或者 110、所评办件已办结的有效评价；其中记录显示在承诺到期日（209）或者法定到期日（110）以内办结的。",
    remedy="给评价人回访，核对收件、受理和办结时间是否改过。只是线索，不自动改任何一方。",
    look=Share(
        population="rating",
        counted="reason_codes is not null and (contains(reason_codes, '209') or contains(reason_codes, '110')) and case.closed_at is not null",
        clean="(not contains(reason_codes, '209') or date_of(case.closed_at) > case.promised_due_on) and (not contains(reason_codes, '110') or date_of(case.closed_at) > case.statutory_due_on)",
        said="评价说超期，记录说没有",
        needs=("rating.reason_codes",),
        excluded=(("判为误评、恶意、测试", "validity is not null and validity in ('误评', '恶意', '测试')"),),
    ),
)
