"""What is being done in the demo city: a few undertakings, always the same, so that no page of it is empty."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from guiju_web.goals.models import Progress, Undertaking

_AT = datetime(2024, 8, 5, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
_OFFICE = "市政务服务标准化办公室"
PERMANENT = (
    (2, "超期办件逐件复核原因，承诺时限压得过紧的事项重新论证", "钱标准", date(2024, 9, 30), "四十件已复核二十六件。"),
    (5, "差评当日回访，三个工作日内告知整改结果", "王首席", date(2024, 10, 31), "回访率由八成升到九成五。"),
    (7, "投诉超期未答复的，由督查组每周点名", "赵督查", date(2024, 9, 15), ""),
)
"""Goal, what, who answers for it, when it is due, and how it stands."""


def undertake_permanent() -> None:
    """Write down what is being done, unless something is written down already."""
    if Undertaking.objects.exists():
        return
    for goal, what, responsible, due_on, said in PERMANENT:
        made = Undertaking.objects.create(
            goal=goal, what=what, responsible=responsible, responsible_office=_OFFICE, due_on=due_on,
            undertaken_at=_AT, undertaken_by="qian",
        )  # fmt: skip
        if said:
            Progress.objects.create(undertaking=made, said=said, at=_AT, by="qian")
