"""A rating the system filled in by itself, counted as if somebody had given it."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="default-rating-counted",
    chinese="默认评价没有标为默认",
    english="Default rating counted as valid",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="国办发〔2019〕51号：评价自愿。系统到时自动填的好评不是评价，计入就把满意度抬高。",
    counted="来源标明是默认评价的；其中评价有效性没有登记为“默认”的。",
    remedy="把评价有效性改为默认，再导入一次。规矩算满意度时已经剔除。",
    look=Share(
        population="rating",
        counted="is_default = true",
        clean="validity is not null and validity = '默认'",
        said="默认评价没有标为默认",
        needs=("rating.is_default", "rating.validity"),
    ),
)
