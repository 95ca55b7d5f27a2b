"""Pages about the standards as a whole: register, framework diagram, statistics, what changed between two days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import mark_safe

from guiju.model.taxonomy import SystemNode
from guiju.reports.diagrams.files import FORMS, drawing_file
from guiju.reports.diagrams.framework import framework_diagram
from guiju.reports.drawing.svg import write_svg
from guiju.reports.sheets.changes import changes_sheet
from guiju.reports.sheets.register import DEFAULT, PRESETS, register_sheet
from guiju.reports.sheets.statistics import statistics_sheet
from guiju.standard_system.changes import system_changes
from guiju.standard_system.statistics import Grouping, StatisticsRow
from guiju_web.library.asked import Asked, asked_of
from guiju_web.library.queries import day_of
from guiju_web.library.register import choice_of, chosen_entries, owners_of, states_of, table_of, totals_of
from guiju_web.library.sheets import WORD, file_answer, sheet_file
from guiju_web.ui.access import public

_DRAWN = {"svg": "image/svg+xml", "png": "image/png", "docx": WORD}


@public
def register(request: HttpRequest) -> HttpResponse:
    """List the standards of a day, by parts of the system, as the chosen columns show them."""
    asked, choice = asked_of(request), choice_of(request)
    entries = chosen_entries(asked, choice)
    form = request.GET.get("format")
    if form:
        columns = choice.columns or DEFAULT
        sheet = register_sheet(
            asked.shown, asked.day, taxonomy=asked.taxonomy.id, body=asked.body, columns=columns, entries=entries
        )
        return sheet_file(sheet, form, asked.day)
    table = table_of(asked, choice, entries)
    context = {
        "choice": choice,
        "table": table,
        "listed": len(entries),
        "totals": totals_of(asked),
        "owners": owners_of(asked),
        "states": states_of(asked),
        "presets": PRESETS,
        "parts": list(asked.taxonomy.walk()),
    }
    return render(request, "library/register.html", {**asked.frame, **context})


@public
def framework(request: HttpRequest) -> HttpResponse:
    """Show the structure of the system as a diagram to click, with the same as a list beneath."""
    asked = asked_of(request)
    drawing = framework_diagram(asked.whole, asked.day, taxonomy=asked.taxonomy.id, body=asked.body)
    links = {node.code: _register_address(asked, node.code) for node in asked.taxonomy.nodes}
    # Everything in it was escaped by the writer of the drawing.
    svg = mark_safe(write_svg(drawing, links={**links, "": _register_address(asked, None)}))
    counted = asked.whole.statistics(asked.day, asked.taxonomy.id, asked.body)
    rows = {each.code: each for each in counted.group(Grouping.SUBSYSTEM)}
    tree = list(_branches(asked, rows, links, None))
    context = {"svg": svg, "tree": tree, "total": counted.total, "forms": FORMS, "above": asked.whole.framework.above}
    return render(request, "library/framework.html", {**asked.frame, **context})


@public
def diagram(request: HttpRequest, form: str) -> HttpResponse:
    """Hand out the framework diagram as a file."""
    if form not in FORMS:
        raise Http404(f"没有 {form} 这种图")
    asked = asked_of(request)
    drawing = framework_diagram(asked.whole, asked.day, taxonomy=asked.taxonomy.id, body=asked.body)
    content = drawing_file(drawing, form, asked.day)
    return file_answer(content, _DRAWN[form], f"{drawing.title}-{asked.day}.{form}")


@public
def statistics(request: HttpRequest) -> HttpResponse:
    """Show how many standards there should be and are on a day."""
    asked = asked_of(request)
    form = request.GET.get("format")
    if form:
        sheet = statistics_sheet(asked.whole, asked.day, taxonomy=asked.taxonomy.id, body=asked.body)
        return sheet_file(sheet, form, asked.day)
    table = asked.whole.statistics(asked.day, asked.taxonomy.id, asked.body)
    groups = [
        (group.value, [(row, _row_address(asked, row)) for row in table.group(group)], group is Grouping.LEVEL)
        for group in Grouping
        if table.group(group)
    ]
    return render(request, "library/statistics.html", {**asked.frame, "groups": groups, "total": table.total})


@public
def changes(request: HttpRequest) -> HttpResponse:
    """List which standards came, were revised or ended between two days."""
    asked = asked_of(request)
    first = request.GET.get("since")
    since = day_of(asked.city, first) if first else _year_before(asked.day)
    since, until = sorted((since, asked.day))
    form = request.GET.get("format")
    if form:
        return sheet_file(changes_sheet(asked.shown, since, until), form, until)
    found = [(each, _compare_address(each)) for each in system_changes(asked.shown, since, until)]
    return render(request, "library/changes.html", {**asked.frame, "since": since, "day": until, "found": found})


def _register_address(asked: Asked, part: str | None, **more: str) -> str:
    chosen = {"on": str(asked.day), "taxonomy": asked.taxonomy.id, "body": asked.body, "part": part, **more}
    return f"{reverse('library:register')}?{urlencode({name: each for name, each in chosen.items() if each})}"


def _row_address(asked: Asked, row: StatisticsRow) -> str:
    """Return the register that lists what a line of the statistics counts, empty where no filter means the same."""
    match row.grouping:
        case Grouping.SUBSYSTEM:
            return _register_address(asked, row.code) if row.code else ""
        case Grouping.LEVEL:
            return _register_address(asked, None, level=row.label)
        case Grouping.ORIGIN:
            return _register_address(asked, None, origin="own" if row.label == "自制" else "others")
    return ""


def _branches(
    asked: Asked, rows: dict[str, StatisticsRow], links: dict[str, str], parent: str | None
) -> Iterator[tuple[SystemNode, StatisticsRow, str, list[Any]]]:
    for node in asked.taxonomy.children(parent):
        yield node, rows[node.code], links[node.code], list(_branches(asked, rows, links, node.code))


def _compare_address(change: Any) -> str:
    """Return where the two editions of a revised own standard are compared, empty for others."""
    before, after = change.before, change.after
    if not (before and after and before.edition and after.edition):
        return ""
    days = [each.edition.rpartition("/")[2] for each in (before, after)]
    return reverse("library:compare", args=[after.code, *days])


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28))
