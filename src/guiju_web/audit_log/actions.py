"""Writing to the log: every action of the site ends here, and every refusal."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from guiju_web.audit_log.chain import ANCHOR, add
from guiju_web.audit_log.models import Entry

NOBODY = "—"
_LONGEST_SUBJECT = 200


def record(
    request: HttpRequest,
    action: str,
    subject: str,
    *,
    before: Any = None,
    after: Any = None,
    refused: bool = False,
    person: Any = None,
) -> Entry:
    """Write down what the person of a request did, or was refused; `person` where they are not signed in yet."""
    who = person or (request.user if request.user.is_authenticated else None)
    return add(
        settings.WORKSPACE / ANCHOR,
        timezone.now(),
        person=getattr(who, "number", NOBODY),
        person_name=getattr(who, "name", NOBODY),
        action=action,
        subject=subject[:_LONGEST_SUBJECT].replace("\x00", "�"),  # PostgreSQL keeps no NUL
        before=before,
        after=after,
        address=request.META.get("REMOTE_ADDR", "") or "",
        is_refused=refused,
    )


def record_by_command(command: str, action: str, subject: str) -> Entry:
    """Write down what was done from the command line, by whoever has the machine."""
    return add(
        settings.WORKSPACE / ANCHOR,
        timezone.now(),
        person=NOBODY,
        person_name=command,
        action=action,
        subject=subject[:_LONGEST_SUBJECT],
        before=None,
        after=None,
        address="",
        is_refused=False,
    )
