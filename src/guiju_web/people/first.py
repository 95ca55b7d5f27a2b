"""The first accounts of a city, and the way back in when an administrator is locked out: by who has the machine."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from guiju_web.audit_log.actions import record_by_command
from guiju_web.people.models import Grant, Person
from guiju_web.people.passwords import new_password
from guiju_web.people.roles import Role, excluded_by
from guiju_web.people.second_factor import forget
from guiju_web.people.sessions import end_sessions

COMMAND = "guiju enrol"


class NotTogetherError(Exception):
    """The person holds a role that excludes the one asked for."""


@transaction.atomic
def enrol_administrator(number: str, name: str, role: Role) -> str:
    """Open or revive an administrator's account; return its password, told this once and changed at the first sign-in."""
    person = Person.objects.filter(number=number).first()
    if person is None:
        person = Person(number=number, name=name)
    elif barred := excluded_by(role, person.roles()):
        raise NotTogetherError("、".join(each.chinese for each in barred))
    password = new_password()
    person.set_password(password)
    person.is_active, person.must_change_password, person.opened_at = True, True, timezone.now()
    person.save()
    if role not in person.roles():
        Grant.objects.create(person=person, role=role, since=timezone.localdate(), granted_by=COMMAND)
    forget(person)
    end_sessions(person)
    record_by_command(COMMAND, "开户（命令行）", f"{number} {role.chinese}")
    return password
