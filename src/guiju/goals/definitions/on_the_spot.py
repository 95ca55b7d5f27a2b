"""当场办结率: hall cases accepted and closed on the same day.

80 % of cases is usual, 80 % of items is not: both are shown. Cases keyed in afterwards, acceptance and closing within
a minute and long after receipt, prove nothing about the spot and are left out, visibly.
"""

from __future__ import annotations

from guiju.goals.definition import Goal, Line
from guiju.goals.definitions.lawful import LEFT_OUT

BACK_ENTERED = (
    "事后补录",
    "received_at is not null and accept_entered_at is not null and close_entered_at is not null "
    "and absolute(hours(accept_entered_at, close_entered_at)) < 1 / 60 and hours(received_at, accept_entered_at) > 0.5",
)
SAME_DAY = "date_of(closed_at) = date_of(accepted_at)"

GOAL = Goal(
    number=4,
    chinese="当场办结率",
    english="Closed on the spot",
    target=0.8,
    lines=(
        Line(
            id="goal4",
            chinese="当场办结率",
            english="Hall cases closed on the day of acceptance",
            population="case",
            belongs_on=("date_of(closed_at)",),
            counted="accepted_at is not null and channel = '窗口'",
            conforms=SAME_DAY,
            excluded=(*LEFT_OUT, BACK_ENTERED),
            target=0.8,
            evidence=("case",),
        ),
        Line(
            id="goal4/promised",
            chinese="承诺件当场办结率",
            english="The same among cases with a promise of days",
            population="case",
            belongs_on=("date_of(closed_at)",),
            counted="accepted_at is not null and channel = '窗口' and case_type = '承诺件'",
            conforms=SAME_DAY,
            excluded=(*LEFT_OUT, BACK_ENTERED),
            is_listed=False,
            evidence=("case",),
        ),
        Line(
            id="goal4/items",
            chinese="即办事项占比",
            english="Items in the hall that are closed at once",
            population="item",
            belongs_on=("date_of(as_of)",),
            counted="in_hall = true and (valid_from is null or valid_from <= as_of) and (valid_to is null or valid_to > as_of)",
            conforms="case_type = '即办件'",
            evidence=("item",),
        ),
    ),
)
