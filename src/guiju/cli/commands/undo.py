"""guiju undo: take an import back as a new snapshot; what it had replaced stands again, and no snapshot is lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Part, Table
from guiju.cli.command import argument, command, option
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.records.kinds import kinds
from guiju.records.store.imports import Import, import_named
from guiju.records.store.undoing import Undoing
from guiju.records.workspace import open_workspace

COLUMNS = (
    Column(Words("记录", "records")),
    Column(Words("撤去", "gone"), right=True),
    Column(Words("恢复为从前", "as before"), right=True),
    Column(Words("后来又导入过，不动", "named later, left alone"), right=True),
)


@command(
    "undo",
    Words(
        "撤销一次导入：生成一个新的快照，没有它带来的记录，它替换掉的恢复为从前的样子。\n\n"
        "后来的导入又提到的记录，按后来的保留。原来的快照都还在；撤销过的再撤销，什么也不变。",
        "Take an import back: a new snapshot without what it brought, in which what it had replaced stands again.\n\n"
        "Records a later import names stay as that one says. Older snapshots stay; a second time changes nothing.",
    ),
)
@argument(
    "name",
    words=Words("导入的编号，或者批次的开头（见 guiju batches）。", "The import's number, or how its batch begins."),
)
@workspace_option
@option("--preview", is_flag=True, words=Words("只说会怎样，不撤销。", "Only tell what would happen."))
def undo(*, name: str, folder: Path, preview: bool) -> Answer:
    """Tell what taking the import back does, and do it."""
    workspace = open_workspace(folder)
    store = workspace.store()
    found = import_named(store.snapshots(), name)
    if found.undone_by is not None:
        told = Words("第 {n} 次导入已经撤销过了（快照 {by}）。", "Import {n} was taken back before (snapshot {by}).")
        return Answer(
            _value(found, (), found.undone_by.number), [told.filled(n=found.number, by=found.undone_by.number)]
        )
    effects = store.would_undo(found.number)
    if preview:
        told = Words("没有撤销；去掉 --preview 才会。", "Nothing was taken back; leave out --preview to do so.")
        return Answer(_value(found, effects, None), [_table(effects), told])
    snapshot = store.undo(found.number, local_now(workspace.timezone))
    told = Words(
        "第 {n} 次导入已经撤销，存为快照 {number}；请再运行 guiju judge。",
        "Import {n} was taken back, which is snapshot {number}; run guiju judge again.",
    )
    parts: Sequence[Part] = [_table(effects), told.filled(n=found.number, number=snapshot.number)]
    return Answer(_value(found, effects, snapshot.number), parts)


def _table(effects: Sequence[Undoing]) -> Table:
    rows: list[list[Cell]] = [
        [Words(kinds()[each.kind].chinese, each.kind), each.gone, each.restored, each.kept]
        for each in effects
        if each.gone or each.restored or each.kept
    ]
    return Table(COLUMNS, rows)


def _value(found: Import, effects: Sequence[Undoing], snapshot: int | None) -> dict[str, object]:
    return {"import": found.number, "effects": list(effects), "snapshot": snapshot}


COMMAND = undo
