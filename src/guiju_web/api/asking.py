"""What a request asks about, within what the token's owner sees; whether the caller has the answer already; the next page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.encoding import escape_uri_path
from django.utils.http import parse_etags
from ninja import Field, Schema

from guiju.errors import UsageError
from guiju.goals.breakdown import OfficeOfTree, offices_of
from guiju.goals.period import Period
from guiju.goals.publication import FOLDER
from guiju.goals.scope import Scope
from guiju.verdicts.runs import JudgedRun
from guiju_web.api.problems import Refusal, not_found
from guiju_web.people.queries import highest_visible, visible_offices, who
from guiju_web.ui.city import City, city

MOST = 500
"""The most rows of one page."""


_SPAN = "((19|[2-8][0-9])[0-9]{2}(-(0[1-9]|1[0-2])|-[Qq][1-4])?)"
"""A year, month or quarter, as `guiju.goals.period` reads it."""


class Where(Schema):
    """Period and office, as every question about figures takes them."""

    period: str = Field(
        "all",
        pattern=f"^(all|{_SPAN}([.][.]{_SPAN})?)$",
        description="期间：2024、2024-Q3、2024-08、2023-06..2024-05 或者 all",
    )
    office: str | None = Field(None, max_length=60, description="机构代码：这个机构和它的下级；不写是能看到的全部")


class Page(Schema):
    """A page by key: where the one before ended, and how many rows."""

    after: str | None = Field(None, max_length=500, description="从这个键之后接着列，见上一页的 next")
    limit: int = Field(100, ge=1, le=MOST, description="一页多少行")


class NotModified(Exception):  # noqa: N818 - no error: the caller has it already
    """The caller has the answer already."""

    def __init__(self, etag: str) -> None:
        super().__init__(etag)
        self.etag = etag


@dataclass(frozen=True)
class Asked:
    """The city, the last judging, and the part of the tree the owner sees: None for the whole city."""

    city: City
    judged: JudgedRun
    visible: frozenset[str] | None
    scope: Scope

    @cached_property
    def offices(self) -> dict[str, OfficeOfTree]:
        """Every office by code."""
        return dict(offices_of(self.scope))

    @property
    def origin(self) -> dict[str, Any]:
        """Where the figures come from."""
        run = self.judged.run
        return {"run": run.id, "snapshot": run.snapshot, "as_of": run.as_of}

    @property
    def head(self) -> dict[str, Any]:
        """Where the figures come from, and what was asked about."""
        return {**self.origin, "period": self.scope.period.name, "office": self.scope.office}


def asked_of(request: HttpRequest, where: Where | None = None) -> Asked:
    """Return what a request asks about; Refusal where it means nothing, or lies beyond what the owner sees."""
    where = where or Where(period="all", office=None)
    here = city()
    if here.judged is None:
        raise Refusal("not-ready", "这座城市还没有判定过。", "请先导入记录并判定，然后再问。")
    person = who(request)
    visible = visible_offices(here, person)
    if visible is not None and (not visible or (where.office and where.office not in visible)):
        raise not_found(f"没有机构 {where.office}。" if where.office else "令牌的所有人没有可看的机构。")
    try:
        period = Period.parse(where.period)
    except UsageError as error:
        raise Refusal("not-found", str(error), "", where="query.period") from error
    scope = here.scope(period.name, where.office or highest_visible(here, person))
    assert scope is not None
    if scope.office is not None and scope.office not in scope.parents:
        raise not_found(f"没有机构 {scope.office}。")
    return Asked(here, here.judged, visible, scope)


def unless_known(request: HttpRequest, response: HttpResponse, city: City, *about: object) -> None:
    """Give the answer its ETag, or raise NotModified: with the same run, publications, standards and view it is the same."""
    run = city.judged.run.id if city.judged else ""
    visible = visible_offices(city, who(request))
    published = sorted((str(path), path.stat().st_mtime_ns) for path in (city.workspace.root / FOLDER).rglob("*.json"))
    editions = [each.fingerprint for standard in city.library.standards.values() for each in standard.editions]
    said = (run, published, editions, None if visible is None else sorted(visible), request.get_full_path(), about)
    etag = f'"{run[:16]}-{sha256(repr(said).encode("utf-8", "replace")).hexdigest()[:16]}"'
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if etag in known or "*" in known:
        raise NotModified(etag)
    response.headers["ETag"] = etag


def next_page(request: HttpRequest, after: str | None, name: str = "after") -> str | None:
    """Return the address of the page that begins behind a key, None for no key."""
    if after is None:
        return None
    query = request.GET.copy()
    query[name] = after
    return f"{escape_uri_path(request.path)}?{query.urlencode()}"


def paged(rows: Iterable[tuple[str, Any]], page: Page) -> tuple[list[Any], str | None]:
    """Return the rows, given with their keys in order, of one page, and the key it ends with if there are more."""
    behind = [each for each in rows if page.after is None or each[0] > page.after]
    shown = behind[: page.limit]
    return [row for _, row in shown], shown[-1][0] if len(behind) > len(shown) else None
