"""Whether the site can answer: its database, its workspace, its last judging."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from guiju.errors import GuijuError
from guiju.records.workspace import open_workspace
from guiju.verdicts.runs import Runs
from guiju_web.ui.access import public


@public
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when everything stands, 503 with what does not."""
    found = {"database": _database(), "workspace": _workspace()}
    stands = all(state == "ok" for state in found.values())
    return JsonResponse({**found, "database_kind": connection.vendor}, status=200 if stands else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return type(error).__name__
    return "ok"


def _workspace() -> str:
    try:
        workspace = open_workspace(settings.WORKSPACE)
        return "ok" if Runs(workspace.root).latest() else "not judged yet"
    except GuijuError as error:
        return type(error).__name__
