"""One certificate number on the papers of several cases."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH numbered AS (
    SELECT case_no, certificate_no FROM {case} WHERE certificate_no IS NOT NULL
    UNION ALL SELECT case_no, certificate_no FROM {result} WHERE certificate_no IS NOT NULL),
repeated AS (
    SELECT certificate_no, min(case_no) AS first, max(case_no) AS last FROM numbered
    GROUP BY certificate_no HAVING min(case_no) <> max(case_no)),
struck AS (
    SELECT n.case_no, min(n.certificate_no) AS certificate_no,
           min(CASE WHEN r.first = n.case_no THEN r.last ELSE r.first END) AS other
    FROM numbered n JOIN repeated r ON r.certificate_no = n.certificate_no GROUP BY n.case_no),
having_one AS (SELECT DISTINCT case_no FROM numbered)
SELECT h.case_no AS key, 'case' AS of, c.office_code AS office, c.item_code AS item,
       '编号 ' || s.certificate_no || ' 与办件 ' || s.other || ' 相同' AS said,
       CASE WHEN s.case_no IS NULL THEN 'clean' ELSE 'found' END AS verdict
FROM having_one h LEFT JOIN struck s ON s.case_no = h.case_no LEFT JOIN {case} c ON c.case_no = h.case_no"""

XRAY = XRay(
    name="certificate-repeated",
    chinese="证照编号重复",
    english="Duplicate certificate number",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="自有规则。一个编号只能对应一份证照；重复的不是录错，就是一证多发。",
    counted="写有证照编号的办件（含其结果）；其中编号还出现在别的办件上的。同一办件差错重发不算。",
    remedy="调阅两份证照核对；录错的改，多发的收回。",
    look=Question(_SQL, ("case.certificate_no",)),
)
