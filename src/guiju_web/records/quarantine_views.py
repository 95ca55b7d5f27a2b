"""Pages of the rows that were kept out: the list, the files to take away and bring back, one row to put right."""

from __future__ import annotations

import csv
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from guiju.errors import GuijuError, RecordError
from guiju.records.correcting import QuarantinedRow, quarantined_rows
from guiju.records.quarantine import ADDED
from guiju.records.staged_import import StagedImport, read_staged
from guiju.records.workspace import open_workspace
from guiju_web.audit_log.actions import record
from guiju_web.records import actions
from guiju_web.records.models import State, Upload
from guiju_web.records.queries import visible_uploads
from guiju_web.records.receiving import ReceivedFile, StreamedUpload, TooLargeError, streamed
from guiju_web.ui.access import permitted
from guiju_web.ui.sheets import sheet

_PAGE = 50
_MOST_ROWS = 100_000
"""What one sheet takes; the CSV takes all."""


@permitted("records.bring")
def quarantine(request: HttpRequest, key: str) -> HttpResponse:
    """List the rows that are kept out, with reasons and remedies."""
    return _page(request, *_staged(request, key))


def _page(
    request: HttpRequest, shown: Upload, staged: StagedImport, problems: Any = (), status: int = 200
) -> HttpResponse:
    files = _files(staged)
    after = _after(request, files)
    rows = quarantined_rows(staged, after=after, limit=_PAGE + 1)
    last = rows[_PAGE - 1] if len(rows) > _PAGE else None
    context = {
        "upload": shown,
        "staged": staged,
        "files": list(enumerate(files)),
        "rows": [(files.index(each.file), each) for each in rows[:_PAGE]],
        "more": f"{files.index(last.file)}.{last.row}" if last else None,
        "problems": problems,
        "last": "whole",
    }
    return render(request, "records/quarantine.html", context, status=status)


@csrf_exempt  # checked below, as in `views.receive`
@permitted("records.bring")
@require_POST
def receive(request: HttpRequest, key: str) -> HttpResponse:
    """Take a quarantine file back in which rows were put right."""
    shown, staged = _staged(request, key)

    @csrf_protect
    def checked(request: HttpRequest, upload: StreamedUpload) -> HttpResponse:
        file = request.FILES.get("files")
        if not isinstance(file, ReceivedFile):
            return _page(request, shown, staged, [_("没有选择文件。请选择改好的隔离文件。")], status=400)
        try:
            actions.correct_by_file(request, upload=shown, path=file.path)
        except (RecordError, ValidationError) as error:
            problems = error.problems if isinstance(error, RecordError) else error.messages
            return _page(request, shown, staged, problems, status=400)
        return redirect("records:quarantine", key=key)

    try:
        answer: HttpResponse = streamed(request, lambda upload: checked(request, upload))
    except TooLargeError:
        return _page(request, shown, staged, [_("文件太大，没有收下。请只传改好的隔离文件。")], status=413)
    return answer


@permitted("records.bring")
def download(request: HttpRequest, key: str, place: int, form: str) -> HttpResponse:
    """Hand out the rows of one quarantine file that are still kept out; the sender's own cells, so it is logged."""
    shown, staged = _staged(request, key)
    files = _files(staged)
    if place >= len(files) or form not in ("csv", "xlsx"):
        raise Http404
    rows = [each for each in quarantined_rows(staged) if each.file == files[place]]
    columns = [*(rows[0].cells if rows else ()), *ADDED]
    record(request, "下载隔离的行", f"{shown} {files[place]}", after={"rows": len(rows)})
    cells = ([*each.cells.values(), each.source, str(each.row), each.reason, each.remedy, each.raw] for each in rows)
    if form == "xlsx":
        return sheet("quarantine", [], columns, list(cells)[:_MOST_ROWS])
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="quarantine-{place + 1}.csv"'
    csv.writer(response).writerows([columns, *cells])
    return response


@permitted("records.bring")
def row(request: HttpRequest, key: str, place: int, row: int) -> HttpResponse:
    """Show one row with its cells to put right; then the next one."""
    shown, staged = _staged(request, key)
    files = _files(staged)
    wanted = _row(staged, files, place, row)
    if wanted is None:
        return redirect("records:quarantine", key=key)
    names = [(f"cell-{at}", name) for at, name in enumerate(wanted.cells)]
    problems: list[Any] = []
    if request.method == "POST":
        cells = {column: request.POST.get(name, "") for name, column in names}
        try:
            staged = actions.correct(request, upload=shown, rows={(wanted.file, wanted.row): cells})
        except (RecordError, ValidationError) as error:
            problems = list(error.problems if isinstance(error, RecordError) else error.messages)
        else:
            still = _row(staged, files, place, row)
            if still is None:
                return _next(key, staged, files, wanted)
            wanted = still
            problems = [_("这一行还不能用：{reason}。").format(reason=still.reason)]
    fields = [(name, column, wanted.cells[column]) for name, column in names]
    context = {"upload": shown, "row": wanted, "fields": fields, "problems": problems}
    return render(request, "records/row.html", context, status=400 if problems else 200)


def _next(key: str, staged: StagedImport, files: list[str], done: QuarantinedRow) -> HttpResponse:
    following = quarantined_rows(staged, after=(done.file, done.row), limit=1)
    if not following:
        return redirect("records:quarantine", key=key)
    return redirect("records:row", key=key, place=files.index(following[0].file), row=following[0].row)


def _row(staged: StagedImport, files: list[str], place: int, number: int) -> QuarantinedRow | None:
    if place >= len(files):
        raise Http404
    found = quarantined_rows(staged, after=(files[place], number - 1), limit=1)
    return found[0] if found and (found[0].file, found[0].row) == (files[place], number) else None


def _files(staged: StagedImport) -> list[str]:
    return [path.name for table in staged.tables for path in table.quarantine]


def _after(request: HttpRequest, files: list[str]) -> tuple[str, int] | None:
    place, _, number = request.GET.get("after", "").partition(".")
    if place.isdecimal() and number.isdecimal() and int(place) < len(files):
        return files[int(place)], int(number)
    return None


def _staged(request: HttpRequest, key: str) -> tuple[Upload, StagedImport]:
    shown = get_object_or_404(visible_uploads(request), key=key)
    if shown.state not in (State.STAGED, State.HANDED):
        raise Http404
    try:
        return shown, read_staged(open_workspace(settings.WORKSPACE), shown.staged)
    except GuijuError as error:
        raise Http404(str(error)) from error
