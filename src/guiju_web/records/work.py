"""What a worker does for records: it stages, commits and judges, and takes imports back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guiju.goals.judging import judge_workspace
from guiju.records.committing import Committed, commit_staged, committed
from guiju.records.kinds import kinds
from guiju.records.mapping_file import load_mapping, read_mapping
from guiju.records.staged_import import StagedImport, discard_staged, read_staged, stage_files
from guiju.records.workspace import Workspace, open_workspace
from guiju.verdicts.runs import Runs
from guiju_web.jobs.actions import record_work
from guiju_web.jobs.works import Arguments, Result, Told, work
from guiju_web.records.actions import counted
from guiju_web.records.models import State, Upload
from guiju_web.records.place import paths_of, remove_files

_STEPS = 3
"""What an engine tells for one kind of record: facts, checks, goals."""


@work("records.stage", gettext_lazy("检查上传的记录"))
def stage(arguments: Arguments, told: Told) -> Result:
    """Read an upload's files by the mappings chosen for them."""
    upload = Upload.objects.get(pk=arguments["upload"])
    address = reverse("records:report", args=[upload.key])
    if (upload.revision, upload.state) != (arguments["revision"], State.STAGING):
        return {"said": _("这次检查已被更新的一次代替，或者上传已放弃。"), "address": address}
    found = _staged(upload, told)
    said = _("读入 {rows:,} 行，留用 {kept:,} 行，隔离 {quarantined:,} 行。").format(**counted(found))
    return {"said": said, "address": address}


@work("records.commit", gettext_lazy("存入记录并判定"))
def commit(arguments: Arguments, told: Told) -> Result:
    """Make records of what is staged and judge them; begun anew it goes on where it was."""
    upload = Upload.objects.get(pk=arguments["upload"])
    done = _committed(upload, told)
    workspace = open_workspace(settings.WORKSPACE)
    upload.run_after = _judged(workspace, told, done.snapshot) if done.is_changed else upload.run_before
    upload.save(update_fields=["run_after"])
    said = _("已存为新的快照，并判定过。") if done.is_changed else _("与现有记录相同，没有变化。")
    return {"said": said, "address": reverse("records:outcome", args=[upload.key])}


def _staged(upload: Upload, told: Told) -> StagedImport:
    workspace = open_workspace(settings.WORKSPACE)
    own = {name: read_mapping(text, name) for name, text in upload.mappings.items()}
    found = stage_files(
        workspace, upload.staged, paths_of(upload), load_mapping("free"), own, at=_now(workspace), progress=told
    )
    same = Upload.objects.filter(pk=upload.pk, revision=upload.revision, state=State.STAGING)
    same.update(state=State.STAGED, counts=counted(found))
    if upload.revision > 1:
        discard_staged(workspace, f"{upload.key}-{upload.revision - 1}")
    return found


def _committed(upload: Upload, told: Told) -> Committed:
    workspace = open_workspace(settings.WORKSPACE)
    if not upload.run_before and upload.state == State.COMMITTING:
        latest = Runs(workspace.root).latest()
        upload.run_before = latest.run.id if latest else ""
        upload.save(update_fields=["run_before"])
    found = committed(workspace, upload.staged) or commit_staged(
        workspace, read_staged(workspace, upload.staged), at=_now(workspace), by=upload.by,
        progress=lambda at, total, what: told(0, None, what),
    )  # fmt: skip
    if upload.state != State.COMMITTED:
        records = {name: [each.new, each.replaced, each.unchanged] for name, each in found.records.items()}
        upload.state, upload.snapshot = State.COMMITTED, found.snapshot or ""
        upload.counts = {**upload.counts, "records": records, "is_changed": found.is_changed}
        with transaction.atomic():
            upload.save(update_fields=["state", "snapshot", "counts"])
            record_work(told.job, "记录已存入", str(upload), after={"snapshot": found.snapshot, **upload.counts})
        remove_files(upload)
    return found


@work("records.undo", gettext_lazy("撤销一次导入并判定"))
def undo(arguments: Arguments, told: Told) -> Result:
    """Take an import back and judge what holds then."""
    workspace, number = open_workspace(settings.WORKSPACE), int(arguments["number"])
    told(0, None, _("撤销"))
    effects: Mapping[str, Any] = {
        each.kind: [each.gone, each.restored, each.kept] for each in workspace.store().would_undo(number)
    }
    snapshot = workspace.store().undo(number, _now(workspace), by=told.job.asked_by)
    record_work(told.job, "导入已撤销", str(number), after={"snapshot": snapshot.id, "effects": effects})
    _judged(workspace, told, snapshot.id)
    said = _("第 {n} 次导入已经撤销，存为快照 {number}，并判定过。").format(n=number, number=snapshot.number)
    return {"said": said, "address": reverse("records:history")}


def _judged(workspace: Workspace, told: Told, snapshot: str | None) -> str:
    steps, total = count(), 1 + _STEPS * len(kinds())
    judged = judge_workspace(
        workspace,
        started_at=_now(workspace),
        snapshot=snapshot,
        progress=lambda what: told(min(next(steps), total - 1), total, _("判定：{what}").format(what=what)),
    )
    return judged.run.id


def _now(workspace: Workspace) -> datetime:
    return datetime.now(ZoneInfo(workspace.timezone)).replace(tzinfo=None, microsecond=0)
