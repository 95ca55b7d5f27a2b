"""Faults of procedure: a step left out, done twice, done too early, or never recorded (TG-210 to TG-230, GL-304)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, child, unknown
from guiju.demo.moments import instant
from guiju.demo.stages import (
    ACCEPTANCE,
    AGENT_ASSIGNED,
    CLOSING,
    DECISION,
    DELIVERY,
    EARLY_DECISION,
    REVIEW,
    SECOND_ACCEPTANCE,
    position_sql,
    together_with,
    without,
)

_GENERAL = "is_closed AND NOT is_instant AND NOT is_agency"
_INSTANT = "is_closed AND is_instant"
_AGENCY = "is_closed AND is_agency"
_ACCEPTED_STAGE = child(position_sql(ACCEPTANCE))
_WITHDRAWN = Effect("TG-221/withdrawal-handling", when="fate = '撤回'")
_EXTENDED = Effect("TG-222/extension-handling", when="extension IS NOT NULL")
_SUSPENDED = Effect("TG-223/suspension-handling", when="pauses >= 1")
_GAPPED = Effect("TG-216/tolerant-handling", when="is_gapped")
_COMMITTED = Effect("TG-217/commitment-handling", when="is_committed")

_SPECIAL_COURSES = tuple(
    unknown(check)
    for check in (
        "TG-216/tolerant-handling",
        "TG-216/gap-filled-in-time",
        "TG-217/commitment-handling",
        "TG-217/verified-within-sixty-days",
        "TG-218/parallel-handling",
        "TG-218/parallel-within-forty-five",
        "TG-218/distributed-in-one-day",
        "TG-224/hearing-handling",
        "TG-224/organised-within-twenty",
        "TG-224/notified-seven-days-before",
        "TG-230/expert-drawing",
        "TG-230/drawn-within-three-days",
    )
)
"""Whether a case took a special course is unknown where none of its steps was recorded."""


FAULTS = (
    Fault(
        name="review-skipped",
        chinese="承诺件未经审查即决定",
        of="case",
        where=_GENERAL,
        changes=(Change("plan.mask", without(REVIEW)),),
        effects=(Effect("TG-210/general-handling"),),
    ),
    Fault(
        name="decided-before-acceptance",
        chinese="受理之前已作决定",
        of="case",
        where=_GENERAL,
        changes=(Change("plan.mask", together_with(EARLY_DECISION, instead_of=DECISION)),),
        effects=(
            Effect("TG-210/general-handling"),
            _WITHDRAWN,
            _EXTENDED,
            _SUSPENDED,
            _GAPPED,
            Effect("TG-216/gap-filled-before-decision", when="is_gapped AND fate = '正常'"),
        ),
    ),
    Fault(
        name="accepted-twice",
        chinese="重复受理",
        of="case",
        where=_GENERAL,
        changes=(Change("plan.mask", together_with(SECOND_ACCEPTANCE)),),
        effects=(Effect("TG-210/general-handling"), _WITHDRAWN, _GAPPED),
    ),
    Fault(
        name="closing-step-missing",
        chinese="已办结的承诺件没有办结环节",
        of="case",
        where=_GENERAL,
        changes=(Change("plan.mask", without(CLOSING, DELIVERY)),),
        effects=(Effect("TG-210/general-handling"), _WITHDRAWN, _EXTENDED, _GAPPED),
    ),
    Fault(
        name="instant-without-decision",
        chinese="即办件没有决定环节",
        of="case",
        where=_INSTANT,
        changes=(Change("plan.mask", without(DECISION)),),
        effects=(Effect("TG-211/instant-handling"), _WITHDRAWN, _COMMITTED),
    ),
    Fault(
        name="instant-without-acceptance",
        chinese="即办件没有受理环节",
        of="case",
        where=_INSTANT,
        changes=(Change("plan.mask", without(ACCEPTANCE)),),
        effects=(Effect("TG-211/instant-handling"), _WITHDRAWN, _COMMITTED),
    ),
    Fault(
        name="agency-review-skipped",
        chinese="代办件未经审查即决定",
        of="case",
        where=_AGENCY,
        changes=(Change("plan.mask", without(REVIEW)),),
        effects=(Effect("TG-212/agency-handling"),),
    ),
    Fault(
        name="agent-never-assigned",
        chinese="代办委托后没有指派",
        of="case",
        where=_AGENCY,
        changes=(Change("plan.mask", without(AGENT_ASSIGNED)),),
        effects=(Effect("TG-212/agency-handling"), unknown("TG-212/agent-assigned-in-time")),
    ),
    Fault(
        name="agent-assigned-late",
        chinese="代办委托后第四个工作日才指派",
        of="case",
        where="is_agency",
        changes=(Change("draft.com_ord", "rec_ord - 4"), Change("draft.asg_ord", "rec_ord")),
        effects=(Effect("TG-212/agent-assigned-in-time"),),
    ),
    Fault(
        name="agency-second-visit",
        chinese="代办件申请人跑了两次",
        of="case",
        where="is_agency",
        changes=(Change("case.visits", "2"),),
        effects=(Effect("GW-404/agency-visits-at-most-one"), Effect("TG-213/visits-as-promised")),
    ),
    Fault(
        name="stages-unrecorded",
        chinese="承诺件没有任何环节记录",
        of="case",
        where=_GENERAL,
        changes=(Change("plan.mask", "0"),),
        effects=(
            unknown("TG-210/general-handling"),
            unknown("TG-212/agency-handling"),
            unknown("TG-212/agent-assigned-in-time"),
            unknown("TG-219/supplement-handling", when="is_supplemented"),
            unknown("TG-221/withdrawal-handling", when="fate = '撤回'"),
            unknown("TG-222/extension-handling", when="extension IS NOT NULL"),
            unknown("TG-223/suspension-handling", when="pauses >= 1"),
            unknown("TG-216/gap-filled-before-decision", when="fate = '正常'"),
            *_SPECIAL_COURSES,
            unknown("GW-404/agency-visits-at-most-one"),
        ),
    ),
    Fault(
        name="instant-stages-unrecorded",
        chinese="即办件没有任何环节记录",
        of="case",
        where=_INSTANT,
        changes=(Change("plan.mask", "0"),),
        effects=(
            unknown("TG-211/instant-handling"),
            unknown("TG-212/agency-handling"),
            unknown("TG-212/agent-assigned-in-time"),
            unknown("TG-221/withdrawal-handling", when="fate = '撤回'"),
            unknown("TG-216/gap-filled-before-decision", when="fate = '正常'"),
            *_SPECIAL_COURSES,
            unknown("GW-404/agency-visits-at-most-one"),
        ),
    ),
    Fault(
        name="handler-unrecorded",
        chinese="受理环节没有处理人",
        of="case",
        where="is_accepted",
        changes=(Change("stage.handler", "NULL", f"slot = {ACCEPTANCE}"),),
        effects=(Effect("GL-304/stage-names-handler", key=_ACCEPTED_STAGE),),
    ),
    Fault(
        name="stage-entered-before-its-end",
        chinese="受理环节录入早于结束",
        of="case",
        where="is_accepted",
        changes=(Change("stage.entered_at", instant("accepted - 600"), f"slot = {ACCEPTANCE}"),),
        effects=(Effect("GL-315/entry-not-before-stage-end", key=_ACCEPTED_STAGE),),
    ),
    Fault(
        name="stage-backwards",
        chinese="受理环节结束早于开始",
        of="case",
        where="is_accepted",
        changes=(Change("stage.started_at", instant("accepted + 600"), f"slot = {ACCEPTANCE}"),),
        effects=(Effect("GL-304/stage-ends-after-start", key=_ACCEPTED_STAGE),),
    ),
)
