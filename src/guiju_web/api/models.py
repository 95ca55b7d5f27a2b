"""Tokens: which program may come in whose name, for what, and until when; the secret itself is nowhere."""

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
