"""Faults of special procedures: unexplained, unapproved, untold, too long, outside the case (TG-204, 223, 224)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, child, unknown
from guiju.demo.faults.limits import LATE
from guiju.demo.moments import instant
from guiju.demo.stages import FIRST_PAUSE_END, without

_PAUSED = "pauses >= 1 AND p1s_ord <= end_ord"
_FIRST = "suspension_no = 1"
_KEY = child(1)

FAULTS = (
    Fault(
        name="pause-without-reason",
        chinese="特别程序无理由",
        of="case",
        where=_PAUSED,
        changes=(Change("suspension.reason", "NULL", _FIRST),),
        effects=(Effect("TG-204/pause-has-reason", key=_KEY),),
    ),
    Fault(
        name="pause-unapproved",
        chinese="特别程序无批准人",
        of="case",
        where=_PAUSED,
        changes=(Change("suspension.approved_by", "NULL", _FIRST),),
        effects=(Effect("TG-204/pause-approved", key=_KEY),),
    ),
    Fault(
        name="pause-untold",
        chinese="特别程序未书面告知",
        of="case",
        where=_PAUSED,
        changes=(Change("suspension.notified_at", "NULL", _FIRST),),
        effects=(Effect("TG-204/pause-told-in-writing", key=_KEY),),
    ),
    Fault(
        name="pause-entered-late",
        chinese="特别程序开始三日后才录入",
        of="case",
        where=_PAUSED,
        changes=(Change("suspension.entered_at", instant("pause1_start + 3 * 86400"), _FIRST),),
        effects=(Effect("TG-204/pause-entered-in-time", key=_KEY),),
    ),
    Fault(
        name="pause-entry-unrecorded",
        chinese="特别程序录入时间缺失",
        of="case",
        where=_PAUSED,
        changes=(Change("suspension.entered_at", "NULL", _FIRST),),
        effects=(unknown("TG-204/pause-entered-in-time", _KEY),),
    ),
    Fault(
        name="pause-too-long",
        chinese="特别程序超过批准天数",
        of="case",
        where="pauses >= 1 AND length1 >= 2 AND p1e_ord <= end_ord AND close_ord + 2 <= due_ord",
        changes=(Change("suspension.approved_days", "length1 - 1", _FIRST),),
        effects=(Effect("TG-204/pause-within-approved", key=_KEY),),
    ),
    Fault(
        name="pause-before-acceptance",
        chinese="特别程序开始于受理之前",
        of="case",
        where="pauses >= 1 AND is_closed AND is_counted AND acc_ord > 3",
        changes=(
            Change("suspension.started_at", instant("accepted - 86400"), _FIRST),
            Change("suspension.entered_at", instant("accepted - 86400"), _FIRST),
            Change("suspension.approved_days", "NULL", _FIRST),
        ),
        effects=(
            Effect("TG-204/pause-inside-case", key=_KEY),
            unknown("TG-203/closed-within-promise"),
            unknown("TG-203/closed-within-statute"),
            unknown("TG-203/on-time-share"),
        ),
    ),
    Fault(
        name="pause-after-due",
        chinese="到期之后才启动特别程序",
        of="case",
        where="""pauses = 0 AND NOT is_instant AND fate = '正常' AND due_ord IS NOT NULL AND statute_ord >= due_ord + 4
            AND due_ord + 5 <= end_ord""",
        changes=(
            Change("draft.pauses", "1"),
            Change("draft.pause1_type", "'鉴定'"),
            Change("draft.length1", "1"),
            Change("draft.approved1", "2"),
            Change("draft.p1s_ord", "due_ord + 1"),
            Change("draft.p1e_ord", "due_ord + 2"),
            Change("draft.dec_ord", "due_ord + 3"),
            Change("draft.cert_ord", "cert_ord + due_ord + 3 - dec_ord"),
            Change("draft.close_ord", "close_ord + due_ord + 3 - dec_ord"),
            Change("draft.deliv_ord", "deliv_ord + due_ord + 3 - dec_ord"),
        ),
        effects=(Effect("TG-204/pause-not-after-due", key=_KEY), *LATE),
    ),
    Fault(
        name="pause-never-ended",
        chinese="特别程序没有结束即决定",
        of="case",
        where="pauses = 1 AND is_closed AND NOT is_agency AND fate = '正常'",
        changes=(Change("plan.mask", without(FIRST_PAUSE_END)),),
        effects=(Effect("TG-223/suspension-handling"), Effect("TG-210/general-handling")),
    ),
    Fault(
        name="pause-reversed",
        chinese="特别程序结束早于开始",
        of="case",
        where="pauses >= 1 AND is_closed AND is_counted",
        changes=(Change("suspension.ended_at", instant("pause1_start - 600"), _FIRST),),
        effects=(
            Effect("TG-223/pause-ends-after-start", key=_KEY),
            unknown("TG-203/closed-within-promise"),
            unknown("TG-203/closed-within-statute"),
            unknown("TG-203/on-time-share"),
        ),
    ),
    Fault(
        name="hearing-too-long",
        chinese="听证用了二十五个工作日",
        of="case",
        where="pauses = 1 AND pause1_type = '听证' AND fate = '正常' AND close_ord + 30 <= end_ord",
        changes=(
            Change("draft.length1", "25"),
            Change("draft.approved1", "25"),
            *(
                Change(f"draft.{name}", f"{name} + 25 - length1")
                for name in ("p1e_ord", "dec_ord", "cert_ord", "close_ord", "deliv_ord", "due_ord", "statute_ord")
            ),
        ),
        effects=(Effect("TG-224/hearing-pause-at-most-twenty", key=_KEY),),
    ),
)
