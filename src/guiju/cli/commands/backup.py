"""guiju backup: a whole workspace in one file, while its site is in use."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from guiju.cli import site
from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, manner
from guiju.cli.output import progress
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.records.backup.archive import DATABASE, FILES
from guiju.records.backup.contents import ANCHOR
from guiju.records.backup.making import back_up
from guiju.records.workspace import open_workspace


@command(
    "backup",
    Words(
        "把整个工作区连同网站的账号、日志和密钥写成一个文件。网站照常使用；可以推算的（derived/）不写。\n\n"
        "备份文件与工作区同样机密：里面有密钥和个人信息，只有本人可读（权限 0600），请照此保管。",
        "Write the whole workspace, with the site's accounts, log and keys, into one file, while the site is in use.\n\n"
        "The file is as secret as the workspace: it holds keys and personal data, and only its owner may read it (0600).",
    ),
)
@argument("file", type=click.Path(path_type=Path), words=Words("要写的文件，不能已经存在。", "The file to write."))
@workspace_option
def backup(*, folder: Path, file: Path) -> Answer:
    """Write the backup, the site's database first."""
    workspace = open_workspace(folder)
    with (
        TemporaryDirectory(prefix="guiju-backup-") as spare,
        progress(Words("备份", "backing up"), manner(), sys.stderr) as at,
    ):
        state = site.dump(workspace.root, Path(spare))
        parts = {DATABASE: Path(spare) / DATABASE, FILES + ANCHOR: Path(spare) / ANCHOR}
        made = back_up(
            workspace,
            file,
            made_at=local_now(workspace.timezone),
            database={name: path for name, path in parts.items() if path.exists()},
            state=state,
            progress=at,
        )
    told = Words(
        "{files:,} 个文件，{size:,} 字节，写入 {path}。", "{files:,} files, {size:,} bytes, written to {path}."
    )
    value = {"path": made.path, "files": made.files, "size": made.size, "database": state and state["kind"]}
    return Answer(value, [told.filled(files=made.files, size=made.size, path=made.path)])


COMMAND = backup
