"""Faults against time limits: late by promise or by statute, extended without leave, left open (TG-203)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, unknown
from guiju.demo.moments import instant

_EXACT = "NOT is_instant AND fate = '正常' AND due_ord IS NOT NULL AND statute_ord >= due_ord + 4"
"""The last days in time are known, and four working days late by promise is not yet late by statute."""

LATE = (Effect("TG-203/closed-within-promise"), Effect("TG-203/on-time-share"))

FAULTS = (
    Fault(
        name="closed-late",
        chinese="超过承诺时限一至三个工作日办结",
        of="case",
        where=f"{_EXACT} AND due_ord + 3 <= end_ord",
        changes=(Change("draft.shift_end", "due_ord + 1 + n % 3 - close_ord"),),
        effects=LATE,
    ),
    Fault(
        name="closed-beyond-statute",
        chinese="超过法定时限办结",
        of="case",
        where=f"{_EXACT} AND statute_ord + 1 <= end_ord",
        changes=(Change("draft.shift_end", "statute_ord + 1 - close_ord"),),
        effects=(*LATE, Effect("TG-203/closed-within-statute")),
    ),
    Fault(
        name="instant-closed-next-day",
        chinese="即办件第二个工作日才办结",
        of="case",
        where="""is_instant AND promise = 1 AND fate = '正常' AND accepted_on >= DATE '2023-06-01'
            AND close_ord + 1 <= end_ord""",
        changes=(Change("draft.shift_end", "1"),),
        effects=(Effect("TG-203/instant-case-same-day"),),
    ),
    Fault(
        name="extension-unapproved",
        chinese="延长审批无批准人",
        of="case",
        where="extension IS NOT NULL AND is_accepted",
        changes=(Change("case.extension_approved_by", "NULL"),),
        effects=(Effect("TG-203/extension-approved"), unknown("TG-222/approver-is-not-acceptor")),
    ),
    Fault(
        name="extension-too-long",
        chinese="延长十五个工作日",
        of="case",
        where="extension IS NOT NULL AND is_accepted",
        changes=(Change("case.extension_days", "15"),),
        effects=(Effect("TG-203/extension-at-most-ten"),),
    ),
    Fault(
        name="closed-before-acceptance",
        chinese="办结时间早于受理时间",
        of="case",
        where="is_closed AND NOT is_instant AND fate = '正常' AND NOT is_certified AND pauses = 0",
        changes=(
            Change("case.closed_at", instant("accepted - 86400")),
            Change("case.close_entered_at", instant("accepted - 86400")),
        ),
        effects=(
            Effect("TG-203/closed-not-before-acceptance"),
            Effect("TG-205/decision-before-close"),
            unknown("TG-203/closed-within-promise"),
            unknown("TG-203/closed-within-statute"),
            unknown("TG-203/on-time-share"),
        ),
    ),
    Fault(
        name="closed-at-night",
        chinese="深夜办结",
        of="case",
        where="is_closed",
        changes=(Change("case.closed_at", instant("closed - closed % 86400 + 80100 + n % 3600")),),
        effects=(Effect("GL-305/not-closed-at-night"),),
    ),
    Fault(
        name="closing-entered-late",
        chinese="办结后第二天才录入",
        of="case",
        where="is_closed AND close_ord + 2 <= end_ord",
        changes=(Change("case.close_entered_at", instant("closed + 86400")),),
        effects=(Effect("GL-304/closing-entered-same-day"),),
    ),
    Fault(
        name="left-open",
        chinese="受理后再无下文，逾期未办结",
        of="case",
        where=f"{_EXACT} AND dec_ord > acc_ord AND due_ord + 5 <= end_ord AND pauses = 0",
        changes=(Change("draft.seen_ord", "acc_ord"),),
    ),
    Fault(
        name="source-due-wrong",
        chinese="来源系统算的到期时间与时钟不一致",
        of="case",
        where="is_closed AND due_ord IS NOT NULL AND NOT is_instant",
        changes=(Change("case.source_due_at", instant("accepted + 86400 * 60")),),
    ),
)
