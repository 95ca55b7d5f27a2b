"""A window of very many ratings of which nearly all are the best level and none says why."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH windows AS (
    SELECT window_id, office_code AS office, count(*) AS ratings, count_if(level = 1) AS best, count_if(reason_codes IS NULL) AS silent
    FROM {rating} WHERE window_id IS NOT NULL AND level IS NOT NULL AND (validity IS NULL OR validity = '有效')
      AND is_default IS DISTINCT FROM TRUE GROUP BY ALL)
SELECT window_id AS key, 'window' AS of, office, NULL AS item,
       format('{{}} 条评价中 {{}} 条“非常满意”，{{}} 条没有原因', ratings, best, silent) AS said,
       CASE WHEN ratings < {least} THEN 'excluded:不足 {least} 条的窗口'
            WHEN best >= {best} * ratings AND silent >= {silent} * ratings THEN 'found' ELSE 'clean' END AS verdict
FROM windows"""

XRAY = XRay(
    name="window-without-fault",
    chinese="窗口评价好得不像真的",
    english="Window too good to be true",
    side=Side.PATTERNS,
    severity=Severity.MINOR,
    why="自有规则。人的评价总有参差、总有人说明原因；几百条全是“非常满意”、没有一条原因，像是按同一个键。",
    counted="各窗口有效评价不少于 500 条的；其中“非常满意”不少于 99.7%、没有原因代码的不少于 99% 的窗口。",
    remedy="暗访这个窗口，看评价是谁按的。",
    look=Question(_SQL, ("rating.window_id", "rating.level"), {"least": 500, "best": 0.997, "silent": 0.99}),
)
