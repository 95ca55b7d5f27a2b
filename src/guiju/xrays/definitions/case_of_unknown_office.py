"""A case of an office that is in no list of offices."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
SELECT c.case_no AS key, 'case' AS of, c.office_code AS office, c.item_code AS item,
       '受理单位代码 ' || c.office_code || ' 不在机构表里' AS said,
       CASE WHEN c.office_code IS NULL THEN 'undetermined' WHEN o.office_code IS NULL THEN 'found' ELSE 'clean' END AS verdict
FROM {case} c LEFT JOIN (SELECT DISTINCT office_code FROM {office}) o ON o.office_code = c.office_code"""

XRAY = XRay(
    name="case-of-unknown-office",
    chinese="办件的受理单位不在机构表里",
    english="Case of an unknown office",
    side=Side.RECORDS,
    severity=Severity.SERIOUS,
    why="自有规则。不在机构树上的办件不归任何单位，按单位看的指标就漏掉它们。",
    counted="全部办件；其中受理单位代码在机构表里查不到的。没有写单位的，不能判断。",
    remedy="在机构表补上这个代码，或者请来源改办件的受理单位代码。",
    look=Question(_SQL, ("case", "office")),
)
