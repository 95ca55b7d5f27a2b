"""What a worker does for the goals: it judges."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guiju.goals.judging import judge_workspace
from guiju.goals.readiness import make_ready
from guiju.records.kinds import kinds
from guiju.records.workspace import open_workspace
from guiju_web.jobs.actions import record_work
from guiju_web.jobs.works import Arguments, Result, Told, work
from guiju_web.ui.city import city

_STEPS = 3
"""What an engine tells for one kind of record: facts, checks, goals."""


@work("goals.judge", gettext_lazy("按现行标准判定"))
def judge(arguments: Arguments, told: Told) -> Result:
    """Judge a snapshot, the newest unless `snapshot` names another; a run that was there already is made anew."""
    workspace = open_workspace(settings.WORKSPACE)
    steps, total = count(), 1 + _STEPS * len(kinds())
    now = datetime.now(ZoneInfo(workspace.timezone)).replace(tzinfo=None, microsecond=0)
    judged = judge_workspace(
        workspace,
        started_at=now,
        snapshot=arguments.get("snapshot"),
        progress=lambda what: told(min(next(steps), total - 1), total, what),
    )
    told(total - 1, total, _("摆好各页要读的合计和清单"))
    if (scope := city().scope()) is not None:
        make_ready(scope, city().compiled.checks)
    run = judged.run
    record_work(told.job, "判定", f"快照 {run.snapshot[:12]}", after={"run": run.id, "records": run.records})
    said = _("判定 {n:,} 条记录，用时 {seconds:.1f} 秒。").format(
        n=sum((run.records or {}).values()), seconds=run.seconds
    )
    return {"said": said, "address": reverse("goals:overview"), "run": run.id}
