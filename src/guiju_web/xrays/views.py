"""Pages of the X-rays: all of them by side, and one with its list and where to mend each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from guiju.xrays.kept import Kept
from guiju.xrays.seen import State
from guiju_web.audit_log.actions import record as log
from guiju_web.goals.queries import Asked, asked_of
from guiju_web.people.queries import who
from guiju_web.ui.access import permitted
from guiju_web.ui.sheets import sheet
from guiju_web.ui.templatetags.ui import named
from guiju_web.xrays import queries
from guiju_web.xrays.actions import look_again

_PAGE = 50
_MOST_ROWS = 100_000


@permitted("xrays.see")
def xrays(request: HttpRequest) -> HttpResponse:
    """Show all X-rays: what was found first, what cannot be told apart."""
    asked = asked_of(request)
    kept = queries.kept_for(asked)
    rows = queries.shown(asked, kept) if kept else ()
    if kept and request.GET.get("format") == "xlsx":
        return _overview_sheet(request, asked, kept)
    context = {
        "groups": queries.groups(rows),
        "undetermined": [each for each in rows if each.state is State.UNDETERMINED],
        "found": sum(each.state is State.FOUND for each in rows),
        "looked": len(rows),
    }
    return render(request, "xrays/xrays.html", {**_frame(request, asked, kept), **context})


@permitted("xrays.see")
def xray(request: HttpRequest, name: str) -> HttpResponse:
    """Show one X-ray: why, how it is counted, what was found, and where to mend each."""
    asked = asked_of(request)
    kept = queries.kept_for(asked)
    if kept is None:
        return render(request, "xrays/xrays.html", _frame(request, asked, kept))
    shown = queries.shown_one(asked, kept, name)
    if shown is None:
        raise Http404(f"没有透视项 {name}")
    if request.GET.get("format") == "xlsx":
        return _spots_sheet(request, asked, kept, shown)
    after = request.GET.get("after", "")
    found = queries.spots_of(asked, kept, shown.xray, after=int(after) if after.isdecimal() else 0, limit=_PAGE + 1)
    context = {
        "shown": shown,
        "rows": found[:_PAGE],
        "more": found[_PAGE - 1][0] if len(found) > _PAGE else None,
        "offices": queries.offices_with(asked, shown.sight, shown.xray),
    }
    return render(request, "xrays/xray.html", {**_frame(request, asked, kept), **context})


@permitted("xrays.look")
@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Ask for a new look, and show how far it is."""
    return redirect("jobs:job", number=look_again(request).pk)


def _frame(request: HttpRequest, asked: Asked, kept: Kept | None) -> dict[str, Any]:
    """Return what every page here shows: the office asked about, and what was looked at when."""
    return {
        "asked": asked,
        "kept": kept,
        "is_current": kept is not None and queries.is_current(asked, kept),
        "may_look": who(request).may("xrays.look"),
        "trail": asked.trail,
        "office": asked.scope.office or "",
        "run": asked.scope.judged.run,
    }


def _notes(asked: Asked, kept: Kept) -> list[tuple[str, object]]:
    return [
        (_("机构"), asked.name(asked.scope.office) if asked.scope.office else _("全市")),
        (_("快照"), kept.snapshot),
        (_("判定"), kept.run),
        (_("当日"), kept.day),
        (_("透视"), kept.looked_at),
    ]


def _overview_sheet(request: HttpRequest, asked: Asked, kept: Kept) -> HttpResponse:
    log(request, "导出", f"xrays {request.GET.urlencode()}")
    columns = [
        *(_("透视项"), _("看什么"), _("哪一类"), _("轻重"), _("结论"), _("发现")),
        *(_("总数"), _("不能判断"), _("说明"), _("怎么数"), _("怎么改")),
    ]
    rows = [
        [each.xray.name, named(each.xray), named(each.xray.side), named(each.xray.severity), named(each.state),
         each.tally.found, each.tally.of, each.tally.undetermined, each.sight.reason, each.xray.counted, each.xray.remedy]
        for each in queries.shown(asked, kept)
    ]  # fmt: skip
    return sheet("xrays", _notes(asked, kept), columns, rows)


def _spots_sheet(request: HttpRequest, asked: Asked, kept: Kept, shown: queries.Shown) -> HttpResponse:
    log(request, "导出", f"{shown.xray.name} {request.GET.urlencode()}")
    found = queries.spots_of(asked, kept, shown.xray, after=0, limit=_MOST_ROWS)
    columns = [_("序号"), _("编号"), _("说明"), _("机构代码"), _("机构"), _("事项"), _("改哪里")]
    rows = [
        [number, spot.key, spot.said, spot.office, office, spot.item, spot.place or address]
        for number, spot, office, address in found
    ]
    notes = [
        (_("透视项"), named(shown.xray)),
        (_("怎么数"), shown.xray.counted),
        (_("怎么改"), shown.xray.remedy),
        (_("发现"), f"{shown.tally.found} / {shown.tally.of}"),
        *_notes(asked, kept),
    ]
    return sheet(shown.xray.name, notes, columns, rows)
