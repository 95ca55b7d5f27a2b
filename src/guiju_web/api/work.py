"""What a worker does for the interface: it takes in what programs pushed, and asks for judging."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guiju.records.committing import commit_staged, committed
from guiju.records.mapping import Mapping
from guiju.records.mapping_file import load_mapping, read_mapping
from guiju.records.staged_import import StagedImport, read_staged, stage_files
from guiju.records.workspace import Workspace, open_workspace
from guiju_web.api.incoming import MAPPING, NAMED, drop, place_of, sweep
from guiju_web.api.models import Delivery
from guiju_web.jobs.actions import record_work
from guiju_web.jobs.queue import enqueue
from guiju_web.jobs.works import Arguments, Result, Told, work


@work("api.take_in", gettext_lazy("存入推送的记录"))
def take_in(arguments: Arguments, told: Told) -> Result:
    """Stage what arrived and commit it, once; begun anew after a kill it goes on where it was."""
    delivery = Delivery.objects.select_related("owner").get(folder=arguments["folder"])
    workspace = open_workspace(settings.WORKSPACE)
    was_done = committed(workspace, delivery.staged) is not None
    found = read_staged(workspace, delivery.staged) if was_done else _stage(workspace, delivery, told)
    told(0, None, _("存入"))
    done = commit_staged(workspace, found, at=_now(workspace), by=delivery.owner.number)
    counts = {"rows": found.rows, "kept": found.kept, "quarantined": found.quarantined, "skipped": found.skipped}
    with transaction.atomic():
        if Delivery.objects.filter(pk=delivery.pk, taken_in_at=None).update(taken_in_at=timezone.now()):
            record_work(told.job, "推送的记录已存入", str(delivery), after={"snapshot": done.snapshot, **counts})
            if done.is_changed:
                enqueue(delivery.owner, "goals.judge", once=True)
    drop(delivery.folder)
    sweep(Delivery.objects.values_list("folder", flat=True))
    said = _("读入 {rows:,} 行，留用 {kept:,} 行，隔离 {quarantined:,} 行。").format(**counts)
    return {"said": said, "address": reverse("api:documentation")}


def _stage(workspace: Workspace, delivery: Delivery, told: Told) -> StagedImport:
    folder = place_of(delivery.folder)
    return stage_files(
        workspace, delivery.staged, [folder / delivery.name], _mapping(folder), at=_now(workspace), progress=told
    )


def _mapping(folder: Path) -> Mapping:
    own = folder / MAPPING
    return (
        read_mapping(own.read_text("utf-8"), own.name) if own.is_file() else load_mapping((folder / NAMED).read_text())
    )


def _now(workspace: Workspace) -> datetime:
    return datetime.now(ZoneInfo(workspace.timezone)).replace(tzinfo=None, microsecond=0)
