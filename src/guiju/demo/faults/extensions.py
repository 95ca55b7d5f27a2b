"""Faults of extending: of an instant case, by the one who accepted, of a case never decided (TG-222)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault
from guiju.demo.stages import DECISION, without

_EXTENDED = "extension IS NOT NULL AND is_accepted"

FAULTS = (
    Fault(
        name="instant-extended",
        chinese="即办件延长办结时限",
        of="case",
        where="is_instant AND is_closed AND is_counted",
        changes=(Change("case.extension_days", "2"), Change("case.extension_approved_by", "decider")),
        effects=(Effect("TG-222/only-promised-extended"),),
    ),
    Fault(
        name="acceptor-extends",
        chinese="受理人员自己批准延长",
        of="case",
        where=_EXTENDED,
        changes=(Change("case.extension_approved_by", "acceptor"),),
        effects=(Effect("TG-222/approver-is-not-acceptor"),),
    ),
    Fault(
        name="extended-never-decided",
        chinese="延长的办件没有决定环节",
        of="case",
        where="extension IS NOT NULL AND is_closed AND NOT is_agency AND pauses = 0 AND fate <> '撤回'",
        changes=(Change("plan.mask", without(DECISION)),),
        effects=(
            Effect("TG-222/extension-handling"),
            Effect("TG-210/general-handling"),
            Effect("TG-216/tolerant-handling", when="is_gapped"),
        ),
    ),
)
