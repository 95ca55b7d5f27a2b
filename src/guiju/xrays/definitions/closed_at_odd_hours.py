"""A case closed in the night, or on a rest day outside the hours of weekend service: nobody was there."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH closed AS (
    SELECT case_no, office_code, item_code, closed_at, hour(closed_at) AS hour, CAST(closed_at AS DATE) AS day,
           channel IN ('网上', '移动端') AND case_type = '即办件' AS may_be_automatic
    FROM {case} WHERE closed_at IS NOT NULL),
placed AS (SELECT *, workday_ordinal(day) - workday_ordinal(day - 1) AS works FROM closed)
SELECT case_no AS key, 'case' AS of, office_code AS office, item_code AS item,
       CASE works WHEN 0 THEN '休息日 ' ELSE '' END || strftime(closed_at, '%Y-%m-%d %H:%M') || ' 办结' AS said,
       CASE WHEN may_be_automatic THEN 'excluded:网上即办' WHEN works IS NULL THEN 'undetermined'
            WHEN CAST(closed_at AS TIME) = TIME '00:00:00' THEN 'undetermined'
            WHEN works = 1 AND (hour < {early} OR hour >= {late}) THEN 'found'
            WHEN works = 0 AND (hour < {opens} OR hour >= {shuts}) THEN 'found' ELSE 'clean' END AS verdict
FROM placed"""

XRAY = XRay(
    name="closed-at-odd-hours",
    chinese="夜间和休息日非服务时段办结",
    english="Closed at odd hours",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="自有规则。没有人上班的时候办结，多是代操作或者批量补录。",
    counted="已办结的办件；其中工作日 21 时至次日 7 时、休息日 17 时至次日 9 时办结的。网上申报的即办件可能自动办结，除外；时刻恰为零点的是只记了日期，不能判断。",
    remedy="核对操作日志里的账号和地址，问当事人。",
    look=Question(_SQL, ("case.closed_at",), {"early": 7, "late": 21, "opens": 9, "shuts": 17}),
)
