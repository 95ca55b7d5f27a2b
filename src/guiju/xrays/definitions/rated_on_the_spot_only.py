"""An office whose quick cases are rated and whose slow ones are not."""

from __future__ import annotations

from guiju.xrays.peers import lower_bound_sql
from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH rated AS (SELECT DISTINCT case_no FROM {rating} WHERE case_no IS NOT NULL AND is_default IS DISTINCT FROM TRUE),
offices AS (
    SELECT c.office_code AS office, count_if(quick) AS quick, count_if(quick AND is_rated) AS quick_rated,
           count_if(NOT quick) AS slow, count_if(NOT quick AND is_rated) AS slow_rated,
           count_if(NOT quick AND NOT is_rated) AS slow_silent
    FROM (SELECT c.office_code, CAST(c.closed_at AS DATE) = CAST(c.accepted_at AS DATE) AS quick, r.case_no IS NOT NULL AS is_rated
          FROM {case} c LEFT JOIN rated r ON r.case_no = c.case_no
          WHERE c.office_code IS NOT NULL AND c.closed_at IS NOT NULL AND c.accepted_at IS NOT NULL) c
    GROUP BY ALL)
SELECT office AS key, 'office' AS of, office, NULL AS item,
       format('当日办结 {{}} 件、参评 {{}} 件；其余 {{}} 件、参评 {{}} 件', quick, quick_rated, slow, slow_rated) AS said,
       CASE WHEN quick < {least} OR slow < {least} THEN 'excluded:不足 {least} 件、不比较的单位'
            WHEN QUICK_LOWER > {times} * (1 - SILENT_LOWER) THEN 'found' ELSE 'clean' END AS verdict
FROM offices""".replace("QUICK_LOWER", lower_bound_sql("quick_rated", "quick")).replace(
    "SILENT_LOWER", lower_bound_sql("slow_silent", "slow")
)

XRAY = XRay(
    name="rated-on-the-spot-only",
    chinese="只有当场办结的件有评价",
    english="Only quick cases are rated",
    side=Side.PATTERNS,
    severity=Severity.MINOR,
    why="自有规则。满意的人请来评，等得久的人不请，满意度就不代表全部办事人。",
    counted="当日办结和非当日办结都有 50 件以上的单位；其中当日办结的参评率（99.9% 置信下限）超过非当日办结的（99.9% 置信上限）3 倍的。默认评价不算参评。",
    remedy="非当日办结的，用短信或者电话邀请评价。",
    look=Question(_SQL, ("rating.case_no", "case.closed_at", "case.accepted_at"), {"least": 50, "times": 3}),
)
