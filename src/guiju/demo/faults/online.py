"""Faults of online handling: an application after its own receipt, a visit nobody was to make (TG-225)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault
from guiju.demo.moments import instant

FAULTS = (
    Fault(
        name="applied-after-receipt",
        chinese="申请时间晚于收件时间",
        of="case",
        where="is_accepted",
        changes=(Change("case.applied_at", instant("received + 3600")),),
        effects=(Effect("TG-225/applied-not-after-receipt"),),
    ),
    Fault(
        name="online-yet-visited",
        chinese="网上办件让申请人跑了一趟",
        of="case",
        where="is_accepted AND channel IN ('网上', '移动端') AND visits_limit = 1",
        changes=(Change("case.visits", "1"),),
        effects=(Effect("TG-225/online-without-visit"),),
    ),
)
