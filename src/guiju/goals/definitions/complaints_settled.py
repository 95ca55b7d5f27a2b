"""有效投诉查处率: accepted complaints investigated, concluded and answered (GB/T 36113-2018).

Valid means accepted, not substantiated: otherwise finding everything unsubstantiated would meet the goal. A reopened
complaint has not been handled. Timeliness, satisfaction and refusals have lines of their own.
"""

from __future__ import annotations

from guiju.goals.definition import Goal, Line

OBLIGED_ON = ("obligation_on", "date_of(closed_at)")

GOAL = Goal(
    number=7,
    chinese="有效投诉查处率",
    english="Valid complaints handled",
    target=1.0,
    lines=(
        Line(
            id="goal7",
            chinese="有效投诉查处率",
            english="Accepted complaints investigated, concluded and answered",
            population="complaint",
            belongs_on=OBLIGED_ON,
            counted="accepted_at is not null",
            conforms="closed_at is not null and conclusion is not null and replied_at is not null "
            "and (is_reopened is null or is_reopened = false)",
            target=1.0,
            evidence=("complaint",),
        ),
        Line(
            id="goal7/on-time",
            chinese="投诉按时办结率",
            english="Accepted complaints closed in time",
            population="complaint",
            belongs_on=OBLIGED_ON,
            counted="accepted_at is not null",
            conforms="closed_at is not null and date_of(closed_at) <= due_on",
            target=1.0,
            evidence=("complaint",),
        ),
        Line(
            id="goal7/satisfied",
            chinese="投诉人满意率",
            english="Complainants satisfied with the handling",
            population="complaint",
            belongs_on=("date_of(closed_at)",),
            counted="accepted_at is not null",
            conforms="satisfaction in ('满意', '基本满意')",
            excluded=(("未能联系", "satisfaction is not null and satisfaction = '未能联系'"),),
            evidence=("complaint",),
        ),
        Line(
            id="goal7/accepted",
            chinese="投诉受理率",
            english="Complaints accepted rather than refused",
            population="complaint",
            belongs_on=("date_of(received_at)",),
            counted="accepted_at is not null or refused_at is not null",
            conforms="accepted_at is not null",
            evidence=("complaint",),
        ),
    ),
)
