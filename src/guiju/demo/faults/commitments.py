"""Faults of commitments and tolerated gaps: untold conditions, late verification, a gap never filled (TG-216, TG-217)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault
from guiju.demo.stages import CONDITIONS_TOLD, GAP_FILLED, without

FAULTS = (
    Fault(
        name="committed-untold",
        chinese="没有告知条件就签署承诺书",
        of="case",
        where="is_committed AND is_closed",
        changes=(Change("plan.mask", without(CONDITIONS_TOLD)),),
        effects=(Effect("TG-217/commitment-handling"),),
    ),
    Fault(
        name="verified-late",
        chinese="办结后第五十个工作日才核查承诺",
        of="case",
        where="is_committed AND fate = '正常' AND close_ord + 50 <= end_ord",
        changes=(Change("draft.ver_ord", "close_ord + 50"),),
        effects=(Effect("TG-217/verified-within-sixty-days"),),
    ),
    Fault(
        name="gap-never-filled",
        chinese="容缺材料没有补齐就准予",
        of="case",
        where="is_gapped AND is_closed AND fate = '正常'",
        changes=(Change("plan.mask", without(GAP_FILLED)),),
        effects=(Effect("TG-216/gap-filled-before-decision"),),
    ),
    Fault(
        name="gap-filled-late",
        chinese="受理后第十一个工作日以后才补齐容缺材料",
        of="case",
        where="is_gapped AND is_closed AND fate = '正常' AND dec_ord >= acc_ord + 11",
        changes=(Change("plan.filled", "decided - 40"),),
        effects=(Effect("TG-216/gap-filled-in-time"),),
    ),
)
