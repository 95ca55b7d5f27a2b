"""An upload: files somebody brought, how they are understood, and what became of them; the rows lie in the workspace."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from guiju_web.jobs.models import Job


class State(models.TextChoices):
    """How far an upload is."""

    RECEIVED = "received", _("待确认表头")
    STAGING = "staging", _("正在检查")
    STAGED = "staged", _("待存入")
    HANDED = "handed", _("已交标准化办公室")
    COMMITTING = "committing", _("正在存入")
    COMMITTED = "committed", _("已存入")
    DISCARDED = "discarded", _("已放弃")


class Upload(models.Model):
    """Files somebody brought.

    `key` names its page and its folder. `files` are dictionaries of name, size and sha256. `mappings` are the texts of
    the mappings by file, inside a zip or not. `revision` counts how often it was staged; `counts` are numbers of rows.
    """

    key = models.CharField(max_length=32, unique=True)
    by = models.CharField(max_length=40)
    by_name = models.CharField(max_length=40)
    at = models.DateTimeField()
    files = models.JSONField(default=list)
    state = models.CharField(max_length=12, choices=State.choices, default=State.RECEIVED)
    mappings = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")
    snapshot = models.CharField(max_length=64, blank=True)
    run_before = models.CharField(max_length=64, blank=True)
    run_after = models.CharField(max_length=64, blank=True)

    class Meta:
        """People ask for their own, the newest first."""

        ordering = ("pk",)
        indexes = (models.Index(fields=("by", "id"), name="upload_by"),)

    def __str__(self) -> str:
        return f"{self.key} {'、'.join(self.names)}"

    @property
    def names(self) -> list[str]:
        """The names of the files."""
        return [each["name"] for each in self.files]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(each["size"] for each in self.files)

    @property
    def rows(self) -> int | None:
        """How many rows were read, None while nobody knows."""
        found = self.counts.get("rows")
        return int(found) if found is not None else None

    @property
    def quarantined(self) -> int | None:
        """How many rows are kept out, None while nobody knows."""
        found = self.counts.get("quarantined")
        return int(found) if found is not None else None

    @property
    def staged(self) -> str:
        """The id of what is staged of it now."""
        return f"{self.key}-{self.revision}"

    @property
    def is_open(self) -> bool:
        """Whether it may still be changed."""
        return self.state in (State.RECEIVED, State.STAGING, State.STAGED, State.HANDED)

    @property
    def tone(self) -> str:
        """The colour of its state's tag."""
        return {State.COMMITTED: "good", State.DISCARDED: "faint"}.get(State(self.state), "doubt")
