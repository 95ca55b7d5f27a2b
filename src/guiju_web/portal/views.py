"""The public's pages."""

from __future__ import annotations

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from guiju.model.text import Edition
from guiju_web.library.queries import day_of, register
from guiju_web.portal import queries
from guiju_web.portal.queries import Publication
from guiju_web.ui.access import public
from guiju_web.ui.city import city

_PAGE = 50


@public
def home(request: HttpRequest) -> HttpResponse:
    """Show the newest published results and the way to standards and guides."""
    here = city()
    published = queries.publications(here)
    day = day_of(here, None)
    blocks = [(name, len(rows)) for name, rows in register(here, day)]
    newest = sorted(here.library.in_force(day), key=lambda each: (str(each.implemented), each.code), reverse=True)[:6]
    context = {"published": published[0] if published else None, "blocks": blocks, "newest": newest}
    return render(request, "portal/home.html", context)


@public
def results(request: HttpRequest, period: str | None = None) -> HttpResponse:
    """Show what was published, the newest first, or one period."""
    published = queries.publications(city())
    shown = next((each for each in published if period in (None, each.period)), None)
    if period is not None and shown is None:
        raise Http404(f"没有公布过 {period} 的结果")
    return render(request, "portal/results.html", {"published": published, "shown": shown})


@public
def guides(request: HttpRequest) -> HttpResponse:
    """List the service items."""
    wanted, after = request.GET.get("q", "").strip()[:50], request.GET.get("after", "")
    rows = queries.guides(city(), wanted, after, _PAGE + 1)
    more = rows[_PAGE - 1]["item_code"] if len(rows) > _PAGE else None
    return render(request, "portal/guides.html", {"rows": rows[:_PAGE], "more": more, "wanted": wanted})


@public
def guide(request: HttpRequest, code: str) -> HttpResponse:
    """Show one service guide."""
    elements = queries.guide(city(), code)
    if elements is None:
        raise Http404(f"没有事项 {code}")
    return render(request, "portal/guide.html", {"elements": elements, "name": dict(elements).get("事项名称", code)})


class StandardsFeed(Feed):  # type: ignore[type-arg]
    """Standards as they come into force."""

    feed_type = Atom1Feed
    title = "新实施的标准"
    link = "/library/"

    def items(self) -> list[Edition]:
        """Return the newest editions in force."""
        here = city()
        return sorted(here.library.in_force(day_of(here, None)), key=lambda each: str(each.implemented), reverse=True)[
            :50
        ]

    def item_title(self, item: Edition) -> str:
        """Return number and title."""
        return f"{item.number} {item.title}"

    def item_description(self, item: Edition) -> str:
        """Return since when it is in force."""
        return f"{item.implemented} 起实施，归口 {item.front.get('owner', '—')}。"

    def item_link(self, item: Edition) -> str:
        """Return where it is read."""
        return reverse("library:edition", args=[item.code, str(item.implemented)])


class ResultsFeed(Feed):  # type: ignore[type-arg]
    """Results as they are published."""

    feed_type = Atom1Feed
    title = "公布的结果"
    link = "/results/"

    def items(self) -> list[Publication]:
        """Return what was published."""
        return queries.publications(city())

    def item_title(self, item: Publication) -> str:
        """Return the period."""
        return f"{item.period} 八项目标"

    def item_description(self, item: Publication) -> str:
        """Return the values in one line."""
        return "；".join(f"{each['name']} {each['value']}%" for each in item.goals)

    def item_link(self, item: Publication) -> str:
        """Return where it is read."""
        return reverse("portal:results_of", args=[item.period])

    def item_pubdate(self, item: Publication) -> object:
        """Return when it was published."""
        return timezone.make_aware(item.at)


standards_feed = public(StandardsFeed())
results_feed = public(ResultsFeed())
