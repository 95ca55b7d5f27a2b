"""Faults of papers and fees: missing, unlisted, too many, shared yet copied, charged wrongly (TG-207, TG-217, GL-316)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, child, unknown

_FIRST, _LAST = "material_no = 1", "material_no = materials"
_ON_PAPER, _SHARED = "'纸质收取'", "'数据共享'"

FAULTS = (
    Fault(
        name="required-paper-missing",
        chinese="必备材料未收取",
        of="case",
        where="is_accepted",
        changes=tuple(
            Change(f"material.{name}", value, _FIRST)
            for name, value in (
                ("is_received", "false"),
                ("obtained_by", "NULL"),
                ("copies", "NULL"),
                ("received_at", "NULL"),
            )
        ),
        effects=(Effect("TG-207/required-materials-received"),),
    ),
    Fault(
        name="unlisted-paper",
        chinese="收取清单外材料",
        of="case",
        where="is_accepted AND materials >= 2",
        changes=(Change("material.is_listed", "false", _LAST),),
        effects=(Effect("TG-207/no-unlisted-materials"),),
    ),
    Fault(
        name="papers-unrecorded",
        chinese="办件没有任何材料记录",
        of="case",
        where="is_accepted",
        changes=(Change("draft.materials", "0"),),
        effects=(unknown("TG-207/required-materials-received"), unknown("TG-207/no-unlisted-materials")),
    ),
    Fault(
        name="means-unrecorded",
        chinese="材料收取方式缺失",
        of="case",
        where="is_accepted",
        changes=(Change("material.obtained_by", "NULL", _FIRST),),
        effects=(Effect("TG-207/received-material-has-means", key=child(1)),),
    ),
    Fault(
        name="receipt-of-paper-unrecorded",
        chinese="是否收取材料缺失",
        of="case",
        where="is_accepted AND materials >= 2",
        changes=(Change("material.is_received", "NULL", _LAST), Change("material.obtained_by", _ON_PAPER, _LAST)),
        effects=(unknown("TG-207/received-material-has-means", child("materials")),),
    ),
    Fault(
        name="five-copies",
        chinese="同一材料要五份",
        of="case",
        where="is_accepted",
        changes=(
            Change("material.obtained_by", _ON_PAPER, _FIRST),
            Change("material.copies", "5", _FIRST),
        ),
        effects=(Effect("TG-207/copies-at-most-two", key=child(1)),),
    ),
    Fault(
        name="commitment-and-paper",
        chinese="承诺代替的材料又收纸质件",
        of="case",
        where="is_accepted",
        changes=(
            Change("material.obtained_by", "'告知承诺'", _FIRST),
            Change("material.copies", "1", _FIRST),
        ),
        effects=(Effect("TG-217/commitment-replaces-paper", key=child(1)),),
    ),
    Fault(
        name="shared-paper-copied",
        chinese="共享材料又收复印件",
        of="case",
        where="is_accepted",
        changes=(Change("material.copies", "1", _FIRST), Change("material.obtained_by", _SHARED, _FIRST)),
        effects=(Effect("GL-316/shared-paper-not-counted", key=child(1)),),
    ),
    Fault(
        name="shared-paper-not-received",
        chinese="共享材料登记为未收取",
        of="case",
        where="is_accepted",
        changes=(
            Change("material.is_received", "false", _FIRST),
            Change("material.obtained_by", _SHARED, _FIRST),
            Change("material.copies", "NULL", _FIRST),
        ),
        effects=(
            Effect("TG-207/required-materials-received"),
            Effect("GL-316/shared-paper-received", key=child(1)),
        ),
    ),
    Fault(
        name="charged-though-free",
        chinese="不收费事项收了费",
        of="case",
        where="is_accepted AND NOT is_fee",
        changes=(Change("case.fee_charged", "20"),),
        effects=(Effect("TG-208/nothing-charged-when-free"),),
    ),
    Fault(
        name="overcharged",
        chinese="多收费用",
        of="case",
        where="is_accepted AND is_fee",
        changes=(Change("case.fee_charged", "fee_amount + 10"),),
        effects=(Effect("TG-208/charged-as-listed"),),
    ),
    Fault(
        name="fee-due-unrecorded",
        chinese="应收费用缺失",
        of="case",
        where="is_accepted AND is_fee",
        changes=(Change("case.fee_due", "NULL"),),
        effects=(unknown("TG-208/charged-as-listed"),),
    ),
)
