"""What is being done in the demo city: a few undertakings, always the same, so that no page of it is empty."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from guiju_web.goals.models import Progress, Undertaking

_OFFICE = "市政务服务标准化办公室"
PERMANENT = (
    (2, "超期办件逐件复核原因，承诺时限压得过紧的事项重新论证", "钱标准", 45, "四十件已复核二十六件。"),
    (5, "差评当日回访，三个工作日内告知整改结果", "王首席", 75, "回访率由八成升到九成五。"),
    (7, "投诉超期未答复的，由督查组每周点名", "赵督查", -3, ""),
)
"""Goal, what, who answers for it, in how many days it is due (one is overdue already), and how it stands."""


def undertake_permanent() -> None:
    """Write down what is being done, unless something is written down already."""
    if Undertaking.objects.exists():
        return
    today = timezone.localdate()
    for goal, what, responsible, days, said in PERMANENT:
        made = Undertaking.objects.create(
            goal=goal, what=what, responsible=responsible, responsible_office=_OFFICE,
            due_on=today + timedelta(days=days), undertaken_by="qian",
        )  # fmt: skip
        if said:
            Progress.objects.create(undertaking=made, said=said, by="qian")
