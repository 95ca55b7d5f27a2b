"""Five ratings or more at one window within a minute."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH timed AS (
    SELECT *, coalesce(lead(rated_at, {more}) OVER (PARTITION BY office_code, window_id ORDER BY rated_at, rating_no)
               <= rated_at + INTERVAL '{seconds} seconds', FALSE) AS begins
    FROM {rating} WHERE window_id IS NOT NULL AND rated_at IS NOT NULL AND is_default IS DISTINCT FROM TRUE),
marked AS (
    SELECT *, max(CASE WHEN begins THEN 1 ELSE 0 END) OVER (PARTITION BY office_code, window_id ORDER BY rated_at, rating_no
           ROWS BETWEEN {more} PRECEDING AND CURRENT ROW) = 1 AS is_one
    FROM timed)
SELECT rating_no AS key, 'rating' AS of, office_code AS office, NULL AS item,
       '窗口 ' || window_id || '，' || strftime(rated_at, '%Y-%m-%d %H:%M:%S') AS said,
       CASE WHEN is_one THEN 'found' ELSE 'clean' END AS verdict FROM marked
UNION ALL
SELECT rating_no, 'rating', office_code, NULL, '', 'undetermined' FROM {rating} WHERE window_id IS NOT NULL AND rated_at IS NULL"""

XRAY = XRay(
    name="ratings-burst",
    chinese="一个窗口一分钟内五条以上评价",
    english="Burst of ratings at one window",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="国办发〔2019〕51号：评价自愿，一事一评。一分钟按五次评价器，不是五个办事人按的。",
    counted="写有窗口编号和评价时间的评价，默认评价除外；其中同一窗口 60 秒内连续五条以上的每一条。没有写时间的，不能判断。",
    remedy="调窗口监控，问当班人员；不实的标为误评，不计入满意度。",
    look=Question(_SQL, ("rating.window_id", "rating.rated_at"), {"more": 4, "seconds": 60}),
)
