"""A service item in force whose guide lacks what an applicant has to know."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="item-guide-incomplete",
    chinese="在用事项的办事指南要素不全",
    english="Item in force with an incomplete guide",
    side=Side.STANDARDS,
    severity=Severity.ORDINARY,
    why="GB/T 36114—2018：办事指南应写明依据、受理条件、时限、结果和监督方式。缺一项，群众就要多问一次、多跑一趟。",
    counted="当日有效的事项版本；其中设定依据、受理条件、承诺办结时限、监督电话有一项没有写的。",
    remedy="在事项清单补齐，再导入一次。",
    look=Share(
        population="item",
        counted="(valid_from is null or valid_from <= as_of) and (valid_to is null or valid_to > as_of)",
        clean="legal_basis is not null and accept_condition is not null and promised_limit is not null and supervise_way is not null",
        said="指南要素不全",
    ),
)
