"""A rating that names a case nobody knows."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
SELECT r.rating_no AS key, 'rating' AS of, r.office_code AS office, NULL AS item,
       '办件 ' || r.case_no || ' 查不到' AS said, CASE WHEN c.case_no IS NULL THEN 'found' ELSE 'clean' END AS verdict
FROM {rating} r LEFT JOIN (SELECT case_no FROM {case}) c ON c.case_no = r.case_no
WHERE r.case_no IS NOT NULL"""

XRAY = XRay(
    name="rating-of-unknown-case",
    chinese="评价挂在不存在的办件上",
    english="Rating of an unknown case",
    side=Side.RECORDS,
    severity=Severity.ORDINARY,
    why="GB/T 39734—2020：评价对应一次真实的服务。找不到办件的评价，无从核对，也可能是凭空造的。",
    counted="写有办件编号的评价；其中办件编号查不到的。",
    remedy="导入所缺的办件，或者查这条评价的来源。",
    look=Question(_SQL, ("rating", "case")),
)
