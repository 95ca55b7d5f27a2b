"""What people do to jobs: take one back that has not begun, let one that failed try again; and what works write down."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.audit_log.actions import record
from guiju_web.audit_log.chain import ANCHOR, add
from guiju_web.jobs import queue
from guiju_web.jobs.models import Job


def stop_job(request: HttpRequest, *, job: Job) -> None:
    """Take a waiting job back; ValidationError when it has begun. Who may see a job may do this (`jobs.queries`)."""
    with transaction.atomic():
        if not queue.stop(job):
            raise ValidationError(_("这件工作已经开始或者已经结束，不能取消。请刷新后再看。"))
        record(request, "取消工作", _subject(job), before={"state": job.state})


def try_again(request: HttpRequest, *, job: Job) -> None:
    """Let a job wait once more that failed or was taken back; ValidationError when it did neither."""
    with transaction.atomic():
        if not queue.again(job):
            raise ValidationError(_("只有失败的和已取消的工作可以再试。请刷新后再看。"))
        record(request, "再试工作", _subject(job), before={"state": job.state, "error": job.error[:200]})


def record_work(job: Job, action: str, subject: str, *, before: Any = None, after: Any = None) -> None:
    """Write to the audit log what a work did, in the name of who asked for it."""
    add(
        settings.WORKSPACE / ANCHOR,
        timezone.now(),
        person=job.asked_by,
        person_name=job.asked_by_name,
        action=action,
        subject=subject[:200],
        before=before,
        after=after,
        address="",
        is_refused=False,
    )


def _subject(job: Job) -> str:
    return f"{job.pk} {job.title} {job.subject}".strip()
