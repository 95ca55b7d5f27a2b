"""What is being done about a goal: who undertook what by when, how it went, how it ended. Figures are never kept here."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Undertaking(models.Model):
    """Something somebody answers for, for a goal, in an office (blank: the whole city), due on a day.

    `outcome` is the sentence it was closed with; until then it is open.
    """

    goal = models.PositiveSmallIntegerField(_("目标"))
    office_code = models.CharField(_("机构代码"), max_length=40, blank=True)
    what = models.CharField(_("做什么"), max_length=300)
    responsible = models.CharField(_("责任人"), max_length=40)
    responsible_office = models.CharField(_("责任单位"), max_length=80)
    due_on = models.DateField(_("完成日期"))
    undertaken_at = models.DateTimeField(_("登记时间"), default=timezone.now)
    undertaken_by = models.CharField(_("登记人"), max_length=40)
    closed_at = models.DateTimeField(_("结束时间"), null=True, blank=True)
    outcome = models.CharField(_("结果"), max_length=300, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.goal} {self.what}"

    @property
    def is_closed(self) -> bool:
        """Whether it has ended."""
        return self.closed_at is not None

    def is_overdue(self, on: date | None = None) -> bool:
        """Whether it is still open after the day it was due, on a day, today by default."""
        return not self.is_closed and self.due_on < (on or timezone.localdate())


class Progress(models.Model):
    """One report of how an undertaking stands."""

    undertaking = models.ForeignKey(Undertaking, models.PROTECT, related_name="reports")
    said = models.CharField(_("进展"), max_length=300)
    at = models.DateTimeField(_("时间"), default=timezone.now)
    by = models.CharField(_("填报人"), max_length=40)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.said
