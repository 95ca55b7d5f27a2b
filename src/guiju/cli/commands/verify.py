"""guiju verify: the files of every snapshot are what they were when it was committed."""

from __future__ import annotations

from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Part, Table
from guiju.cli.command import command
from guiju.cli.exits import ExitCode
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.errors import Problem
from guiju.model.snapshot import Snapshot
from guiju.records.store import Store
from guiju.records.workspace import open_workspace


@command(
    "verify",
    Words(
        "核对工作区的每一个快照：文件是否齐全，哈希和行数是否与登记的一致。\n\n有任何不符时逐条列出，退出码为 4。",
        "Prove every snapshot of a workspace: files present, hashes and rows as recorded.\n\n"
        "Whatever differs is listed, and the exit code is 4.",
    ),
)
@workspace_option
def verify(folder: Path) -> Answer:
    """Prove the snapshots, then list them."""
    store = Store.open(open_workspace(folder).root)
    problems = store.verify()
    snapshots = () if problems else store.snapshots()
    value = {"problems": problems, "snapshots": [_value(each) for each in snapshots]}
    if problems:
        return Answer(value, _told(problems), exit_code=ExitCode.STORE)
    sound = Words("{snapshots} 个快照全部完好。", "All {snapshots} snapshots are sound.")
    return Answer(value, [_listed(snapshots), sound.filled(snapshots=len(snapshots))])


def _told(problems: tuple[Problem, ...]) -> list[Part]:
    count = Words("查出 {problems} 处不符。", "{problems} differences found.").filled(problems=len(problems))
    return [*(str(problem) for problem in problems), count]


def _listed(snapshots: tuple[Snapshot, ...]) -> Table:
    columns = (
        Column(Words("快照", "snapshot"), right=True),
        Column(Words("标识", "id")),
        Column(Words("提交时间", "committed")),
        Column(Words("文件", "files"), right=True),
        Column(Words("行", "rows"), right=True),
        Column(Words("字节", "bytes"), right=True),
    )
    return Table(columns, [_row(each) for each in snapshots])


def _row(snapshot: Snapshot) -> list[Cell]:
    files = [file for table in snapshot.tables.values() for file in table.files]
    rows, size = sum(file.rows for file in files), sum(file.size for file in files)
    return [snapshot.number, snapshot.id[:12], snapshot.committed_at, len(files), rows, size]


def _value(snapshot: Snapshot) -> dict[str, object]:
    return {
        "number": snapshot.number,
        "id": snapshot.id,
        "parent": snapshot.parent,
        "committed_at": snapshot.committed_at,
        "rows": {name: table.rows for name, table in snapshot.tables.items()},
    }


COMMAND = verify
