"""The roster: accounts filtered by role, office and name, a page at a time, with what each holds today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.people.models import Person
from guiju_web.people.roles import Role

_PAGE = 50


@dataclass(frozen=True)
class Filters:
    """What a roster is asked for; `offices` are the codes the typed part of a name fits, None when nothing is typed."""

    role: str = ""
    office: str = ""
    words: str = ""
    offices: frozenset[str] | None = None

    def notes(self, names: Mapping[str, str]) -> list[tuple[str, object]]:
        """Return the filters as the lines above an exported table."""
        role = Role(self.role).label if self.role else _("全部")
        return [
            (_("截至"), timezone.localtime().strftime("%Y-%m-%d %H:%M")),
            (_("角色"), role),
            (_("机构"), self.office or _("全部")),
            (_("工号或者姓名"), self.words or _("全部")),
        ]


@dataclass(frozen=True)
class Line:
    """One account with what it holds today."""

    person: Person
    offices: list[tuple[str, str]]
    posts: list[str]
    roles: list[str]

    @property
    def state(self) -> str:
        """Whether the account can be used."""
        return _("在用") if self.person.is_active else _("已锁定")


def chosen(request: HttpRequest, names: Mapping[str, str]) -> Filters:
    """Read the filters of a request."""
    role = request.GET.get("role", "")
    office = request.GET.get("office", "").strip()
    fitting = frozenset(code for code, name in names.items() if office in (code, name) or office in name)
    return Filters(
        role if role in set(Role) else "", office, request.GET.get("q", "").strip(), fitting if office else None
    )


def lines(filters: Filters, names: Mapping[str, str]) -> list[Line]:
    """Return everybody a filter finds, by number."""
    return [_line(each, names) for each in _found(filters)]


def page(filters: Filters, names: Mapping[str, str], after: str) -> tuple[list[Line], str | None]:
    """Return one page of those a filter finds, and the number the next one begins after; None on the last."""
    found = list(_found(filters).filter(number__gt=after)[: _PAGE + 1])
    more = found[_PAGE - 1].number if len(found) > _PAGE else None
    return [_line(each, names) for each in found[:_PAGE]], more


def _found(filters: Filters) -> QuerySet[Person]:
    day = timezone.localdate()
    found = Person.objects.order_by("number").prefetch_related("grants", "appointments")
    if filters.words:
        found = found.filter(Q(number__icontains=filters.words) | Q(name__icontains=filters.words))
    if filters.role:
        found = found.filter(_held("grants", day, role=filters.role))
    if filters.offices is not None:
        found = found.filter(_held("appointments", day, office_code__in=filters.offices))
    return found.distinct()


def _held(relation: str, day: date, **wanted: object) -> Q:
    """Return the condition that one row of a relation both fits and holds on a day."""
    fits = Q(**{f"{relation}__{name}": value for name, value in wanted.items()})
    lasts = Q(**{f"{relation}__until": None}) | Q(**{f"{relation}__until__gt": day})
    return fits & lasts & Q(**{f"{relation}__since__lte": day})


def _line(person: Person, names: Mapping[str, str]) -> Line:
    day = timezone.localdate()
    posts = [each.post for each in person.appointments.all() if each.holds_on(day) and each.post]
    roles = [str(Role(each.role).label) for each in person.grants.all() if each.holds_on(day)]
    offices = [(code, names.get(code, code)) for code in person.office_codes]
    return Line(person, offices, list(dict.fromkeys(posts)), roles)
