"""What is being done about goals: seen within what somebody may see, and done by named actions that are logged."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.audit_log.actions import record
from guiju_web.goals.models import Progress, Undertaking
from guiju_web.goals.queries import Asked
from guiju_web.people.queries import visible_offices, who
from guiju_web.ui.city import city


def undertakings_of(asked: Asked, goal: int | None = None) -> QuerySet[Undertaking]:
    """Return the undertakings of the part of the city asked about, newest first, each with its newest report."""
    newest = Progress.objects.filter(undertaking=OuterRef("pk")).values("said")[:1]
    found = Undertaking.objects.annotate(newest=Subquery(newest))
    if asked.scope.offices is not None:
        found = found.filter(office_code__in=asked.scope.offices)
    return found if goal is None else found.filter(goal=goal)


def visible_undertakings(request: HttpRequest) -> QuerySet[Undertaking]:
    """Return the undertakings somebody may see: all, or those of their offices."""
    visible = visible_offices(city(), who(request))
    return Undertaking.objects.all() if visible is None else Undertaking.objects.filter(office_code__in=visible)


def undertake(
    request: HttpRequest, *, goal: int, office: str, what: str, responsible: str, responsible_office: str, due_on: date
) -> Undertaking:
    """Write down what somebody undertakes for a goal."""
    _require(request, "登记正在做的事", office)
    with transaction.atomic():
        made = Undertaking.objects.create(
            goal=goal,
            office_code=office,
            what=what,
            responsible=responsible,
            responsible_office=responsible_office,
            due_on=due_on,
            undertaken_by=who(request).number,
        )
        record(request, "登记正在做的事", _subject(made), after=_told(made))
    return made


def report_progress(request: HttpRequest, *, undertaking: Undertaking, said: str) -> Progress:
    """Report how an undertaking stands; ValidationError when it has ended."""
    _require(request, "填报进展", undertaking.office_code)
    with transaction.atomic():
        _still_open(undertaking)
        made = Progress.objects.create(undertaking=undertaking, said=said, by=who(request).number)
        record(request, "填报进展", _subject(undertaking), after={"said": said})
    return made


def close(request: HttpRequest, *, undertaking: Undertaking, outcome: str) -> None:
    """End an undertaking with a sentence; ValidationError when it had ended before."""
    _require(request, "结束正在做的事", undertaking.office_code)
    with transaction.atomic():
        held = _still_open(undertaking)
        before = _told(held)
        held.closed_at, held.outcome = timezone.now(), outcome
        held.save(update_fields=["closed_at", "outcome"])
        record(request, "结束正在做的事", _subject(held), before=before, after=_told(held))


def may_undertake(request: HttpRequest, office: str | None) -> bool:
    """Return whether somebody may write down what is done in an office (None or blank: the whole city)."""
    if not who(request).may("goals.undertake"):
        return False
    visible = visible_offices(city(), who(request))
    return visible is None or (bool(office) and office in visible)


def _require(request: HttpRequest, action: str, office: str) -> None:
    if not may_undertake(request, office):
        record(request, action, office or "全市", refused=True)
        raise PermissionDenied


def _still_open(undertaking: Undertaking) -> Undertaking:
    """Return the undertaking held for a change."""
    held = Undertaking.objects.select_for_update().filter(Q(pk=undertaking.pk) & Q(closed_at=None)).first()
    if held is None:
        raise ValidationError(_("这件事已经结束，不能再改。需要继续做的，请另外登记一件。"))
    return held


def _subject(undertaking: Undertaking) -> str:
    return f"{undertaking.pk} 目标{undertaking.goal} {undertaking.what}"


def _told(undertaking: Undertaking) -> dict[str, Any]:
    return {
        "office": undertaking.office_code,
        "responsible": f"{undertaking.responsible_office} {undertaking.responsible}",
        "due_on": undertaking.due_on.isoformat(),
        "outcome": undertaking.outcome,
    }
