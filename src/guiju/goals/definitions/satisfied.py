"""群众满意度: valid voluntary ratings of the three good levels (GB/T 39734-2020: five levels).

Default, duplicate, mistaken, malicious and test ratings are stored and shown, never counted. 99.8 % is a statistical
claim: it is met only when the lower end of the interval reaches it, which takes some 2,000 ratings without a bad one.
Participation stands beside it, because silence is not satisfaction.
"""

from __future__ import annotations

from guiju.goals.definition import Goal, Line

LEFT_OUT = (
    ("默认评价", "is_default is not null and is_default = true or validity is not null and validity = '默认'"),
    *(
        (reason, f"validity is not null and validity = '{value}'")
        for reason, value in (("重复评价", "重复"), ("误评", "误评"), ("恶意评价", "恶意"), ("测试", "测试"))
    ),
)

GOAL = Goal(
    number=5,
    chinese="群众满意度",
    english="Public satisfied",
    target=0.998,
    lines=(
        Line(
            id="goal5",
            chinese="群众满意度",
            english="Valid ratings of level 1 to 3",
            population="rating",
            belongs_on=("date_of(rated_at)",),
            counted="true",
            conforms="level <= 3",
            excluded=LEFT_OUT,
            target=0.998,
            needs_bound=True,
            evidence=("rating",),
        ),
        Line(
            id="goal5/strict",
            chinese="满意以上占比",
            english="Valid ratings of level 1 or 2",
            population="rating",
            belongs_on=("date_of(rated_at)",),
            counted="true",
            conforms="level <= 2",
            excluded=LEFT_OUT,
            evidence=("rating",),
        ),
        Line(
            id="goal5/participation",
            chinese="参评率",
            english="Closed cases somebody rated",
            population="case",
            belongs_on=("date_of(closed_at)",),
            counted="accepted_at is not null",
            conforms="rating_level is not null",
            is_listed=False,
            evidence=("rating",),
        ),
    ),
)
