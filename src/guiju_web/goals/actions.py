"""What is done to figures: they are published, once for a period, and never changed after."""

from __future__ import annotations

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju.goals.scope import Scope
from guiju_web.audit_log.actions import record
from guiju_web.jobs.models import Job
from guiju_web.jobs.queue import enqueue
from guiju_web.people.queries import who


def publish_figures(request: HttpRequest, *, scope: Scope) -> None:
    """Publish the figures of a period for the whole city; UsageError when they were published before."""
    if not who(request).may("goals.publish"):
        record(request, "公布指标", scope.period.name, refused=True)
        raise PermissionDenied
    at = timezone.localtime().replace(tzinfo=None, microsecond=0)
    # What is published speaks of all items, whatever the page was narrowed to.
    publish(scope.judged.folder.parents[1], goal_figures(replace(scope, item=None), lines=True), at)
    record(
        request,
        "公布指标",
        scope.period.name,
        after={"run": scope.judged.run.id, "snapshot": scope.judged.run.snapshot},
    )


def judge_again(request: HttpRequest) -> Job:
    """Ask for the newest snapshot to be judged by the standards as they are; a job that waits already is returned."""
    if not who(request).may("goals.judge"):
        record(request, "交办判定", "最新快照", refused=True)
        raise PermissionDenied
    with transaction.atomic():
        job = enqueue(request, "goals.judge", once=True)
        record(request, "交办判定", "最新快照", after={"job": job.pk})
    return job
