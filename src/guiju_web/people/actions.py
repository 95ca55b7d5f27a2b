"""What is done to accounts: each action checks, changes and logs, all or nothing."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest

from guiju_web.audit_log.actions import record
from guiju_web.people.models import Grant, Person
from guiju_web.people.queries import who
from guiju_web.people.roles import Role, excluded_by


def grant_role(request: HttpRequest, *, person: Person, role: Role, since: date) -> Grant:
    """Give somebody a role from a day on; ValidationError when another role of theirs excludes it."""
    _require(request, "people.grant", f"授予 {person.number} {role.label}")
    held = {Role(each.role) for each in person.grants.all() if each.until is None or each.until > since}
    if role in held:
        raise ValidationError(f"{person.name}已经是{role.label}。")
    if barred := excluded_by(role, held):
        named = "、".join(each.label for each in barred)
        raise ValidationError(f"{person.name}是{named}，不能同时是{role.label}。请先结束原来的角色。")
    if person == request.user:
        record(request, "授予角色", f"{person.number} {role.label}", refused=True)
        raise ValidationError("不能给自己授予角色，请由另一位安全管理员办理。")
    with transaction.atomic():
        given = Grant.objects.create(person=person, role=role, since=since, granted_by=who(request).number)
        record(request, "授予角色", f"{person.number} {role.label}", after={"since": since.isoformat()})
    return given


def end_role(request: HttpRequest, *, grant: Grant, until: date) -> None:
    """End a role on a day; it stays on record with its dates."""
    label = Role(grant.role).label
    _require(request, "people.grant", f"结束 {grant.person.number} {label}")
    if until < grant.since:
        raise ValidationError(f"结束日期 {until} 早于开始日期 {grant.since}。")
    before = grant.until.isoformat() if grant.until else None
    with transaction.atomic():
        grant.until = until
        grant.save(update_fields=["until"])
        record(
            request,
            "结束角色",
            f"{grant.person.number} {label}",
            before={"until": before},
            after={"until": until.isoformat()},
        )


def _require(request: HttpRequest, permission: str, subject: str) -> None:
    if not (request.user.is_authenticated and who(request).may(permission)):
        record(request, permission, subject, refused=True)
        raise PermissionDenied
