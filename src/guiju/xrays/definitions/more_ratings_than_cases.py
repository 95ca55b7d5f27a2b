"""An office with far more ratings than closed cases."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH rated AS (
    SELECT office_code AS office, count(*) AS ratings FROM {rating}
    WHERE office_code IS NOT NULL AND is_default IS DISTINCT FROM TRUE
      AND (validity IS NULL OR validity NOT IN ('重复', '默认', '测试')) GROUP BY ALL),
closed AS (SELECT office_code AS office, count(*) AS cases FROM {case} WHERE closed_at IS NOT NULL GROUP BY ALL)
SELECT r.office AS key, 'office' AS of, r.office AS office, NULL AS item,
       format('评价 {{}} 条，办结 {{}} 件', ratings, coalesce(cases, 0)) AS said,
       CASE WHEN coalesce(cases, 0) < {least} THEN 'excluded:办结不足 {least} 件的单位'
            WHEN ratings > {times} * cases THEN 'found' ELSE 'clean' END AS verdict
FROM rated r LEFT JOIN closed c ON c.office = r.office"""

XRAY = XRay(
    name="more-ratings-than-cases",
    chinese="评价比办件还多",
    english="More ratings than cases",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="GB/T 39734—2020 第 7 章：线上一事一评、现场一次一评。评价数超过办件数的 1.2 倍，有的评价没有对应的服务。",
    counted="办结 50 件以上、有评价的单位；其中评价数（默认、重复、测试除外）超过办结数 1.2 倍的。",
    remedy="抽查没有对应办件或者一件多评的评价。",
    look=Question(_SQL, ("rating.office_code", "case.closed_at"), {"least": 50, "times": 1.2}),
)
