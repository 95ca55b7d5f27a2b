"""guiju batches: every import of a workspace, what came of it, and whether it was taken back."""

from __future__ import annotations

from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Table, Tone, Toned
from guiju.cli.command import command
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.model.snapshot import Batch
from guiju.records.kinds import kinds
from guiju.records.store import Import
from guiju.records.workspace import open_workspace

COLUMNS = (
    Column(Words("导入", "import"), right=True),
    Column(Words("时间", "at"), whole=True),
    Column(Words("经手", "by")),
    Column(Words("来源", "source")),
    Column(Words("映射", "mapping")),
    Column(Words("记录", "records")),
    Column(Words("读入", "rows"), right=True),
    Column(Words("隔离", "quarantined"), right=True),
    Column(Words("替换", "replaced"), right=True),
    Column(Words("未变", "unchanged"), right=True),
    Column(Words("批次", "batch"), whole=True),
    Column(Words("撤销", "undone")),
)


@command(
    "batches",
    Words(
        "列出每一次导入：来源文件、映射、何时由谁导入、行数、是否已经撤销。撤销用 guiju undo。",
        "List every import: files, mapping, when and by whom, rows, whether it was taken back (guiju undo).",
    ),
)
@workspace_option
def batches(folder: Path) -> Answer:
    """List the imports, the newest first."""
    found = open_workspace(folder).store().imports()[::-1]
    table = Table(COLUMNS, [_row(each, batch) for each in found for batch in each.batches])
    told = Words("{imports} 次导入。", "{imports} imports.").filled(imports=len(found))
    return Answer([_value(each) for each in found], [table, told])


def _row(found: Import, batch: Batch) -> list[Cell]:
    undone = found.undone_by
    said = Words("快照 {number}", "snapshot {number}").filled(number=undone.number) if undone else None
    return [
        found.number,
        found.at,
        found.snapshot.by,
        batch.source,
        batch.mapping,
        Words(kinds()[batch.kind].chinese, batch.kind) if batch.kind in kinds() else batch.kind,
        batch.rows,
        batch.quarantined,
        batch.replaced,
        batch.unchanged,
        batch.id[:12],
        Toned(said, Tone.DOUBT) if said else None,
    ]


def _value(found: Import) -> dict[str, object]:
    return {
        "number": found.number,
        "snapshot": found.snapshot.id,
        "at": found.at,
        "by": found.snapshot.by,
        "undone_by": found.undone_by.number if found.undone_by else None,
        "batches": found.batches,
    }


COMMAND = batches
