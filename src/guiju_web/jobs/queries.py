"""Which jobs somebody sees: their own; all of them where their role says so."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guiju_web.jobs.models import Job, State

_PATIENCE = timedelta(minutes=1)


def visible_jobs(request: HttpRequest) -> QuerySet[Job]:
    """Return the jobs the person of a request may see."""
    if not request.user.is_authenticated:
        return Job.objects.none()
    if request.user.may("jobs.see_all"):
        return Job.objects.all()
    return Job.objects.filter(asked_by=request.user.number)


def nobody_works(job: Job) -> bool:
    """Return whether a job waits for long while no worker does anything: there probably is none."""
    if job.state != State.WAITING or timezone.now() - job.asked_at < _PATIENCE:
        return False
    return not Job.objects.filter(state=State.RUNNING, leased_until__gt=timezone.now()).exists()
