"""Faults of ratings: given before acceptance, out of range, or bad ones left without answer; by nobody knows which window (GL-302, GL-309, GW-411)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, unknown
from guiju.demo.moments import instant

_BAD = "is_bad AND replied IS NOT NULL"
_ORDINARY = "validity = '有效' AND level <= 3"

FAULTS = (
    Fault(
        name="rated-before-acceptance",
        chinese="评价早于受理",
        of="rating",
        where=_ORDINARY,
        changes=(Change("rating.rated_at", instant("accepted - 3600")),),
        effects=(Effect("GL-302/rating-not-before-acceptance"),),
    ),
    Fault(
        name="rating-of-unknown-case",
        chinese="评价挂在不存在的办件上",
        of="rating",
        where=_ORDINARY,
        changes=(Change("rating.case_no", "'LX00000000' || right(case_no, 9)"),),
        effects=(unknown("GL-302/rating-not-before-acceptance"),),
    ),
    Fault(
        name="level-out-of-range",
        chinese="满意度代码不在一至五之间",
        of="rating",
        where=_ORDINARY,
        changes=(Change("rating.level", "0"),),
        effects=(Effect("GL-302/level-in-range"),),
    ),
    Fault(
        name="level-unrecorded",
        chinese="满意度代码缺失",
        of="rating",
        where=f"{_ORDINARY} AND rated_ord + 6 <= end_ord",
        changes=(Change("rating.level", "NULL"),),
        effects=(
            unknown("GL-302/level-in-range"),
            unknown("GL-302/bad-rating-answered"),
            unknown("GL-302/satisfied-share"),
        ),
    ),
    Fault(
        name="bad-rating-answered-late",
        chinese="差评第八个工作日才答复",
        of="rating",
        where=f"{_BAD} AND rated_ord + 8 <= end_ord",
        changes=(Change("rating_draft.reply_ord", "rated_ord + 8"),),
        effects=(Effect("GL-302/bad-rating-answered"),),
        share=0.5,
    ),
    Fault(
        name="bad-rating-unanswered",
        chinese="差评逾期未答复",
        of="rating",
        where=f"{_BAD} AND rated_ord + 6 <= end_ord",
        changes=(Change("rating.replied_at", "NULL"), Change("rating.called_back_at", "NULL")),
        effects=(Effect("GL-302/bad-rating-answered"),),
        share=0.5,
    ),
    Fault(
        name="bad-rating-not-called-back",
        chinese="差评答复后未回访",
        of="rating",
        where=_BAD,
        changes=(Change("rating.called_back_at", "NULL"),),
        effects=(Effect("GL-302/bad-rating-called-back"),),
    ),
    Fault(
        name="called-back-before-answer",
        chinese="差评未答复就回访",
        of="rating",
        where=_BAD,
        changes=(Change("rating.called_back_at", instant("replied - 3600")),),
        effects=(Effect("GW-411/called-back-after-answer"),),
        share=0.5,
    ),
    Fault(
        name="rating-without-window",
        chinese="评价器的评价没有窗口编号",
        of="rating",
        where=f"{_ORDINARY} AND channel = '窗口'",
        changes=(Change("rating.window_id", "NULL"),),
        effects=(Effect("GL-309/device-rating-names-window"),),
    ),
    Fault(
        name="default-rating-counted",
        chinese="默认评价登记为有效",
        of="rating",
        where="validity = '默认'",
        changes=(Change("rating.validity", "'有效'"),),
        effects=(Effect("GL-309/default-rating-is-marked"),),
    ),
)
