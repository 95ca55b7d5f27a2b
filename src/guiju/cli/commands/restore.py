"""guiju restore: a workspace again from its backup, proved file by file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from guiju.cli import site
from guiju.cli.answer import Answer, Part, Tone, Toned
from guiju.cli.command import argument, command, manner
from guiju.cli.exits import ExitCode
from guiju.cli.output import progress
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.records.backup.restoring import Restored, restored


@command(
    "restore",
    Words(
        "从备份文件恢复整个工作区，到一个空的或者还不存在的文件夹；设了 GUIJU_DATABASE 时，账号和日志恢复到那个空库。\n\n"
        "逐个文件核对散列，核对每一个快照和审计日志的链；文件损坏时说明是哪一个，不留下半个工作区。",
        "Restore a whole workspace from a backup into a folder that is empty or new.\n\n"
        "With GUIJU_DATABASE, accounts and log go to that empty database. Every hash, every snapshot and the chain of the\n"
        "log are proved; a damaged file is named, and no half workspace stays behind.",
    ),
)
@argument(
    "file", type=click.Path(path_type=Path, exists=True, dir_okay=False), words=Words("备份文件。", "The backup.")
)
@workspace_option
def restore(*, folder: Path, file: Path) -> Answer:
    """Unpack, prove, load the database, and only then give the folder its name."""
    with (
        progress(Words("恢复", "restoring"), manner(), sys.stderr) as at,
        restored(file, folder, at) as found,
    ):
        state = found.head.get("database")
        loaded = site.load(found.folder, found.database, state) if found.database and state else None
    value = {
        "workspace": folder,
        "made_at": found.head["made_at"],
        "product": found.head["product"],
        "files": found.files,
        "problems": found.problems,
        "database": loaded,
    }
    broken = bool(found.problems or (loaded and loaded["breaks"]))
    return Answer(value, _told(folder, found, loaded), exit_code=ExitCode.STORE if broken else ExitCode.DONE)


def _told(folder: Path, found: Restored, loaded: dict[str, Any] | None) -> list[Part]:
    told = Words(
        "{city} {made_at} 的备份（版本 {product}）恢复到 {folder}：{files:,} 个文件，散列全部相符。",
        "The backup of {city} of {made_at} (version {product}) is restored to {folder}: {files:,} files, every hash right.",
    )
    parts: list[Part] = [told.filled(folder=folder, files=found.files, **{k: found.head[k] for k in _SAID})]
    if loaded:
        log = Words(
            "账号 {people:,} 个，审计日志 {entries:,} 条。",
            "{people:,} accounts, {entries:,} entries in the audit log.",
        )
        parts.append(log.filled(people=loaded["people"], entries=loaded["entries"]))
    faults = [*(str(each) for each in found.problems), *(loaded["breaks"] if loaded else ())]
    if faults:
        known = Words("下面这些在备份时就已经如此：", "These were so when the backup was made:")
        return [*parts, Toned(str(known), Tone.BAD), *faults]
    whole = Words("快照全部完好，审计日志首尾相接。", "All snapshots are sound, and the chain of the log holds.")
    return [*parts, Toned(str(whole), Tone.GOOD)]


_SAID = ("city", "made_at", "product")

COMMAND = restore
