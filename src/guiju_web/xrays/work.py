"""What a worker does for the X-rays: it looks through the last judging."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guiju.errors import StoreError
from guiju.records.workspace import open_workspace
from guiju.verdicts.runs import Runs
from guiju.xrays.definitions import xrays
from guiju.xrays.kept import kept_of
from guiju.xrays.looking import look
from guiju.xrays.seen import State
from guiju.xrays.subject import subject_of
from guiju_web.jobs.actions import record_work
from guiju_web.jobs.works import Arguments, Result, Told, work

_ENGINE_STEPS = 15
"""What the engine tells about the five kinds of records X-rays measure: facts, checks, shares."""


@work("xrays.look", gettext_lazy("透视最近一次判定"))
def look_through(arguments: Arguments, told: Told) -> Result:
    """Look through the last judging with the standards as they are; what was seen of just that already is kept."""
    workspace = open_workspace(settings.WORKSPACE)
    judged = Runs(workspace.root).latest()
    if judged is None:
        raise StoreError(_("还没有判定过，没有结果可透视。请先判定。"))
    steps, total = count(), 1 + _ENGINE_STEPS + len(xrays())
    told(0, total, _("读标准"))
    subject = subject_of(workspace, judged)
    now = datetime.now(ZoneInfo(workspace.timezone)).replace(tzinfo=None, microsecond=0)
    kept = kept_of(workspace.root, subject) or look(
        subject,
        workspace.root,
        at=now,
        progress=lambda what: told(min(next(steps) + 1, total - 1), total, what),
    )
    found = sum(sight.state() is State.FOUND for sight in kept.sights.values())
    record_work(told.job, "透视", f"判定 {kept.run[:12]}", after={"xrays": kept.id, "found": found})
    said = _("{n} 种情形有发现，用时 {seconds:.1f} 秒。").format(n=found, seconds=kept.seconds)
    return {"said": said, "address": reverse("xrays:xrays"), "xrays": kept.id}
