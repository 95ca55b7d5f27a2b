"""Committing a staged import, once: what was staged becomes records of one snapshot, what is still faulty is set aside.

A second time, also after a kill, gives the same answer and changes nothing: the manifest names the staged import it
was made from, and `committed.json` keeps what came of it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from guiju.records.correcting import leave_quarantine
from guiju.records.import_report import RecordCounts
from guiju.records.importing import Signed, commit_tables, workroom
from guiju.records.intake import Progress
from guiju.records.staged_import import StagedImport, folder_of
from guiju.records.store.durable import write_whole
from guiju.records.workspace import Workspace

_COMMITTED = "committed.json"


@dataclass(frozen=True, slots=True)
class Committed:
    """What became of a staged import: `snapshot` is the id that holds now, `is_changed` whether it is a new one."""

    snapshot: str | None
    is_changed: bool
    records: Mapping[str, RecordCounts]


def commit_staged(
    workspace: Workspace,
    found: StagedImport,
    *,
    at: datetime,
    by: str = "",
    progress: Progress = lambda done, total, what: None,
) -> Committed:
    """Commit what was staged; rows still faulty go to the workspace's quarantine. Once: see above."""
    before = committed(workspace, found.id)
    if before is not None:
        return before
    store = workspace.store()
    signed = Signed(at, found.mapping, by, found.id)
    with workroom(store) as (con, folder):
        tables = [*found.tables, *found.corrected]
        report = commit_tables(con, folder, store, tables, signed, progress=lambda what: progress(1, 1, what))
    leave_quarantine(found, workspace.quarantine)
    done = Committed(report.snapshot, report.is_changed, report.records)
    records = {name: asdict(counts) for name, counts in done.records.items()}
    content = {"snapshot": done.snapshot, "is_changed": done.is_changed, "records": records}
    write_whole(found.folder / _COMMITTED, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    shutil.rmtree(found.folder / "parts", ignore_errors=True)
    return done


def committed(workspace: Workspace, staged: str) -> Committed | None:
    """Return what became of a staged import, None while it waits."""
    path = folder_of(workspace, staged) / _COMMITTED
    if not path.is_file():
        return None
    content = json.loads(path.read_text("utf-8"))
    records = {name: RecordCounts(**counts) for name, counts in content["records"].items()}
    return Committed(content["snapshot"], content["is_changed"], records)
