"""What a page about the standard system is asked: on which day, in which taxonomy, for which kind of body, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest

from guiju.model.taxonomy import Taxonomy
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.taxonomy_files import PLAN
from guiju_web.library.queries import day_of, may
from guiju_web.library.system import public_system, whole_system
from guiju_web.ui.city import City, city


@dataclass(frozen=True)
class Asked:
    """A system and what is asked about it; `whole` counts what is planned too, `shown` is what this person may see."""

    city: City
    day: date
    whole: StandardSystem
    shown: StandardSystem
    taxonomy: Taxonomy
    body: str | None

    @property
    def sees_plans(self) -> bool:
        """Whether what is planned and drafted is shown by its title."""
        return self.shown is self.whole

    @property
    def frame(self) -> dict[str, Any]:
        """What the filter of every page about the system needs."""
        return {
            "asked": self,
            "day": self.day,
            "taxonomies": sorted(self.whole.taxonomies.by_id.values(), key=lambda each: each.id != PLAN),
            "bodies": self.whole.bodies,
        }


def asked_of(request: HttpRequest) -> Asked:
    """Read day, taxonomy and body of a request; 404 where they have no meaning."""
    here = city()
    whole = whole_system(here)
    shown = whole if may(request, "library.plans") else public_system(here, day_of(here, None))
    taxonomy = whole.taxonomies.by_id.get(request.GET.get("taxonomy") or PLAN)
    body = request.GET.get("body") or None
    if taxonomy is None or (body is not None and body not in whole.bodies):
        raise Http404("没有这种分类或者这类主体")
    return Asked(here, day_of(here, request.GET.get("on")), whole, shown, taxonomy, body)
