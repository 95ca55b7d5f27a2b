"""What is done to accounts: opened, locked, unlocked, given a new password; each action checks, changes and logs."""

from __future__ import annotations

from axes.utils import reset as forget_failures
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.audit_log.actions import record
from guiju_web.people.models import Person
from guiju_web.people.passwords import new_password
from guiju_web.people.queries import who
from guiju_web.people.sessions import end_sessions, renew_key

PERMISSION = "people.accounts"


def open_account(request: HttpRequest, *, number: str, name: str) -> tuple[Person, str]:
    """Open an account; return it with its first password, told this once and to be changed at the first sign-in."""
    _require(request, "开户", number)
    if Person.objects.filter(number=number).exists():
        raise ValidationError(_("工号 %(number)s 已经有账号。请在人员名册里查找。") % {"number": number})
    password = new_password()
    with transaction.atomic():
        person = Person.objects.enrol(number, name, password)
        _given(person)
        record(request, "开户", number, after={"name": name})
    return person, password


def reset_password(request: HttpRequest, *, person: Person) -> str:
    """Give somebody a new password, told this once; their sessions end, and at the next sign-in they change it."""
    _require(request, "重置密码", person.number)
    _not_oneself(request, person, "重置密码")
    password = new_password()
    with transaction.atomic():
        person.set_password(password)
        person.save()
        _given(person)
        ended = end_sessions(person)
        forget_failures(username=person.number)
        record(request, "重置密码", person.number, after={"sessions_ended": ended})
    return password


def lock_account(request: HttpRequest, *, person: Person) -> None:
    """Let nobody use an account until it is unlocked; sessions end now."""
    _require(request, "锁定账号", person.number)
    _not_oneself(request, person, "锁定账号")
    with transaction.atomic():
        before, person.is_active = person.is_active, False
        person.save(update_fields=["is_active"])
        ended = end_sessions(person)
        record(
            request,
            "锁定账号",
            person.number,
            before={"is_active": before},
            after={"is_active": False, "sessions_ended": ended},
        )


def unlock_account(request: HttpRequest, *, person: Person) -> None:
    """Let an account be used again, one that was locked, or lay unused too long, or was tried with wrong passwords."""
    _require(request, "解锁账号", person.number)
    _not_oneself(request, person, "解锁账号")
    with transaction.atomic():
        before, person.is_active, person.opened_at = person.is_active, True, timezone.now()
        person.save(update_fields=["is_active", "opened_at"])
        forget_failures(username=person.number)
        record(request, "解锁账号", person.number, before={"is_active": before}, after={"is_active": True})


def change_password(request: HttpRequest, *, new: str) -> None:
    """Change one's own password, checked by the form; this session goes on, the others end."""
    person, key = who(request), request.session.session_key
    with transaction.atomic():
        person.set_password(new)
        person.must_change_password = False
        person.save()
        update_session_auth_hash(request, person)
        renew_key(request, key)
        ended = end_sessions(person, but=request.session.session_key)
        record(request, "更改密码", person.number, after={"sessions_ended": ended})


def end_own_sessions(request: HttpRequest) -> None:
    """End all of one's own sessions but the one that asks."""
    person = who(request)
    with transaction.atomic():
        ended = end_sessions(person, but=request.session.session_key)
        record(request, "结束其他登录", f"{person.number} 共 {ended} 处")


def _given(person: Person) -> None:
    person.must_change_password = True
    person.save(update_fields=["must_change_password"])


def _require(request: HttpRequest, action: str, subject: str) -> None:
    if not (request.user.is_authenticated and who(request).may(PERMISSION)):
        record(request, action, subject, refused=True)
        raise PermissionDenied


def _not_oneself(request: HttpRequest, person: Person, action: str) -> None:
    if person == who(request):
        record(request, action, person.number, refused=True)
        raise PermissionDenied(_("不能对自己的账号这样做，请由另一位安全管理员办理。"))
