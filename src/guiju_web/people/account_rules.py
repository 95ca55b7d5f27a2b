"""When an account may be used: unused ones are refused, passwords grow old, and some things come before all others."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.people import second_factor
from guiju_web.people.models import Person
from guiju_web.people.passwords import AGE
from guiju_web.people.sessions import BY_PASSWORD

UNUSED = timedelta(days=90)
"""How long an account may lie unused."""


def refusal(person: Person, now: datetime) -> str:
    """Return why somebody whose password was right is not let in; nothing when they are."""
    if not person.is_active:
        return _("这个账号已锁定。请向安全管理员查询，由他解锁后再登录。")
    if now - person.used_at > UNUSED:
        return _("这个账号超过九十天没有使用，已停用。请向安全管理员申请解锁。")
    return ""


def password_expired(person: Person, now: datetime) -> bool:
    """Return whether a password is older than a password may be."""
    return now - person.password_set_at > AGE


def what_comes_first(request: HttpRequest, person: Person) -> str:
    """Return the address name of what somebody has to do before anything else; nothing when they are free."""
    if request.session.get(BY_PASSWORD, True) and (
        person.must_change_password or password_expired(person, timezone.now())
    ):
        return "people:change_password"
    if second_factor.is_required(person) and not second_factor.has_one(person):
        return "people:second_factor"
    return ""
