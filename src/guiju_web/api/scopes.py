"""What a token may be used for, and the permission its owner must have for it at every request."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TokenScope(TextChoices):
    """One thing a program may do; a token has some of them and nothing else."""

    GOALS = "goals:read", _("读八项目标、分解和机构")
    COUNTS = "counts:read", _("读检查项和计数")
    FINDINGS = "findings:read", _("读查出的记录和例外")
    RECORDS = "records:read", _("读一条记录的说明")
    STANDARDS = "standards:read", _("读标准")
    BATCHES = "batches:write", _("推送记录，看推送的结果")


PERMISSION_OF: Mapping[TokenScope, str] = {
    TokenScope.GOALS: "goals.see",
    TokenScope.COUNTS: "goals.see",
    TokenScope.FINDINGS: "records.see",
    TokenScope.RECORDS: "records.see",
    TokenScope.STANDARDS: "signed_in",
    TokenScope.BATCHES: "records.commit",
}
"""A scope only narrows what the owner may do; a role that ends takes the scope's use with it."""
