"""Tokens, by which programs come in somebody's name, their secrets nowhere; and what such programs pushed."""

from __future__ import annotations

import secrets
from datetime import date
from hashlib import sha256
from hmac import compare_digest

from django.db import models
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guiju_web.api.scopes import TokenScope
from guiju_web.jobs.models import Job, State
from guiju_web.people.models import Person

MARK = "guiju"
"""What every secret begins with, so that one left lying in a file is found by whoever looks for such things."""


class TokenState(TextChoices):
    """How a token stands on a day."""

    WAITING = "waiting", _("待领取")
    AHEAD = "ahead", _("未到生效日")
    VALID = "valid", _("有效")
    EXPIRED = "expired", _("已到期")
    REVOKED = "revoked", _("已撤销")


class Token(models.Model):
    """What a program shows to come in, on [`since`, `until`), in the name of its owner and with no more than theirs.

    `code` is the part of the secret that may be known; of the whole secret only a hash is kept, and none before the
    owner collects it.
    """

    name = models.CharField("名称", max_length=60)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="tokens")
    scopes = models.JSONField("范围")
    since = models.DateField("自")
    until = models.DateField("至")
    issued_by = models.CharField("签发人", max_length=40)
    issued_at = models.DateTimeField("签发时间")
    code = models.CharField("代号", max_length=12, unique=True)
    secret_hash = models.CharField(max_length=64, blank=True)
    collected_at = models.DateTimeField("领取时间", null=True)
    last_used_at = models.DateTimeField("最近使用", null=True)
    revoked_at = models.DateTimeField("撤销时间", null=True)
    revoked_by = models.CharField("撤销人", max_length=40, blank=True)

    class Meta:
        """Newest last."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.name}（{self.code}）"

    @property
    def scope_labels(self) -> list[str]:
        """The scopes in words."""
        return [str(TokenScope(each).label) for each in self.scopes]

    def state(self, on: date | None = None) -> TokenState:
        """Return how the token stands on a day, today by default."""
        day = on or timezone.localdate()
        if self.revoked_at is not None:
            return TokenState.REVOKED
        if day >= self.until:
            return TokenState.EXPIRED
        if not self.secret_hash:
            return TokenState.WAITING
        return TokenState.AHEAD if day < self.since else TokenState.VALID

    @property
    def state_label(self) -> str:
        """The state today in words."""
        return str(self.state().label)

    @property
    def can_be_revoked(self) -> bool:
        """Whether anything is left to take away."""
        return self.state() not in (TokenState.REVOKED, TokenState.EXPIRED)

    def new_secret(self) -> str:
        """Make the secret, keep its hash, and return it: the only time anybody can read it."""
        secret = f"{MARK}_{self.code}_{secrets.token_urlsafe(32)}"
        self.secret_hash = _hash(secret)
        return secret

    def opens_with(self, secret: str) -> bool:
        """Return whether this is the token's secret."""
        return bool(self.secret_hash) and compare_digest(self.secret_hash, _hash(secret))


class DeliveryState(TextChoices):
    """How far a delivery is."""

    WAITING = "waiting", _("等待")
    RUNNING = "running", _("进行中")
    DONE = "done", _("已存入")
    FAILED = "failed", _("不能存入")


class Delivery(models.Model):
    """What a program pushed, accepted once under its key; the rows lie in the workspace (`api.incoming`).

    `digest` tells whether the same key comes with the same content; `folder` holds what arrived until it is taken in.
    """

    owner = models.ForeignKey(Person, models.PROTECT, related_name="deliveries")
    token = models.ForeignKey(Token, models.PROTECT, related_name="deliveries")
    key = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    name = models.CharField(max_length=120)
    size = models.BigIntegerField()
    folder = models.CharField(max_length=32)
    received_at = models.DateTimeField()
    taken_in_at = models.DateTimeField(null=True)
    job = models.ForeignKey(Job, models.PROTECT, related_name="+")

    class Meta:
        """Newest last; a key is used once by an owner."""

        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("owner", "key"), name="delivery_key"),)

    def __str__(self) -> str:
        return f"{self.pk} {self.name}"

    @property
    def staged(self) -> str:
        """The id of what is staged of it."""
        return f"push-{self.pk}"

    @property
    def state(self) -> DeliveryState:
        """Where it stands, as its job does."""
        return {
            State.WAITING: DeliveryState.WAITING,
            State.RUNNING: DeliveryState.RUNNING,
            State.DONE: DeliveryState.DONE,
        }.get(State(self.job.state), DeliveryState.FAILED)


def new_code() -> str:
    """Return a code no token has yet."""
    return secrets.token_hex(5)


def code_in(secret: str) -> str:
    """Return the code a secret names, empty for what is no secret of ours."""
    parts = secret.split("_", 2)
    return parts[1] if len(parts) == 3 and parts[0] == MARK and parts[1].isalnum() and parts[1].isascii() else ""


def _hash(secret: str) -> str:
    """Hash a secret; it is 256 random bits, so no slow hash is needed to keep it from being guessed."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
