"""A case of an item that is in no list of items."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
SELECT c.case_no AS key, 'case' AS of, c.office_code AS office, c.item_code AS item,
       '实施编码 ' || c.item_code || ' 不在事项清单里' AS said,
       CASE WHEN c.item_code IS NULL THEN 'undetermined' WHEN i.item_code IS NULL THEN 'found' ELSE 'clean' END AS verdict
FROM {case} c LEFT JOIN (SELECT DISTINCT item_code FROM {item}) i ON i.item_code = c.item_code"""

XRAY = XRay(
    name="case-of-unknown-item",
    chinese="办件的事项不在事项清单里",
    english="Case of an unknown item",
    side=Side.RECORDS,
    severity=Severity.SERIOUS,
    why="GB/T 39046—2020：办件引用事项。查不到事项就没有时限、材料和收费可比，也可能是清单以外的审批。",
    counted="全部办件；其中实施编码在事项表里查不到的。没有写编码的，不能判断。",
    remedy="导入这个事项；清单里确实没有的，核实为什么办理。",
    look=Question(_SQL, ("case", "item")),
)
