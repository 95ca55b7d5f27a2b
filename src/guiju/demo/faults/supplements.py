"""Faults of supplementing an application: a step left out, times the wrong way round (TG-219)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, unknown
from guiju.demo.moments import instant
from guiju.demo.stages import SUPPLEMENT_DONE, without

_SUPPLEMENTED = "is_accepted AND is_supplemented AND NOT is_licence"

FAULTS = (
    Fault(
        name="supplement-never-completed",
        chinese="补正没有完成环节即受理",
        of="case",
        where="is_closed AND is_supplemented AND NOT is_instant AND NOT is_agency AND fate = '正常'",
        changes=(Change("plan.mask", without(SUPPLEMENT_DONE)),),
        effects=(Effect("TG-219/supplement-handling"), Effect("TG-210/general-handling")),
    ),
    Fault(
        name="supplied-before-notice",
        chinese="补正告知晚于补正完成",
        of="case",
        where=f"{_SUPPLEMENTED} AND done_ord <= rec_ord + 4 AND is_closed AND is_counted",
        changes=(Change("case.supplement_notified_at", instant("supplied + 1800")),),
        effects=(
            Effect("TG-219/supply-after-notice"),
            unknown("TG-203/closed-within-promise"),
            unknown("TG-203/closed-within-statute"),
            unknown("TG-203/on-time-share"),
        ),
    ),
    Fault(
        name="accepted-before-supply",
        chinese="补正完成之前已受理",
        of="case",
        where=_SUPPLEMENTED,
        changes=(Change("case.supplement_done_at", instant("accepted + 1800")),),
        effects=(Effect("TG-219/acceptance-after-supply"),),
    ),
)
