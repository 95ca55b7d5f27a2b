"""Sessions: where somebody is signed in, how long a session lasts, and how it is ended on the server."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from guiju_web.audit_log.actions import record
from guiju_web.people.models import Person, SignIn

BEGAN_AT = "began_at"
BY_PASSWORD = "by_password"
SEEN = "seen"
_MINUTE = 60
_BROWSER_LENGTH = 200


def begin(request: HttpRequest, person: Person) -> None:
    """Write down that a session began; where one at a time is the rule, the older ones of this person end."""
    now = timezone.now()
    request.session[BEGAN_AT] = now.isoformat()
    if request.session.session_key is None:
        request.session.save()
    if settings.SINGLE_SESSION:
        ended = end_sessions(person, but=request.session.session_key)
        if ended:
            record(request, "结束较早的登录", f"{person.number} 共 {ended} 处", person=person)
    _forget_expired(person)
    SignIn.objects.update_or_create(
        session_key=request.session.session_key,
        defaults={
            "person": person,
            "began_at": now,
            "address": request.META.get("REMOTE_ADDR", "") or "",
            "browser": request.headers.get("User-Agent", "")[:_BROWSER_LENGTH],
        },
    )


def keep(request: HttpRequest) -> None:
    """Put off the end of an idle session, at most once a minute: a page that is only read writes nothing else."""
    now = int(timezone.now().timestamp())
    if now - request.session.get(SEEN, 0) >= _MINUTE:
        request.session[SEEN] = now


def leave(request: HttpRequest) -> None:
    """End the session of a request, on the server too."""
    SignIn.objects.filter(session_key=request.session.session_key).delete()
    logout(request)


def is_over(request: HttpRequest) -> bool:
    """Return whether a session has lasted as long as any may, used or not."""
    began = request.session.get(BEGAN_AT)
    return began is not None and timezone.now() - datetime.fromisoformat(began) > settings.SESSION_LIMIT


def end_sessions(person: Person, but: str | None = None) -> int:
    """End all sessions of somebody but one; return how many there were."""
    keys = list(person.sign_ins.exclude(session_key=but or "").values_list("session_key", flat=True))
    living = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now()).count()
    Session.objects.filter(session_key__in=keys).delete()
    SignIn.objects.filter(session_key__in=keys).delete()
    return living


def sessions_of(person: Person) -> list[tuple[SignIn, datetime]]:
    """Return the living sessions of somebody, newest first, each with the instant it was last used."""
    found = {each.session_key: each for each in person.sign_ins.all()}
    living = Session.objects.filter(session_key__in=found, expire_date__gt=timezone.now())
    idle = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    rows = [(found[each.session_key], each.expire_date - idle) for each in living]
    return sorted(rows, key=lambda row: row[0].began_at, reverse=True)


def renew_key(request: HttpRequest, old: str | None) -> None:
    """Follow a session whose key was changed."""
    SignIn.objects.filter(session_key=old).update(session_key=request.session.session_key)


def _forget_expired(person: Person) -> None:
    living = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    person.sign_ins.exclude(session_key__in=living).delete()
