"""Faults of withdrawing: no reason, a certificate all the same, an end nobody recorded (TG-221)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault
from guiju.demo.stages import CLOSING, without

_WITHDRAWN = "is_closed AND fate = '撤回'"

FAULTS = (
    Fault(
        name="withdrawal-never-closed",
        chinese="撤回办件没有办结环节",
        of="case",
        where=_WITHDRAWN,
        changes=(Change("plan.mask", without(CLOSING)),),
        effects=(
            Effect("TG-221/withdrawal-handling"),
            Effect("TG-210/general-handling", when="NOT is_instant AND NOT is_agency"),
            Effect("TG-211/instant-handling", when="is_instant"),
            Effect("TG-212/agency-handling", when="is_agency"),
            Effect("TG-222/extension-handling", when="extension IS NOT NULL"),
            Effect("TG-216/tolerant-handling", when="is_gapped"),
            Effect("TG-217/commitment-handling", when="is_committed"),
        ),
    ),
    Fault(
        name="withdrawn-yet-certified",
        chinese="撤回办件登记了证照编号",
        of="case",
        where=_WITHDRAWN,
        changes=(Change("case.certificate_no", "'ZS' || right(case_no, 17)"),),
        effects=(Effect("TG-221/withdrawn-without-certificate"),),
    ),
    Fault(
        name="withdrawn-without-reason",
        chinese="撤回未登记原因",
        of="case",
        where=_WITHDRAWN,
        changes=(Change("case.refusal_reason", "NULL"),),
        effects=(Effect("TG-221/withdrawal-has-reason"),),
    ),
)
