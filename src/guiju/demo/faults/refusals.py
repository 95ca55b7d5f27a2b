"""Faults of refusing: late, in a word, or of a case that went on all the same (TG-220)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault
from guiju.demo.moments import instant
from guiju.demo.stages import DECISION_AFTER_REFUSAL, together_with

_REFUSED = "fate = '不予受理' AND ref_ord <= end_ord"

FAULTS = (
    Fault(
        name="refused-late",
        chinese="收件后第七个工作日才不予受理",
        of="case",
        where="fate = '不予受理' AND rec_ord + 7 <= end_ord",
        changes=(Change("draft.ref_ord", "rec_ord + 7"),),
        effects=(Effect("TG-220/refused-within-five-days"),),
        share=0.5,
    ),
    Fault(
        name="refused-in-a-word",
        chinese="不予受理的理由只写退件",
        of="case",
        where=_REFUSED,
        changes=(Change("case.refusal_reason", "'退件'"),),
        effects=(Effect("TG-220/reason-is-concrete"),),
        share=0.5,
    ),
    Fault(
        name="decided-after-refusal",
        chinese="不予受理之后又作决定",
        of="case",
        where=f"{_REFUSED} AND NOT is_agency",
        changes=(Change("plan.mask", together_with(DECISION_AFTER_REFUSAL)),),
        effects=(Effect("TG-220/refusal-handling"),),
        share=0.5,
    ),
    Fault(
        name="refused-and-accepted",
        chinese="同一办件既受理又不予受理",
        of="case",
        where="is_closed AND fate = '正常' AND NOT is_supplemented",
        changes=(
            Change("case.refused_at", instant("accepted + 60")),
            Change("case.refusal_reason", "'不属于本机关职权范围'"),
            Change("case.remedies_told", "true"),
        ),
        effects=(Effect("TG-220/not-accepted-and-refused"), Effect("TG-220/refusal-handling")),
    ),
)
