"""guiju new: a draft standard to begin with, with the elements GB/T 1.1-2020 asks for."""

from __future__ import annotations

from pathlib import Path

import click

from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, option
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, opened_or_laid, workspace_option
from guiju.text.draft import new_standard
from guiju.text.front import FUNCTION_TYPES

SUBSYSTEMS = ("general", "provision", "management", "posts")


@command(
    "new",
    Words(
        "起草一项标准：按 GB/T 1.1—2020 的要素写好草案的骨架，含一条要求和它的检查项，供改写。\n\n"
        "CODE 是标准代号，如 TG-301。工作区不存在时一并建立。",
        "Begin a draft standard with the elements GB/T 1.1-2020 asks for.\n\n"
        "CODE is the standard's code, as TG-301. The workspace is laid too when there is none.",
    ),
)
@argument("code", words=Words("标准代号。", "The standard's code."))
@option("--title", required=True, words=Words("标准名称。", "The title."))
@option(
    "--type",
    "function_type",
    type=click.Choice(FUNCTION_TYPES),
    default="规范",
    words=Words("功能类型，默认规范。", "The function type; 规范 (specification) by default."),
)
@option(
    "--subsystem",
    default="provision",
    words=Words(
        f"子体系，默认 provision（{'、'.join(SUBSYSTEMS)}）。",
        f"The subsystem; provision by default ({', '.join(SUBSYSTEMS)}).",
    ),
)
@option("--owner", default="市行政审批局", words=Words("归口单位，默认市行政审批局。", "The office in charge of it."))
@workspace_option
def new(*, code: str, title: str, function_type: str, subsystem: str, owner: str, folder: Path) -> Answer:
    """Write a draft into the standards of a workspace."""
    workspace = opened_or_laid(folder)
    day = local_now(workspace.timezone).date()
    path = new_standard(workspace.standards, code, subsystem, title, function_type, owner, day)
    shown = folder / path.relative_to(workspace.root)
    told = Words(
        "草案写在 {path}。改写后用 guiju lint {path} 检查；定稿后把文件名改为实施日期，如 2025-01-01.md。",
        "The draft is {path}. Look at it with guiju lint {path}; name it after the day it is implemented when it is done.",
    )
    return Answer({"path": str(shown), "code": code}, [told.filled(path=shown)])


COMMAND = new
