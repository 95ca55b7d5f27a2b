"""Faults of receiving and accepting: late, unannounced, asked twice, refused without a word (TG-201)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, unknown
from guiju.demo.moments import instant

_LATER = "close_ord + 10 <= end_ord AND fate = '正常'"
"""Whatever is put off by some days is still closed before the records end."""

FAULTS = (
    Fault(
        name="accepted-late",
        chinese="收件后第四个工作日才受理",
        of="case",
        where=f"NOT is_supplemented AND {_LATER}",
        changes=(Change("draft.shift_all", "rec_ord + 4 - acc_ord"),),
        effects=(Effect("TG-201/accepted-in-time"),),
    ),
    Fault(
        name="accepted-late-after-supplement",
        chinese="补正完成后第五个工作日才受理",
        of="case",
        where=f"is_supplemented AND {_LATER}",
        changes=(Change("draft.shift_all", "done_ord + 5 - acc_ord"),),
        effects=(Effect("TG-201/accepted-after-supplement"),),
    ),
    Fault(
        name="received-after-acceptance",
        chinese="收件时间晚于受理时间",
        of="case",
        where="is_accepted AND NOT is_supplemented AND NOT is_licence",
        changes=(Change("case.received_at", instant("accepted + 3600")),),
        effects=(Effect("TG-201/acceptance-not-before-receipt"),),
    ),
    Fault(
        name="receipt-unrecorded",
        chinese="收件时间缺失",
        of="case",
        where="is_accepted AND NOT is_supplemented AND NOT is_licence",
        changes=(Change("case.received_at", "NULL"),),
        effects=(unknown("TG-201/acceptance-not-before-receipt"),),
    ),
    Fault(
        name="no-acceptance-notice",
        chinese="受理未出具受理通知书",
        of="case",
        where="is_accepted AND is_counted",
        changes=(Change("case.accept_doc_no", "NULL"),),
        effects=(Effect("TG-201/accept-notice-issued"),),
    ),
    Fault(
        name="notified-twice",
        chinese="两次告知补正",
        of="case",
        where="is_supplemented AND sup_ord <= end_ord",
        changes=(Change("case.supplement_rounds", "2"),),
        effects=(Effect("TG-201/notified-once"),),
    ),
    Fault(
        name="rounds-unrecorded",
        chinese="补正次数缺失",
        of="case",
        where="is_supplemented AND sup_ord <= end_ord",
        changes=(Change("case.supplement_rounds", "NULL"),),
        effects=(unknown("TG-201/notified-once"),),
    ),
    Fault(
        name="notified-late",
        chinese="收件后第七个工作日才告知补正",
        of="case",
        where=f"is_supplemented AND NOT is_licence AND {_LATER}",
        changes=(
            Change("draft.sup_ord", "rec_ord + 7"),
            Change("draft.done_ord", "done_ord + rec_ord + 7 - sup_ord"),
            Change("draft.shift_all", "rec_ord + 7 - sup_ord"),
        ),
        effects=(Effect("TG-201/notified-within-five-days"),),
    ),
    Fault(
        name="refused-without-reason",
        chinese="不予受理未说明理由",
        of="case",
        where="fate = '不予受理' AND ref_ord <= end_ord",
        changes=(Change("case.refusal_reason", "NULL"),),
        effects=(Effect("TG-201/refusal-has-reason"), unknown("TG-220/reason-is-concrete")),
    ),
    Fault(
        name="remedies-not-told",
        chinese="不予受理未告知救济途径",
        of="case",
        where="fate = '不予受理' AND ref_ord <= end_ord",
        changes=(Change("case.remedies_told", "false"),),
        effects=(Effect("TG-201/refusal-tells-remedies"),),
    ),
    Fault(
        name="remedies-unrecorded",
        chinese="是否告知救济途径缺失",
        of="case",
        where="fate = '不予受理' AND ref_ord <= end_ord",
        changes=(Change("case.remedies_told", "NULL"),),
        effects=(unknown("TG-201/refusal-tells-remedies"),),
    ),
    Fault(
        name="window-unrecorded",
        chinese="窗口受理的办件未记窗口编号",
        of="case",
        where="is_accepted AND channel = '窗口' AND NOT is_agency",
        changes=(Change("case.window_id", "NULL"),),
        effects=(Effect("GL-301/window-recorded"),),
    ),
    Fault(
        name="visited-thrice",
        chinese="申请人跑了三趟",
        of="case",
        where="is_accepted AND channel = '窗口' AND NOT is_agency AND visits_limit = 1",
        changes=(Change("case.visits", "3"),),
        effects=(Effect("TG-213/visits-as-promised"),),
    ),
    Fault(
        name="acceptance-entered-late",
        chinese="受理后第二天才录入",
        of="case",
        where="is_accepted AND acc_ord + 2 <= end_ord",
        changes=(Change("case.accept_entered_at", instant("accepted + 86400")),),
        effects=(Effect("GL-304/acceptance-entered-same-day"),),
    ),
    Fault(
        name="acceptor-unrecorded",
        chinese="受理人员缺失",
        of="case",
        where="is_accepted AND NOT needs_separation",
        changes=(Change("case.accepted_by", "NULL"),),
        effects=(
            Effect("GL-305/acceptor-recorded"),
            unknown("TG-222/approver-is-not-acceptor", when="extension IS NOT NULL"),
        ),
    ),
    Fault(
        name="separation-unprovable",
        chinese="审管分离事项的受理人员缺失",
        of="case",
        where="is_closed AND needs_separation",
        changes=(Change("case.accepted_by", "NULL"),),
        effects=(
            Effect("GL-305/acceptor-recorded"),
            unknown("TG-205/decider-is-not-acceptor"),
            unknown("TG-222/approver-is-not-acceptor", when="extension IS NOT NULL"),
        ),
    ),
)
