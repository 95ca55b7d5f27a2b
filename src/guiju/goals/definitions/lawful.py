"""服务合法率: cases in which no check of lawfulness failed and no decision was annulled.

Counted are cases accepted or refused for which at least one lawfulness check was computable; a case for which all of
them are unknown is undetermined, not left out. A case belongs to the period of its decision, or of its refusal.
Lawfulness is the item's too: the second line asks the items offered.
"""

from __future__ import annotations

from guiju.goals.definition import Goal, Line

LEFT_OUT = tuple((kind, f"finish_kind is not null and finish_kind = '{kind}'") for kind in ("作废", "删除"))
"""Cases that never count; their share has a line of its own under goal 2, because voiding hides lateness."""

GOAL = Goal(
    number=1,
    chinese="服务合法率",
    english="Services lawful",
    target=1.0,
    lines=(
        Line(
            id="goal1",
            chinese="服务合法率",
            english="Cases without a failed lawfulness check",
            population="case",
            belongs_on=("date_of(decided_at)", "date_of(refused_at)", "date_of(closed_at)"),
            counted="accepted_at is not null or refused_at is not null",
            conforms="annulled_on is null",
            excluded=LEFT_OUT,
            checks_of_goal=1,
            target=1.0,
            evidence=("case",),
        ),
        Line(
            id="goal1/items",
            chinese="事项合法率",
            english="Service items with a legal basis and authority",
            population="item",
            belongs_on=("date_of(as_of)",),
            counted="valid_from is null or valid_from <= as_of and (valid_to is null or valid_to > as_of)",
            conforms="true",
            checks_of_goal=1,
            target=1.0,
            evidence=("item",),
        ),
    ),
)
