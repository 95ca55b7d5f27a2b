"""One rater of many cases of many different applicants."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH raters AS (
    SELECT r.rater, mode(r.office_code) AS office, count(DISTINCT r.case_no) AS cases, count(DISTINCT c.applicant_id) AS applicants
    FROM {rating} r JOIN {case} c ON c.case_no = r.case_no WHERE r.rater IS NOT NULL GROUP BY r.rater)
SELECT rater AS key, 'rater' AS of, office, NULL AS item, format('评价了 {{}} 件、{{}} 个申请者', cases, applicants) AS said,
       CASE WHEN cases >= {cases} AND applicants >= {applicants} THEN 'found' ELSE 'clean' END AS verdict
FROM raters"""

XRAY = XRay(
    name="rater-of-many",
    chinese="一个人替许多申请人评价",
    english="One rater of many applicants",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="国办发〔2019〕51号：由办事人评价。一个手机号评了许多人的件，可能是工作人员自己的。代办人员也会如此，只是线索。",
    counted="评价过办件的评价人；其中评价了 10 件以上、申请者 5 个以上的。评价人和申请者只留散列，看不到是谁。",
    remedy="请平台核对这个号码是不是工作人员或者代办人员的。",
    look=Question(_SQL, ("rating.rater", "case.applicant_id"), {"cases": 10, "applicants": 5}),
)
