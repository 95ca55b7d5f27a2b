"""Feeds (Atom, RFC 4287): standards as they come, results as they are published."""

from __future__ import annotations

from datetime import date, datetime, time

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guiju.model.text import Edition
from guiju_web.library.queries import day_of
from guiju_web.library.system import public_system
from guiju_web.portal.results import Publication, publications
from guiju_web.ui.access import public
from guiju_web.ui.city import city

_NEWEST = 50


class _CityFeed(Feed):  # type: ignore[type-arg]
    """A feed of the city, which is its author."""

    feed_type = Atom1Feed

    def author_name(self) -> str:
        """Return the city: every entry of an Atom feed has an author."""
        return city().workspace.name


class StandardsFeed(_CityFeed):
    """Editions of standards as they were issued, new ones and revisions."""

    title: str | Promise = gettext_lazy("新发布和修订的标准")
    link = "/library/"

    def items(self) -> list[Edition]:
        """Return the newest editions everybody may read."""
        here = city()
        library = public_system(here, day_of(here, None)).library
        editions = [each for standard in library.standards.values() for each in standard.editions]
        return sorted(editions, key=lambda each: (_day(each), each.code), reverse=True)[:_NEWEST]

    def item_title(self, item: Edition) -> str:
        """Return number and title."""
        return f"{item.number} {item.title}"

    def item_description(self, item: Edition) -> str:
        """Return since when it holds, and what it replaces."""
        replaced = item.front.get("replaces")
        former = "、".join(map(str, replaced)) if isinstance(replaced, list) else ""
        told = _("{day} 起实施，归口 {owner}。").format(day=item.implemented, owner=item.front.get("owner") or "—")
        return told + (_("代替 {former}。").format(former=former) if former else "")

    def item_link(self, item: Edition) -> str:
        """Return where it is read."""
        return reverse("library:edition", args=[item.code, str(item.implemented)])

    def item_pubdate(self, item: Edition) -> datetime:
        """Return when it was issued."""
        return timezone.make_aware(datetime.combine(_day(item), time()))

    item_updateddate = item_pubdate


class ResultsFeed(_CityFeed):
    """Results as they are published."""

    title: str | Promise = gettext_lazy("公布的结果")
    link = "/results/"

    def items(self) -> list[Publication]:
        """Return what was published."""
        return publications(city())[:_NEWEST]

    def item_title(self, item: Publication) -> str:
        """Return the period."""
        return _("{period} 八项目标").format(period=item.period)

    def item_description(self, item: Publication) -> str:
        """Return the values in one line."""
        return "；".join(f"{each['name']} {'—' if each['value'] is None else each['value']}%" for each in item.goals)

    def item_link(self, item: Publication) -> str:
        """Return where it is read."""
        return reverse("portal:results_of", args=[item.period])

    def item_pubdate(self, item: Publication) -> datetime:
        """Return when it was published."""
        return item.at if timezone.is_aware(item.at) else timezone.make_aware(item.at)

    item_updateddate = item_pubdate


def _day(edition: Edition) -> date:
    day = edition.issued or edition.implemented
    assert day is not None, "an open edition has been issued"
    return day


standards_feed = public(StandardsFeed())
results_feed = public(ResultsFeed())
