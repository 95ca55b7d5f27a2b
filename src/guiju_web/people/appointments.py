"""Appointments: who holds which post at which office, and since when; what somebody sees follows from them."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from guiju_web.audit_log.actions import record
from guiju_web.people.models import Appointment, Person
from guiju_web.people.queries import who

PERMISSION = "people.appoint"


def appoint(
    request: HttpRequest, *, person: Person, office_code: str, post: str, since: date, until: date | None = None
) -> Appointment:
    """Appoint somebody to a post at an office from a day on; several may be held at a time."""
    subject = f"{person.number} {office_code} {post}"
    _require(request, "任职", subject)
    if until is not None and until <= since:
        raise ValidationError(_("结束日期应晚于开始日期。"))
    if any(
        each.office_code == office_code and each.post == post and (each.until is None or each.until > since)
        for each in person.appointments.all()
    ):
        raise ValidationError(_("%(name)s已经在这个机构担任%(post)s。") % {"name": person.name, "post": post})
    with transaction.atomic():
        made = Appointment.objects.create(person=person, office_code=office_code, post=post, since=since, until=until)
        record(request, "任职", subject, after=_dates(made))
    return made


def end_appointment(request: HttpRequest, *, appointment: Appointment, until: date) -> None:
    """End an appointment on a day; it stays on record with its dates."""
    subject = f"{appointment.person.number} {appointment.office_code} {appointment.post}"
    _require(request, "免职", subject)
    if until < appointment.since:
        raise ValidationError(_("结束日期早于任职开始的日期。"))
    before = _dates(appointment)
    with transaction.atomic():
        appointment.until = until
        appointment.save(update_fields=["until"])
        record(request, "免职", subject, before=before, after=_dates(appointment))


def _dates(appointment: Appointment) -> dict[str, str | None]:
    return {
        "since": appointment.since.isoformat(),
        "until": appointment.until.isoformat() if appointment.until else None,
    }


def _require(request: HttpRequest, action: str, subject: str) -> None:
    if not (request.user.is_authenticated and who(request).may(PERMISSION)):
        record(request, action, subject, refused=True)
        raise PermissionDenied
