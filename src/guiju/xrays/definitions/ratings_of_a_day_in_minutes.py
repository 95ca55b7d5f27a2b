"""All the ratings of somebody's cases on a day came within ten minutes."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH days AS (
    SELECT c.closed_by AS person, r.office_code AS office, CAST(r.rated_at AS DATE) AS day, count(*) AS ratings,
           min(r.rated_at) AS first, max(r.rated_at) AS last
    FROM {rating} r JOIN {case} c ON c.case_no = r.case_no
    WHERE c.closed_by IS NOT NULL AND r.rated_at IS NOT NULL AND r.is_default IS DISTINCT FROM TRUE GROUP BY ALL)
SELECT person || ' ' || day AS key, 'person' AS of, office, NULL AS item,
       format('{{}} 条评价都在 {{}} 至 {{}}', ratings, strftime(first, '%H:%M:%S'), strftime(last, '%H:%M:%S')) AS said,
       CASE WHEN last <= first + INTERVAL '{minutes} minutes' THEN 'found' ELSE 'clean' END AS verdict
FROM days WHERE ratings >= {least}"""

XRAY = XRay(
    name="ratings-of-a-day-in-minutes",
    chinese="一个人一天的评价都在十分钟以内",
    english="All ratings of a person within minutes",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="国办发〔2019〕51号：评价由办事人自愿作出。一天的评价集中在十分钟里，多半是下班前自己补的。",
    counted="各办理人每天得到十条以上评价的日子，默认评价除外；其中第一条和最后一条相隔不超过十分钟的。不足十条的日子不看。",
    remedy="核对这些评价的设备和办件的实际办结时间，问办理人。",
    look=Question(_SQL, ("rating.rated_at", "case.closed_by"), {"least": 10, "minutes": 10}),
)
