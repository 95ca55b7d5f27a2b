"""Faults that case reviews establish, and faults of the reviews themselves (TG-205, GL-306)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault

FAULTS = (
    Fault(
        name="decision-wrong",
        chinese="评查查实实体差错",
        of="case_review",
        where="true",
        changes=(
            Change("case_review.is_wrong", "true"),
            Change("case_review.error", "'许可范围与申请不一致'"),
        ),
        effects=(Effect("TG-205/decision-not-wrong", key="case_no"),),
    ),
    Fault(
        name="error-unnamed",
        chinese="认定差错而不写差错内容",
        of="case_review",
        where="true",
        changes=(Change("case_review.is_wrong", "true"),),
        effects=(Effect("GL-306/review-names-error"), Effect("TG-205/decision-not-wrong", key="case_no")),
    ),
    Fault(
        name="reviewer-unrecorded",
        chinese="评查人缺失",
        of="case_review",
        where="true",
        changes=(Change("case_review.reviewer", "NULL"),),
        effects=(Effect("GL-306/reviewer-recorded"),),
    ),
)
