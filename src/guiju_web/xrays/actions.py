"""What is done about X-rays: somebody asks for a new look."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest

from guiju_web.audit_log.actions import record
from guiju_web.jobs.models import Job
from guiju_web.jobs.queue import enqueue
from guiju_web.people.queries import who


def look_again(request: HttpRequest) -> Job:
    """Ask for the last judging to be looked through; a job that waits already is returned."""
    if not who(request).may("xrays.look"):
        record(request, "交办透视", "最近一次判定", refused=True)
        raise PermissionDenied
    with transaction.atomic():
        job = enqueue(request, "xrays.look", once=True)
        record(request, "交办透视", "最近一次判定", after={"job": job.pk})
    return job
