"""Faults of complaints: unanswered, refused alone, concluded late or without a conclusion (GL-303, GW-411)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, unknown
from guiju.demo.moments import instant

_CLOSED = "closed IS NOT NULL"

FAULTS = (
    Fault(
        name="complaint-answered-late",
        chinese="第四个工作日才告知是否受理投诉",
        of="complaint",
        where=f"{_CLOSED} AND answer_ord + 25 <= end_ord",
        changes=(Change("complaint_draft.shift", "lodged_ord + 4 - answer_ord"),),
        effects=(Effect("GL-303/answered-whether-accepted"),),
    ),
    Fault(
        name="refusal-not-reviewed",
        chinese="不予受理投诉未经复核",
        of="complaint",
        where="refused IS NOT NULL",
        changes=(Change("complaint.refusal_reviewed_by", "NULL"),),
        effects=(Effect("GL-303/refusal-reviewed"),),
    ),
    Fault(
        name="complaint-concluded-late",
        chinese="投诉超期办结",
        of="complaint",
        where=f"{_CLOSED} AND extension IS NULL AND answer_ord + promised + 4 <= end_ord",
        changes=(Change("complaint_draft.found_ord", "answer_ord + promised + 1"),),
        effects=(Effect("GL-303/concluded-in-time"),),
    ),
    Fault(
        name="complaint-limit-unrecorded",
        chinese="投诉承诺时限缺失",
        of="complaint",
        where=_CLOSED,
        changes=(Change("complaint.promised_limit", "NULL"),),
        effects=(unknown("GL-303/concluded-in-time"),),
    ),
    Fault(
        name="conclusion-unrecorded",
        chinese="投诉办结而无调查结论",
        of="complaint",
        where=_CLOSED,
        changes=(Change("complaint.conclusion", "NULL"),),
        effects=(Effect("GL-303/conclusion-recorded"), unknown("GL-303/disposal-recorded")),
    ),
    Fault(
        name="disposal-unrecorded",
        chinese="属实的投诉没有处理措施",
        of="complaint",
        where=f"{_CLOSED} AND conclusion <> '不属实'",
        changes=(Change("complaint.disposal", "NULL"),),
        effects=(Effect("GL-303/disposal-recorded"),),
    ),
    Fault(
        name="complaint-unanswered",
        chinese="查明后未答复投诉人",
        of="complaint",
        where=_CLOSED,
        changes=(Change("complaint.replied_at", "NULL"),),
        effects=(Effect("GL-303/replied-after-conclusion"),),
    ),
    Fault(
        name="complaint-extended-without-reason",
        chinese="投诉延期无理由",
        of="complaint",
        where="extension IS NOT NULL AND accepted IS NOT NULL",
        changes=(Change("complaint.extension_reason", "NULL"),),
        effects=(Effect("GL-303/extension-has-reason"),),
    ),
    Fault(
        name="investigated-before-acceptance",
        chinese="投诉调查完成早于受理",
        of="complaint",
        where=f"{_CLOSED} AND found_ord = answer_ord",
        changes=(Change("complaint.investigated_at", instant("accepted - 600")),),
        effects=(Effect("GW-411/investigated-after-acceptance"),),
    ),
    Fault(
        name="complainant-not-asked",
        chinese="投诉办结未问投诉人是否满意",
        of="complaint",
        where=_CLOSED,
        changes=(Change("complaint.satisfaction", "NULL"),),
        effects=(Effect("GW-411/complainant-asked"),),
    ),
    Fault(
        name="complaint-reopened",
        chinese="投诉办结后又重新办理",
        of="complaint",
        where=_CLOSED,
        changes=(Change("complaint.is_reopened", "true"),),
    ),
)
