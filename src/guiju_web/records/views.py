"""The wizard's pages: what was brought, how it is understood, what is wrong with it, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from guiju.errors import GuijuError, RecordError
from guiju.records.kinds import kind
from guiju.records.mapping_file import read_mapping
from guiju.records.saved_mappings import mapping_named, save_mapping, saved_mappings
from guiju.records.staged_import import read_staged
from guiju.records.workspace import open_workspace
from guiju_web.people.queries import who
from guiju_web.records import actions, mapping_form, queries
from guiju_web.records.models import State, Upload
from guiju_web.records.receiving import LAST_FIELD, ReceivedFile, StreamedUpload, TooLargeError, streamed
from guiju_web.ui.access import permitted
from guiju_web.ui.city import city

_PAGE = 50
_STEPS = {State.RECEIVED: "mapping", State.COMMITTING: "outcome", State.COMMITTED: "outcome"}


@permitted("records.bring")
def uploads(request: HttpRequest) -> HttpResponse:
    """List uploads, the newest first, and take a new one."""
    return _list(request)


@csrf_exempt  # the form is checked below, once it is known that whoever sends it may, and where its files go
@permitted("records.bring")
@require_POST
def receive(request: HttpRequest) -> HttpResponse:
    """Take files: to the workspace's disk piece by piece, and an upload only when all have arrived."""

    @csrf_protect
    def checked(request: HttpRequest, upload: StreamedUpload) -> HttpResponse:
        return _received(request, upload)

    try:
        answer: HttpResponse = streamed(request, lambda upload: checked(request, upload))
    except TooLargeError:
        limit = settings.UPLOAD_LIMIT >> 20
        what = _("文件太大，一次最多 {limit:,} MB，没有收下。请压缩成 zip，或者按月分开上传。").format(limit=limit)
        return _list(request, what, status=413)
    return answer


def _received(request: HttpRequest, upload: StreamedUpload) -> HttpResponse:
    files = [each for each in request.FILES.getlist("files") if isinstance(each, ReceivedFile)]
    if LAST_FIELD not in request.POST:
        return _list(request, _("文件没有传完，连接断了。没有留下任何东西，请再传一次。"), status=400)
    if not files:
        return _list(request, _("没有选择文件。请选择一个或者几个文件再上传。"), status=400)
    found = actions.receive(request, partial=upload.folder, files=files)
    return redirect("records:mapping", key=found.key)


@permitted("records.bring")
def upload(request: HttpRequest, key: str) -> HttpResponse:
    """Go to the step an upload is at."""
    shown = _upload(request, key)
    return redirect(f"records:{_STEPS.get(State(shown.state), 'report')}", key=key)


@permitted("records.bring")
def mapping(request: HttpRequest, key: str) -> HttpResponse:
    """Show what was found in the files, and let somebody say which column is which field."""
    shown = _upload(request, key)
    if not shown.is_open:
        return redirect("records:upload", key=key)
    workspace = open_workspace(settings.WORKSPACE)
    named = request.GET.get("use", "")
    context: dict[str, Any] = {"upload": shown, "saved": saved_mappings(workspace), "named": named, "problems": []}
    try:
        groups = queries.groups_of(shown, mapping_named(workspace, named) if named else None)
        if request.method == "POST":
            answer = _chosen(request, shown, groups)
            if isinstance(answer, HttpResponse):
                return answer
            context["problems"] = answer
        context["groups"] = mapping_form.laid_out(groups, request.GET.getlist("add"))
    except GuijuError as error:
        context["problems"] = error.problems or [error]
    context["seen"] = queries.seen_before(shown)
    status = 400 if context["problems"] and request.method == "POST" else 200
    return render(request, "records/mapping.html", context, status=status)


def _chosen(request: HttpRequest, shown: Upload, groups: list[queries.Group]) -> HttpResponse | list[Any]:
    """Have the files checked as chosen; what is wrong with the choice, if anything."""
    try:
        texts = _texts(request.POST, groups)
        if name := request.POST.get("save_as", "").strip():
            save_mapping(open_workspace(settings.WORKSPACE), name, read_mapping(next(iter(texts.values())), name))
        actions.stage(request, upload=shown, mappings=texts)
    except RecordError as error:
        return list(error.problems)
    except ValidationError as refusal:
        return list(refusal.messages)
    return redirect("records:report", key=shown.key)


def _texts(posted: Mapping[str, str], groups: list[queries.Group]) -> dict[str, str]:
    if posted.get("by") == "text":
        texts = {file: posted.get(f"text-{at}", "") for at, group in enumerate(groups) for file in group.files}
        for file, text in texts.items():
            read_mapping(text, file)
        return texts
    if mapping_form.is_empty(groups, posted):
        raise ValidationError(_("还没有一列说明是什么。请至少选定一种记录的编号和另外一列，再检查。"))
    return mapping_form.chosen(groups, posted)


@permitted("records.bring")
def report(request: HttpRequest, key: str) -> HttpResponse:
    """Show how far the check is, then what it found."""
    shown = _upload(request, key)
    if shown.state == State.RECEIVED:
        return redirect("records:mapping", key=key)
    context: dict[str, Any] = {"upload": shown, "job": shown.job, "may_commit": who(request).may("records.commit")}
    if shown.state in (State.STAGED, State.HANDED):
        try:
            context["staged"] = read_staged(open_workspace(settings.WORKSPACE), shown.staged)
        except GuijuError as error:
            context["problems"] = error.problems
    return render(request, "records/report.html", context)


@permitted("records.bring")
def outcome(request: HttpRequest, key: str) -> HttpResponse:
    """Show how far the commit is, then how the goals have changed."""
    shown = _upload(request, key)
    if shown.state not in (State.COMMITTING, State.COMMITTED):
        return redirect("records:upload", key=key)
    here = city()
    changes = []
    if shown.run_after and shown.counts.get("is_changed"):
        changes = queries.goals_changed(here.workspace, here.library, shown.run_before, shown.run_after)
    records = [(kind(name).chinese, *counts) for name, counts in shown.counts.get("records", {}).items()]
    context = {"upload": shown, "job": shown.job, "changes": changes, "records": records}
    return render(request, "records/outcome.html", context)


@permitted("records.bring")
@require_POST
def hand_over(request: HttpRequest, key: str) -> HttpResponse:
    """Hand what is staged to the standardisation office."""
    return _acted(request, key, actions.hand_over)


@permitted("records.commit")
@require_POST
def commit(request: HttpRequest, key: str) -> HttpResponse:
    """Commit what is staged."""
    return _acted(request, key, actions.commit)


@permitted("records.bring")
@require_POST
def discard(request: HttpRequest, key: str) -> HttpResponse:
    """Give an upload up."""
    return _acted(request, key, actions.discard, to="records:uploads")


def _acted(request: HttpRequest, key: str, act: Any, to: str = "") -> HttpResponse:
    shown = _upload(request, key)
    try:
        act(request, upload=shown)
    except ValidationError as refusal:
        return _list(request, "".join(refusal.messages), status=409)
    return redirect(to) if to else redirect("records:upload", key=key)


def _upload(request: HttpRequest, key: str) -> Upload:
    return get_object_or_404(queries.visible_uploads(request), key=key)


def _list(request: HttpRequest, refusal: str = "", status: int = 200) -> HttpResponse:
    found = queries.visible_uploads(request).order_by("-pk")
    below = request.GET.get("before", "")
    if below.isdecimal():
        found = found.filter(pk__lt=int(below))
    if not request.GET.get("all"):
        found = found.exclude(state=State.DISCARDED)
    shown = list(found[: _PAGE + 1])
    context = {
        "uploads": shown[:_PAGE],
        "more": shown[_PAGE - 1].pk if len(shown) > _PAGE else None,
        "refusal": refusal,
        "limit": settings.UPLOAD_LIMIT,
        "last_field": LAST_FIELD,
        "may_see_history": who(request).may("records.history"),
    }
    return render(request, "records/uploads.html", context, status=status)
