"""An office where bad ratings are declared mistaken or malicious surely more often than elsewhere."""

from __future__ import annotations

from guiju.xrays.lines import Share, Standing
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="bad-ratings-invalidated",
    chinese="差评被认定无效明显多于其他单位",
    english="Bad ratings invalidated far above the peers",
    side=Side.PATTERNS,
    severity=Severity.SERIOUS,
    why="国办发〔2019〕51号：差评申诉复核，剔除误评和恶意差评；但不得借申诉消掉真实的差评。",
    counted="各单位不满意、非常不满意的评价中，被认定为误评或者恶意的占比。占比的 99.9% 置信下限超过其余单位合计占比的 1.5 倍，或者超过三成的，列出；不足 10 条的单位不比较。",
    remedy="复核每一条的认定理由和两人签名。",
    look=Standing(
        Share(
            population="rating",
            counted="level >= 4 and validity is not null",
            clean="validity not in ('误评', '恶意')",
            said="差评被认定无效",
            needs=("rating.level", "rating.validity"),
        ),
        times=1.5,
        least=10,
        said="{of} 条差评中 {found} 条（{share}）被认定无效，其余单位 {peers}",
        always=0.3,
    ),
)
