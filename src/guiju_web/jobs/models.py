"""A job: what was asked, by whom, how far it is, and how it ended."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from guiju_web.jobs.works import works


class State(models.TextChoices):
    """Where a job stands."""

    WAITING = "waiting", _("等待")
    RUNNING = "running", _("进行中")
    DONE = "done", _("完成")
    FAILED = "failed", _("失败")
    STOPPED = "stopped", _("已取消")


class Job(models.Model):
    """Work asked of a worker.

    `asked_by` is the number of who asked. While a job runs, `held_by` names its worker, who has it until `leased_until`
    and keeps putting that off; a lease that ran out is a worker that died. `attempts` counts how often it was begun.
    """

    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True)
    arguments = models.JSONField(default=dict)
    asked_by = models.CharField(max_length=40)
    asked_by_name = models.CharField(max_length=40, blank=True)
    office_code = models.CharField(max_length=40, blank=True)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True)
    doing = models.CharField(max_length=200, blank=True)
    result = models.JSONField(null=True)
    error = models.TextField(blank=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    held_by = models.CharField(max_length=120, blank=True)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """A worker asks for what is open, oldest first; people for their own."""

        ordering = ("pk",)
        indexes = (
            models.Index(fields=("state", "id"), name="job_state"),
            models.Index(fields=("asked_by", "id"), name="job_asked_by"),
        )

    def __str__(self) -> str:
        return f"{self.pk} {self.kind} {self.state}"

    @property
    def title(self) -> str:
        """What people call this kind of job."""
        known = works().get(self.kind)
        return str(known.title) if known else self.kind

    @property
    def is_open(self) -> bool:
        """Whether it has not ended yet."""
        return self.state in (State.WAITING, State.RUNNING)

    @property
    def percent(self) -> int | None:
        """How far it is in whole percent, cut off; None when nobody knows."""
        return min(100, 100 * self.done // self.total) if self.total else None

    @property
    def tone(self) -> str:
        """The colour of its state's tag."""
        return {State.DONE: "good", State.FAILED: "bad", State.RUNNING: "doubt"}.get(State(self.state), "faint")
