"""按时办结率: obligations met by the promised day, open overdue cases included.

A case belongs to the period of its obligation date, the earlier of closing and due day, and never moves later: what is
open and not due belongs to no period yet. Withdrawn after the due day is late. Voided cases are left out of the rate
and shown by a line of their own, with a ceiling of 1 %: voiding a late case is the oldest trick.
"""

from __future__ import annotations

from guiju.goals.definition import Goal, Line
from guiju.goals.definitions.lawful import LEFT_OUT

LAPSED = ("补正不来", "finish_kind is not null and finish_kind = '补正不来'")
OBLIGED_ON = ("obligation_on", "date_of(closed_at)")
IN_TIME = "closed_at is not null and date_of(closed_at) <= {due}"


def _withdrawn(due: str) -> tuple[str, str]:
    """Withdrawn before it was due; when the due day is unknown, withdrawal excuses nothing."""
    return (
        "到期前撤回",
        f"finish_kind is not null and finish_kind = '撤回' and closed_at is not null and {due} is not null "
        f"and date_of(closed_at) <= {due}",
    )


GOAL = Goal(
    number=2,
    chinese="按时办结率",
    english="Closed on time",
    target=1.0,
    lines=(
        Line(
            id="goal2",
            chinese="按时办结率",
            english="Obligations closed by the promised day",
            population="case",
            belongs_on=OBLIGED_ON,
            counted="accepted_at is not null",
            conforms=IN_TIME.format(due="promised_due_on"),
            excluded=(*LEFT_OUT, LAPSED, _withdrawn("promised_due_on")),
            target=1.0,
            evidence=("case",),
        ),
        Line(
            id="goal2/statute",
            chinese="法定时限内办结率",
            english="Obligations closed by the statutory day",
            population="case",
            belongs_on=OBLIGED_ON,
            counted="accepted_at is not null and (closed_at is not null or statutory_due_on <= as_of)",
            conforms=IN_TIME.format(due="statutory_due_on"),
            excluded=(*LEFT_OUT, LAPSED, _withdrawn("statutory_due_on")),
            target=1.0,
            evidence=("case",),
        ),
        Line(
            id="goal2/traditional",
            chinese="按办结月统计的按时办结率",
            english="The customary view: closed cases by month of closing",
            population="case",
            belongs_on=("date_of(closed_at)",),
            counted="accepted_at is not null",
            conforms=IN_TIME.format(due="promised_due_on"),
            excluded=LEFT_OUT,
            evidence=("case",),
            note="不含逾期未办结的办件，只供对照。",
        ),
        Line(
            id="goal2/source-due",
            chinese="来源到期日一致率",
            english="Cases whose source works out the same due day",
            population="case",
            belongs_on=OBLIGED_ON,
            counted="accepted_at is not null and source_due_at is not null",
            conforms="date_of(source_due_at) = promised_due_on",
            evidence=("case",),
            note="来源系统的到期日只对账，不采信；不一致的逐件列出。",
        ),
        Line(
            id="goal2/void",
            chinese="未作废率",
            english="Cases neither voided nor deleted",
            population="case",
            belongs_on=("date_of(closed_at)",),
            counted="accepted_at is not null",
            conforms="finish_kind is null or finish_kind not in ('作废', '删除')",
            target=0.99,
            evidence=("case",),
            note="作废和删除的办件不得超过 1%。",
        ),
    ),
)
