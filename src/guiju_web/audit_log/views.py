"""Pages of the auditor: the entries, whether the chain holds, and the log to take away."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from guiju_web.audit_log.actions import record
from guiju_web.audit_log.chain import ANCHOR, breaks
from guiju_web.audit_log.models import Entry
from guiju_web.ui.access import permitted

_PAGE = 50
_COLUMNS = (
    "number",
    "at",
    "person",
    "person_name",
    "action",
    "subject",
    "before",
    "after",
    "address",
    "is_refused",
    "hash",
)


@permitted("audit.see")
def entries(request: HttpRequest) -> HttpResponse:
    """Show the newest entries first; `before` is the number the page begins below."""
    below = request.GET.get("before", "")
    found = Entry.objects.order_by("-number")
    if below.isdecimal():
        found = found.filter(number__lt=int(below))
    if who := request.GET.get("person", "").strip():
        found = found.filter(person=who)
    if "refused" in request.GET:
        found = found.filter(is_refused=True)
    shown = list(found[: _PAGE + 1])
    more = shown[_PAGE - 1].number if len(shown) > _PAGE else None
    return render(request, "audit_log/entries.html", {"entries": shown[:_PAGE], "more": more, "who": who})


@permitted("audit.see")
def verify(request: HttpRequest) -> HttpResponse:
    """Hold the whole chain against its hashes and its anchor."""
    found = list(breaks(settings.WORKSPACE / ANCHOR))
    total = Entry.objects.count()
    record(request, "核对审计日志", f"共 {total} 条", after={"breaks": len(found)})
    return render(request, "audit_log/verify.html", {"breaks": found, "total": total})


@permitted("audit.export")
def export(request: HttpRequest) -> StreamingHttpResponse:
    """Stream the whole log as CSV, with hashes, so that anybody can hold it against the chain."""
    record(request, "导出审计日志", f"共 {Entry.objects.count()} 条")
    response = StreamingHttpResponse(_lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="audit-log.csv"'
    return response


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _lines() -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(_COLUMNS)
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        yield writer.writerow([_cell(getattr(entry, name)) for name in _COLUMNS])


def _cell(value: object) -> str:
    """Return a value as a cell no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
