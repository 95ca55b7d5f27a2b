"""Pages of the imports there were: the list, and taking one back."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from guiju.model.snapshot import Batch
from guiju.records.kinds import kind, kinds
from guiju.records.store import Import
from guiju.records.workspace import open_workspace
from guiju_web.people.queries import who
from guiju_web.records import actions
from guiju_web.records.queries import imports_of, names_of
from guiju_web.ui.access import permitted

_PAGE = 30


@permitted("records.history")
def history(request: HttpRequest) -> HttpResponse:
    """List the imports, the newest first; `before` is the number the page begins below."""
    found = imports_of(open_workspace(settings.WORKSPACE).root)
    below = request.GET.get("before", "")
    if below.isdecimal():
        found = tuple(each for each in found if each.number < int(below))
    shown = found[:_PAGE]
    names = names_of({each.snapshot.by for each in shown})
    context = {
        "imports": [(each, names.get(each.snapshot.by, each.snapshot.by), _batches(each)) for each in shown],
        "more": shown[-1].number if len(found) > _PAGE else None,
        "may_undo": who(request).may("records.commit"),
    }
    return render(request, "records/history.html", context)


def _batches(found: Import) -> list[tuple[Batch, str]]:
    """Return the batches of an import, each with the Chinese word of its kind."""
    return [(each, kind(each.kind).chinese if each.kind in kinds() else each.kind) for each in found.batches]


@permitted("records.commit")
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Say what taking an import back would do, and have it done."""
    workspace = open_workspace(settings.WORKSPACE)
    found = next((each for each in imports_of(workspace.root) if each.number == number), None)
    if found is None:
        raise Http404(f"没有第 {number} 次导入")
    if found.undone_by is not None:
        return redirect("records:history")
    if request.method == "POST":
        job = actions.undo(request, number=number)
        return redirect("jobs:job", number=job.pk)
    effects = [(kind(each.kind), each) for each in workspace.store().would_undo(number)]
    shown = [(described, each) for described, each in effects if each.gone or each.restored or each.kept]
    return render(request, "records/undo.html", {"found": found, "effects": shown})
