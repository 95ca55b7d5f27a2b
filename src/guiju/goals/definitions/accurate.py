"""审批准确率: decisions without an established substantive error.

Errors come only from detection: review or suit, file audit, upheld complaint, data comparison, self-correction. A
decision nobody looked at is not thereby right, so the audited line gives the share among decisions that were reviewed;
without any review in the period the goal is not measurable.
"""

from __future__ import annotations

from guiju.goals.definition import Goal, Line
from guiju.goals.definitions.lawful import LEFT_OUT

GOAL = Goal(
    number=3,
    chinese="审批准确率",
    english="Decisions accurate",
    target=1.0,
    lines=(
        Line(
            id="goal3",
            chinese="审批准确率",
            english="Decisions without an established error",
            population="case",
            belongs_on=("date_of(decided_at)",),
            counted="true",
            conforms="reviewed_wrong = 0 and annulled_on is null",
            excluded=LEFT_OUT,
            target=1.0,
            evidence=("case_review",),
        ),
        Line(
            id="goal3/audited",
            chinese="经评查的审批准确率",
            english="Reviewed decisions found right",
            population="case",
            belongs_on=("date_of(decided_at)",),
            counted="reviewed_count > 0",
            conforms="reviewed_wrong = 0",
            excluded=LEFT_OUT,
            target=1.0,
            needs_bound=True,
            evidence=("case_review",),
            note="抽查样本，按 95% 置信下限判断。",
        ),
    ),
)
