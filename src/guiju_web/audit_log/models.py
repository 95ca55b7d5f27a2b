"""One entry of the log; entries are only ever added."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """Something somebody did or was refused.

    `hash` is SHA-256 over everything else in the entry and `previous`, the hash of the entry before.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    person_name = models.CharField(max_length=40)
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    address = models.CharField(max_length=45)
    is_refused = models.BooleanField(default=False)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        """Newest entries are looked for most."""

        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number} {self.at:%Y-%m-%d %H:%M:%S} {self.person} {self.action} {self.subject}"


class Head(models.Model):
    """The one row whoever adds an entry holds meanwhile."""

    def __str__(self) -> str:
        return "head"
