"""The public's pages."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from guiju.model.fields import Field
from guiju.records.kinds import kind
from guiju_web.library.queries import day_of, register
from guiju_web.library.sheets import sheet_file
from guiju_web.library.system import public_system, whole_system
from guiju_web.portal import guides as items
from guiju_web.portal.results import Publication, figures_sheet, publications, with_meanings
from guiju_web.ui.access import public
from guiju_web.ui.city import city

_PAGE = 50


@public
def home(request: HttpRequest) -> HttpResponse:
    """Show the newest published results and the way to standards and guides."""
    here = city()
    published = publications(here)
    day = day_of(here, None)
    blocks = [(name, len(rows)) for name, rows in register(here, day)]
    library = public_system(here, day).library
    newest = sorted(library.in_force(day), key=lambda each: (str(each.implemented), each.code), reverse=True)[:6]
    context = {"published": published[0] if published else None, "blocks": blocks, "newest": newest}
    return render(request, "portal/home.html", context)


@public
def results(request: HttpRequest, period: str | None = None) -> HttpResponse:
    """Show what was published, the newest first, or one period."""
    here = city()
    published = publications(here)
    shown = _of_period(published, period)
    context = {
        "published": published,
        "shown": shown,
        "goals": with_meanings(shown, whole_system(here).framework.goals) if shown else [],
        "standards": public_system(here, day_of(here, None)).library.standards,
    }
    return render(request, "portal/results.html", context)


@public
def figures(request: HttpRequest, period: str, form: str) -> HttpResponse:
    """Hand out what was published for a period as a file."""
    here = city()
    shown = _of_period(publications(here), period)
    assert shown is not None, "a period without results is no page"
    return sheet_file(figures_sheet(shown, here.workspace.name), form, shown.at.date())


@public
def open_results(request: HttpRequest) -> HttpResponse:
    """Answer with everything that was published, for programs."""
    here = city()
    content = {"city": here.workspace.name, "results": [each.as_open_results() for each in publications(here)]}
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False, "indent": 1})


@public
def guides(request: HttpRequest) -> HttpResponse:
    """List the service items."""
    wanted, after = request.GET.get("q", "").strip()[:50], request.GET.get("after", "")[:100]
    field = kind("item").field("item_type")
    sorts = field.values if isinstance(field, Field) else ()
    sort = request.GET.get("type", "")
    if sort and sort not in sorts:
        raise Http404(f"没有 {sort} 这种事项")
    rows = items.guides(city(), wanted, after, _PAGE + 1, sort)
    more = rows[_PAGE - 1]["item_code"] if len(rows) > _PAGE else None
    shown = [(each, items.limits_said(each)) for each in rows[:_PAGE]]
    context = {"rows": shown, "more": more, "wanted": wanted, "sorts": sorts, "sort": sort}
    return render(request, "portal/guides.html", context)


@public
def guide(request: HttpRequest, code: str) -> HttpResponse:
    """Show one service guide."""
    here = city()
    shown = items.guide(here, code)
    if shown is None:
        raise Http404(f"没有事项 {code}")
    standards = items.binding(here, public_system(here, day_of(here, None)).library)
    context = {"guide": shown, "standards": standards, "not_held": items.NOT_HELD}
    return render(request, "portal/guide.html", context)


def _of_period(published: list[Publication], period: str | None) -> Publication | None:
    """Return what was published for a period, the newest for None; 404 for a period nothing was published for."""
    shown = next((each for each in published if period in (None, each.period)), None)
    if period is not None and shown is None:
        raise Http404(f"没有公布过 {period} 的结果")
    return shown
