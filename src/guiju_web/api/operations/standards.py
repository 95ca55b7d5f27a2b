"""The standards: the register on a day, one standard's editions, one edition with its clauses and checks."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from functools import lru_cache
from pathlib import Path as Folder
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Path, Query, Router, Schema

from guiju.checks.words import say
from guiju.model import register as registers
from guiju.model import text
from guiju.standard_system.external import read_external
from guiju.standard_system.planned import read_planned
from guiju.standard_system.register import build_register
from guiju.text.labels import clause_label
from guiju.text.lines import lines_of
from guiju_web.api import shapes
from guiju_web.api.access import ByToken
from guiju_web.api.asking import Page, next_page, paged, unless_known
from guiju_web.api.operations import answers
from guiju_web.api.problems import not_found
from guiju_web.api.scopes import TokenScope
from guiju_web.library.queries import checks_by_clause, day_of
from guiju_web.ui.city import City, city

router = Router(tags=["标准"])


class OnDay(Schema):
    """The day the register is asked for."""

    on: date | None = Field(None, description="哪一天的明细表；不写是本市判定截至的那一天")
    over: bool = Field(False, description="连同被代替和废止的")


class StandardCode(Schema):
    """A standard by its code."""

    code: str = Field(max_length=60, description="标准代号，如 TG-201")


class EditionOf(StandardCode):
    """An edition by its day."""

    day: date = Field(description="实施日期")


@router.get(
    "/standards",
    response=answers(shapes.Register),
    auth=ByToken(TokenScope.STANDARDS),
    summary="标准明细表",
    description="某一天的标准明细表：自己的在前，采用的在后；按键分页。",
)
def register(request: HttpRequest, response: HttpResponse, asked: Query[OnDay], page: Query[Page]) -> dict[str, Any]:
    """Answer with the register on a day."""
    here = city()
    day = asked.on or day_of(here, None)
    unless_known(request, response, here, day)
    rows, last = paged(_register(here, day, asked.over), page)
    return {"on": day, "standards": [asdict(each) for each in rows], "next": next_page(request, last)}


@router.get(
    "/standards/{code}",
    response=answers(shapes.Standard),
    auth=ByToken(TokenScope.STANDARDS),
    summary="一项标准的各版本",
    description="一项标准已发布的全部版本，旧的在前；草案不在这里。",
)
def standard(request: HttpRequest, response: HttpResponse, asked: Path[StandardCode]) -> dict[str, Any]:
    """Answer with the editions of a standard."""
    here = city()
    found = _standard(here, asked.code)
    unless_known(request, response, here)
    return {
        "code": found.code,
        "subsystem": found.subsystem,
        "editions": [_line(found, each) for each in found.editions if each.implemented],
    }


@router.get(
    "/standards/{code}/{day}",
    response=answers(shapes.Edition),
    auth=ByToken(TokenScope.STANDARDS),
    summary="一个版本的全文",
    description="逐条的标识、编号、文字和检查项。",
)
def edition(request: HttpRequest, response: HttpResponse, asked: Path[EditionOf]) -> dict[str, Any]:
    """Answer with one edition."""
    here = city()
    found = _standard(here, asked.code)
    shown = next((each for each in found.editions if each.implemented == asked.day), None)
    if shown is None:
        raise not_found(f"{asked.code} 没有 {asked.day} 实施的版本。")
    unless_known(request, response, here)
    proofs = checks_by_clause(here, shown)
    return {
        **_line(found, shown),
        "code": found.code,
        "function_type": shown.function_type,
        "owner": str(shown.front.get("owner", "")),
        "clauses": [_clause(each, proofs.get(each.id or "", [])) for each in shown.walk()],
    }


def _standard(here: City, code: str) -> text.Standard:
    if code not in here.library.standards or not here.library.standards[code].editions:
        raise not_found(f"没有标准 {code}。")
    return here.library.standards[code]


def _line(standard: text.Standard, edition: text.Edition) -> dict[str, Any]:
    return {
        "number": edition.number,
        "title": edition.title,
        "issued": edition.issued,
        "implemented": edition.implemented,
        "until": standard.until(edition),
        "fingerprint": edition.fingerprint,
        "address": f"/api/v1/standards/{standard.code}/{edition.implemented}",
    }


def _clause(clause: text.Clause, checks: list[tuple[Any, Any]]) -> dict[str, Any]:
    return {
        "id": clause.id,
        "number": clause.number,
        "label": clause_label(clause),
        "title": clause.title,
        "level": clause.level,
        "text": lines_of(clause),
        "fingerprint": clause.fingerprint,
        "checks": [
            {
                "check": check.id,
                "title": check.title,
                "applies": None if version.applies is None else say(version.applies),
                "holds": say(version.holds),
            }
            for check, version in checks
        ],
    }


def _key(entry: registers.RegisterEntry) -> str:
    """Return the key that puts own standards first, each by code and edition."""
    return "|".join(("1" if entry.is_own else "2", entry.code, entry.edition, str(entry.implemented or "")))


def _register(here: City, day: date, over: bool) -> tuple[tuple[str, registers.RegisterEntry], ...]:
    folder = here.workspace.standards
    beside = tuple((path.name, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.csv")))
    return _kept_register(_Texts(here.library), folder, beside, day, over)


class _Texts:
    """A library that is the same as long as it is the same object: reading it anew makes another."""

    def __init__(self, library: text.Library) -> None:
        self.library = library

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Texts) and other.library is self.library

    def __hash__(self) -> int:
        return id(self.library)


@lru_cache(maxsize=8)
def _kept_register(
    texts: _Texts, folder: Folder, beside: tuple[tuple[str, int], ...], day: date, over: bool
) -> tuple[tuple[str, registers.RegisterEntry], ...]:
    planned, _ = read_planned(folder)
    external, _ = read_external(folder)
    entries = build_register(texts.library, planned, external, day, over=over)
    return tuple(sorted(((_key(each), each) for each in entries), key=lambda pair: pair[0]))
