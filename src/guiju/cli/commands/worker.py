"""guiju worker: the jobs of a site, done one after the other."""

from __future__ import annotations

import sys
from pathlib import Path

from guiju.cli import site
from guiju.cli.answer import Answer
from guiju.cli.command import command, manner
from guiju.cli.output import show_parts
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.records.workspace import open_workspace


@command(
    "worker",
    Words(
        "做网站交办的后台工作：判定、导入等。按 Ctrl-C 结束，手上的工作交还，下次从头做。\n\n"
        "guiju serve 默认已在旁边启动一个；网站与后台分开运行（systemd）时才需要这个命令。",
        "Do the jobs the site asks for: judging, imports. Ctrl-C ends it and hands the job back.\n\n"
        "guiju serve has one beside it by default; this command is for running them apart (systemd).",
    ),
)
@workspace_option
def worker(*, folder: Path) -> Answer:
    """Work until interrupted."""
    workspace = open_workspace(folder)
    if not (manner().json or manner().quiet):
        told = Words("后台进程已经启动，按 Ctrl-C 结束。", "The worker has started; Ctrl-C ends it.")
        show_parts([str(told)], sys.stderr)
    site.work(workspace.root)
    return Answer({"worked": str(workspace.root)})


COMMAND = worker
