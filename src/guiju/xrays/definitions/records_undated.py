"""A record without any of the times that say which edition judges it."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
SELECT key, of, office, item, said, CASE WHEN dated IS NULL THEN 'found' ELSE 'clean' END AS verdict FROM (
    SELECT case_no AS key, 'case' AS of, office_code AS office, item_code AS item, '没有受理、收件和申请时间' AS said,
           coalesce(accepted_at, received_at, applied_at) AS dated FROM {case}
    UNION ALL
    SELECT rating_no, 'rating', office_code, NULL, '没有评价时间', rated_at FROM {rating}
    UNION ALL
    SELECT complaint_no, 'complaint', office_code, NULL, '没有投诉时间', received_at FROM {complaint}
    UNION ALL
    SELECT s.case_no || '|' || s.suspension_no, 'suspension', c.office_code, c.item_code, '没有特别程序开始时间', s.started_at
    FROM {suspension} s LEFT JOIN {case} c ON c.case_no = s.case_no
    UNION ALL
    SELECT r.case_no || '|' || r.result_no, 'result', c.office_code, c.item_code, '没有发证时间', r.issued_at
    FROM {result} r LEFT JOIN {case} c ON c.case_no = r.case_no)"""

XRAY = XRay(
    name="records-undated",
    chinese="记录没有日期，选不出版本",
    english="Record without a judging date",
    side=Side.RECORDS,
    severity=Severity.ORDINARY,
    why="自有规则：以判定日期当日有效的版本判定。没有日期的记录不计入任何月份，也没有标准可以判它。",
    counted="全部办件、评价、投诉、特别程序和结果；其中决定判定日期的时间一个也没有写的。",
    remedy="请来源补上时间，或者检查映射有没有漏掉时间列。",
    look=Question(_SQL, ("case",)),
)
