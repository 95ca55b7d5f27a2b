"""An applicant told more than once what is missing."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="supplemented-twice",
    chinese="补正告知超过一次",
    english="More than one round of supplements",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="行政许可法第三十二条：应当当场或者在五日内一次告知申请人需要补正的全部内容。",
    counted="写有补正次数的办件；其中多于一次的。",
    remedy="核对每次告知的内容；先前应当一并告知的，按违反一次性告知处理。",
    look=Share(
        population="case",
        counted="supplement_rounds is not null",
        clean="supplement_rounds <= 1",
        said="补正告知超过一次",
        needs=("case.supplement_rounds",),
    ),
)
