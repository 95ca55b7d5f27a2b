"""What is done to uploads and imports: each action checks, changes and logs, all or nothing."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju.records.correcting import Cells, correct_from_file, correct_rows
from guiju.records.staged_import import StagedImport, discard_staged, read_staged
from guiju.records.workspace import open_workspace
from guiju_web.audit_log.actions import record
from guiju_web.jobs.models import Job
from guiju_web.jobs.queue import enqueue
from guiju_web.people.queries import who
from guiju_web.records.models import State, Upload
from guiju_web.records.place import name_folder, remove_files, tidy_uploads
from guiju_web.records.receiving import ReceivedFile


def receive(request: HttpRequest, *, partial: Path, files: Sequence[ReceivedFile]) -> Upload:
    """Keep files that have arrived whole; from now on they are an upload."""
    _require(request, "records.bring", "、".join(each.name or "" for each in files))
    tidy_uploads()
    key, person = secrets.token_hex(8), who(request)
    found = [{"name": each.path.name, "size": each.size, "sha256": each.sha256} for each in files]
    name_folder(partial, key)
    with transaction.atomic():
        upload = Upload.objects.create(key=key, by=person.number, by_name=person.name, at=timezone.now(), files=found)
        record(request, "上传文件", str(upload), after={"files": found})
    return upload


def stage(request: HttpRequest, *, upload: Upload, mappings: Mapping[str, str]) -> Job:
    """Have an upload's files read by these mappings and checked; what was staged before gives way."""
    _require(request, "records.bring", str(upload))
    with transaction.atomic():
        held = _held(upload, State.RECEIVED, State.STAGING, State.STAGED, State.HANDED)
        held.revision += 1
        held.state, held.mappings, held.counts = State.STAGING, dict(mappings), {}
        held.job = enqueue(request, "records.stage", subject=str(held), upload=held.pk, revision=held.revision)
        held.save()
        record(request, "检查记录", str(held), after={"revision": held.revision, "mappings": held.mappings})
    return held.job


def correct(request: HttpRequest, *, upload: Upload, rows: Mapping[tuple[str, int], Cells]) -> StagedImport:
    """Put quarantined rows right; the log names the rows, not what stands in them."""
    _require(request, "records.bring", str(upload))
    workspace = open_workspace(settings.WORKSPACE)
    with transaction.atomic():
        held = _held(upload, State.STAGED, State.HANDED)
        found = correct_rows(workspace, read_staged(workspace, held.staged), rows)
        _count(held, found)
        named = [f"{file} {number}" for file, number in rows][:20]
        record(request, "更正隔离的行", str(held), after={"rows": named, **held.counts})
    return found


def correct_by_file(request: HttpRequest, *, upload: Upload, path: Path) -> StagedImport:
    """Put right what a quarantine file brings back."""
    _require(request, "records.bring", str(upload))
    workspace = open_workspace(settings.WORKSPACE)
    with transaction.atomic():
        held = _held(upload, State.STAGED, State.HANDED)
        found = correct_from_file(workspace, read_staged(workspace, held.staged), path)
        _count(held, found)
        record(request, "更正隔离的行", str(held), after={"file": path.name, **held.counts})
    return found


def hand_over(request: HttpRequest, *, upload: Upload) -> None:
    """Let the standardisation office commit what somebody else prepared."""
    _require(request, "records.bring", str(upload))
    with transaction.atomic():
        held = _held(upload, State.STAGED)
        held.state = State.HANDED
        held.save(update_fields=["state"])
        record(request, "交标准化办公室存入", str(held), after=held.counts)


def commit(request: HttpRequest, *, upload: Upload) -> Job:
    """Have what is staged become records and be judged."""
    _require(request, "records.commit", str(upload))
    with transaction.atomic():
        held = _held(upload, State.STAGED, State.HANDED)
        held.state = State.COMMITTING
        held.job = enqueue(request, "records.commit", subject=str(held), upload=held.pk)
        held.save(update_fields=["state", "job"])
        record(request, "存入记录", str(held), after={"staged": held.staged, **held.counts})
    return held.job


def discard(request: HttpRequest, *, upload: Upload) -> None:
    """Give an upload up: its files and what is staged of them go, that it was there stays on record."""
    _require(request, "records.bring", str(upload))
    with transaction.atomic():
        held = _held(upload, State.RECEIVED, State.STAGING, State.STAGED, State.HANDED)
        held.state = State.DISCARDED
        held.save(update_fields=["state"])
        record(request, "放弃上传", str(held))
    remove_files(held)
    discard_staged(open_workspace(settings.WORKSPACE), held.staged)


def undo(request: HttpRequest, *, number: int) -> Job:
    """Have an import taken back and the records judged anew."""
    _require(request, "records.commit", str(number))
    with transaction.atomic():
        job = enqueue(request, "records.undo", subject=_("第 {n} 次导入").format(n=number), once=True, number=number)
        record(request, "撤销导入", str(number))
    return job


def _count(held: Upload, found: StagedImport) -> None:
    held.counts = counted(found)
    held.save(update_fields=["counts"])


def counted(found: StagedImport) -> dict[str, int]:
    """Return the numbers of rows of what is staged."""
    names = ("rows", "kept", "quarantined", "skipped", "healed")
    return {name: getattr(found, name) for name in names}


def _held(upload: Upload, *states: State) -> Upload:
    """Return the upload locked for this transaction; ValidationError when it is not in one of these states any more."""
    held = Upload.objects.select_for_update().get(pk=upload.pk)
    if held.state not in states:
        raise ValidationError(
            _("这次上传现在是“{state}”，不能这样办。请刷新后再看。").format(state=held.get_state_display())
        )
    return held


def _require(request: HttpRequest, permission: str, subject: str) -> None:
    if not who(request).may(permission):
        record(request, permission, subject, refused=True)
        raise PermissionDenied
