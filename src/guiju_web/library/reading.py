"""What the reader shows around the text: how each clause is checked, inspected and taught, and what the edition is tied to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from guiju.model.text import Block, Clause, Edition, Standard
from guiju.reports.documents.standard import status_of
from guiju.reports.parts.flow import anchor_of
from guiju.standard_system.references import own_codes
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.ties import ties
from guiju_web.library.queries import may
from guiju_web.ui.city import City


@dataclass(frozen=True)
class Standing:
    """An edition among its sisters: how long it holds, what it is today, and which one came before it."""

    edition: Edition
    until: date | None
    status: str
    before: Edition | None


def standings(standard: Standard, today: date) -> list[Standing]:
    """Return every edition of a standard, the newest first."""
    editions = standard.editions
    earlier = (None, *editions)
    return [
        Standing(each, standard.until(each), status_of(standard, each, today), earlier[at])
        for at, each in reversed(list(enumerate(editions)))
    ]


def above(request: HttpRequest, system: StandardSystem, standard: Standard, edition: Edition, today: date) -> str:
    """Return the bar over an edition: its sisters, whom it binds, what it rests on, who names it, files to take away."""
    found, codes = ties(system, edition, today), own_codes(system.library)
    editions = standings(standard, today)
    in_force = standard.in_force(today)
    context = {
        "edition": edition,
        "editions": editions,
        "this": next(each for each in editions if each.edition is edition),
        "in_force": in_force,
        "is_stale": in_force is not edition,
        "ties": found,
        "rests_on": [(each, codes.get(each.number.undated, "")) for each in found.rests_on],
        "named_by": _by_edition(system, found.named_by),
        "today": today,
    }
    return render_to_string("library/_above.html", context, request)


def beside(request: HttpRequest, city: City, edition: Edition) -> dict[str, str]:
    """Return, by the anchor of each clause that carries blocks, how it is carried out and taught."""
    sees_checks, sees_answers = may(request, "goals.see"), may(request, "library.answers")
    checks = {each.id: each for each in city.compiled.checks}
    found: dict[str, str] = {}
    for clause in edition.walk():
        blocks = _by_kind(clause)
        if blocks:
            judged = [(each, checks.get(f"{edition.code}/{each.fields.get('id')}")) for each in blocks.get("check", [])]
            context = {
                "checks": judged,
                "inspections": blocks.get("inspect", []),
                "quizzes": [(each, _texts(each.fields.get("answer"))) for each in blocks.get("quiz", [])],
                "sees_checks": sees_checks,
                "sees_answers": sees_answers,
            }
            found[anchor_of(clause)] = render_to_string("library/_beside.html", context)
    return found


def _by_kind(clause: Clause) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for each in clause.blocks:
        kind = "check" if each.kind == "procedure" else each.kind
        if kind != "term":
            found.setdefault(kind, []).append(each)
    return found


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value or ()]


def _by_edition(system: StandardSystem, named_by: Any) -> list[tuple[Edition, list[Any]]]:
    """Return the clauses that name an edition by the edition they stand in."""
    grouped: dict[str, list[Any]] = {}
    for each in named_by:
        grouped.setdefault(each.edition, []).append(each)
    return list(_with_editions(system, grouped))


def _with_editions(system: StandardSystem, grouped: dict[str, list[Any]]) -> Iterator[tuple[Edition, list[Any]]]:
    for name, clauses in grouped.items():
        code, _, day = name.partition("/")
        standard = system.library.standards[code]
        yield next(each for each in standard.editions if str(each.implemented) == day), clauses
