"""Faults of classes and codes: a case that is neither instant nor promised (TY-104)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault

FAULTS = (
    Fault(
        name="case-of-no-type",
        chinese="办件既不是即办件也不是承诺件",
        of="case",
        where="is_accepted AND NOT is_instant",
        changes=(Change("case.case_type", "'其他'"),),
        effects=(
            Effect("TY-104/case-type-coded"),
            Effect("TG-222/only-promised-extended", when="extension IS NOT NULL"),
        ),
    ),
)
