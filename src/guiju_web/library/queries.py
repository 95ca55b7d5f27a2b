"""What the library's pages show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guiju.model.check import Check
from guiju.model.text import Edition, Library, Standard
from guiju.standard_system.coverage import Proof, coverage
from guiju_web.ui.city import City

SUBSYSTEMS = {
    "framework": _("总体框架"),
    "general": _("通用基础"),
    "provision": _("服务提供"),
    "management": _("管理"),
    "posts": _("岗位工作"),
}
"""The blocks of the plan in its order, by the folder their standards lie in."""


@dataclass(frozen=True)
class Row:
    """One standard in force: its edition, how many requirements it makes and how many are proved by machine."""

    edition: Edition
    subsystem: str
    requirements: int
    checked: int
    inspected: int


def may(request: HttpRequest, permission: str) -> bool:
    """Return whether who looks has a permission; a stranger has none."""
    asked = getattr(request.user, "may", None)
    return bool(asked and asked(permission))


def day_of(city: City, written: str | None) -> date:
    """Return the day asked about, else the day the city is judged as of, else today; 404 for what is no date."""
    if written:
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise Http404(f"看不懂日期 {written}") from error
    as_of = city.workspace.as_of or (city.judged.run.as_of if city.judged else None)
    return as_of.date() if as_of else timezone.localdate()


def register(city: City, day: date) -> list[tuple[str, list[Row]]]:
    """Return the standards in force on a day by block of the system."""
    proved = {each.code: each for each in coverage(city.library, day).editions}
    blocks: dict[str, list[Row]] = {}
    for edition in city.library.in_force(day):
        subsystem = city.library.standards[edition.code].subsystem
        own = proved[edition.code]
        row = Row(edition, subsystem, own.requirements, own.totals[Proof.CHECKED], own.totals[Proof.INSPECTED])
        blocks.setdefault(subsystem, []).append(row)
    order = [*SUBSYSTEMS, *sorted(blocks.keys() - SUBSYSTEMS.keys())]
    return [(str(SUBSYSTEMS.get(each, each)), blocks[each]) for each in order if each in blocks]


def standard_of(library: Library, code: str) -> Standard:
    """Return a standard; 404 where there is none."""
    if code not in library.standards:
        raise Http404(f"没有标准 {code}")
    return library.standards[code]


def edition_of(standard: Standard, day: str) -> Edition:
    """Return the edition implemented on a day; 404 where there is none. Drafts are not shown here."""
    for edition in standard.editions:
        if str(edition.implemented) == day:
            return edition
    raise Http404(f"{standard.code} 没有 {day} 实施的版本")


def checks_by_clause(city: City, edition: Edition) -> dict[str, list[tuple[Check, Any]]]:
    """Return the checks of an edition's clauses by clause id, each with its version in that edition."""
    name = f"{edition.code}/{edition.implemented}"
    found: dict[str, list[tuple[Check, Any]]] = {}
    for check in city.compiled.checks:
        for version in check.versions:
            if version.edition == name:
                found.setdefault(version.clause_id, []).append((check, version))
    return found
