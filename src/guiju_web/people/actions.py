"""What is done to roles: each action checks, changes and logs, all or nothing.

The role of an administrator is given by two: a security administrator asks for it, a system administrator confirms it
(GB/T 22239-2019, 8.1.4.2: whoever changes authorisations does not do it alone).
"""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.audit_log.actions import record
from guiju_web.people.models import AskedGrant, Grant, Person
from guiju_web.people.queries import who
from guiju_web.people.roles import ADMINISTRATORS, Role, excluded_by


def grant_role(
    request: HttpRequest, *, person: Person, role: Role, since: date, until: date | None = None
) -> Grant | AskedGrant:
    """Give somebody a role from a day on, or ask for it where a second person has to agree; ValidationError if not."""
    subject = f"{person.number} {role.chinese}"
    _require(request, "people.grant", "授予角色", subject)
    if until is not None and until <= since:
        raise ValidationError(_("结束日期应晚于开始日期。"))
    _refuse_what_does_not_go_together(person, role, since)
    if person == request.user:
        record(request, "授予角色", subject, refused=True)
        raise ValidationError(_("不能给自己授予角色，请由另一位安全管理员办理。"))
    dates = {"since": since.isoformat(), "until": until.isoformat() if until else None}
    with transaction.atomic():
        if role in ADMINISTRATORS:
            given: Grant | AskedGrant = AskedGrant.objects.create(
                person=person, role=role, since=since, until=until, asked_by=who(request).number
            )
            record(request, "申请授予角色", subject, after=dates)
        else:
            given = Grant.objects.create(
                person=person, role=role, since=since, until=until, granted_by=who(request).number
            )
            record(request, "授予角色", subject, after=dates)
    return given


def confirm_grant(request: HttpRequest, *, asked: AskedGrant) -> Grant:
    """Agree to an administrator's role somebody else asked for; the person chooses a longer password before using it."""
    role, person = Role(asked.role), asked.person
    subject = f"{person.number} {role.chinese}"
    _decide(request, asked, "确认授予角色", subject)
    _refuse_what_does_not_go_together(person, role, asked.since)
    with transaction.atomic():
        _decided(request, asked, is_confirmed=True)
        given = Grant.objects.create(
            person=person,
            role=role,
            since=asked.since,
            until=asked.until,
            granted_by=asked.asked_by,
            confirmed_by=who(request).number,
        )
        person.must_change_password = True
        person.save(update_fields=["must_change_password"])
        record(request, "确认授予角色", subject, before={"asked_by": asked.asked_by}, after=_dates(given))
    return given


def refuse_grant(request: HttpRequest, *, asked: AskedGrant) -> None:
    """Refuse an administrator's role somebody else asked for; what was asked stays on record."""
    subject = f"{asked.person.number} {Role(asked.role).chinese}"
    _decide(request, asked, "不同意授予角色", subject)
    with transaction.atomic():
        _decided(request, asked, is_confirmed=False)
        record(request, "不同意授予角色", subject, before={"asked_by": asked.asked_by})


def end_role(request: HttpRequest, *, grant: Grant, until: date) -> None:
    """End a role on a day; it stays on record with its dates."""
    subject = f"{grant.person.number} {Role(grant.role).chinese}"
    _require(request, "people.grant", "结束角色", subject)
    if until < grant.since:
        raise ValidationError(_("结束日期 %(until)s 早于开始日期 %(since)s。") % {"until": until, "since": grant.since})
    before = _dates(grant)
    with transaction.atomic():
        grant.until = until
        grant.save(update_fields=["until"])
        record(request, "结束角色", subject, before=before, after=_dates(grant))


def _refuse_what_does_not_go_together(person: Person, role: Role, since: date) -> None:
    held = {Role(each.role) for each in person.grants.all() if each.until is None or each.until > since}
    if role in held:
        raise ValidationError(_("%(name)s已经是%(role)s。") % {"name": person.name, "role": role.label})
    if barred := excluded_by(role, held):
        named = _("、").join(str(each.label) for each in barred)
        raise ValidationError(
            _("%(name)s是%(held)s，不能同时是%(role)s。请先结束原来的角色。")
            % {"name": person.name, "held": named, "role": role.label}
        )


def _decide(request: HttpRequest, asked: AskedGrant, action: str, subject: str) -> None:
    _require(request, "people.confirm", action, subject)
    if who(request).number in (asked.asked_by, asked.person.number):
        record(request, action, subject, refused=True)
        raise PermissionDenied
    if asked.decided_at is not None:
        raise ValidationError(_("这项申请已经有了结果。请回到名册查看。"))


def _decided(request: HttpRequest, asked: AskedGrant, *, is_confirmed: bool) -> None:
    asked.decided_by, asked.decided_at = who(request).number, timezone.now()
    asked.is_confirmed = is_confirmed
    asked.save(update_fields=["decided_by", "decided_at", "is_confirmed"])


def _dates(grant: Grant) -> dict[str, str | None]:
    return {"since": grant.since.isoformat(), "until": grant.until.isoformat() if grant.until else None}


def _require(request: HttpRequest, permission: str, action: str, subject: str) -> None:
    if not (request.user.is_authenticated and who(request).may(permission)):
        record(request, action, subject, refused=True)
        raise PermissionDenied
