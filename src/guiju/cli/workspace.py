"""Which workspace a command is about, and what time it is there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from guiju.cli.command import option
from guiju.cli.words import Words
from guiju.records.workspace import TIMEZONE, Workspace, create_workspace, open_workspace

workspace_option = option(
    "--workspace",
    "-w",
    "folder",
    type=click.Path(path_type=Path),
    default="workspace",
    envvar="GUIJU_WORKSPACE",
    words=Words(
        "工作区文件夹，默认 ./workspace（也可设 GUIJU_WORKSPACE）。",
        "The workspace folder; ./workspace unless GUIJU_WORKSPACE says otherwise.",
    ),
)


def local_now(timezone: str = TIMEZONE) -> datetime:
    """Return the local time of a place, without its zone, as all instants of a workspace are kept."""
    return datetime.now(ZoneInfo(timezone)).replace(tzinfo=None, microsecond=0)


def opened_or_laid(folder: Path) -> Workspace:
    """Open the workspace in a folder; a folder that is new or empty becomes one, named after itself."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return open_workspace(folder)
    return create_workspace(folder, folder.absolute().name)
