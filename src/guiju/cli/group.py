"""The whole command line: the commands of `cli.commands`, with what all of them share."""

from __future__ import annotations

import click

from guiju import __version__
from guiju.cli import commands
from guiju.cli.command import BilingualOption
from guiju.cli.command_group import CommandGroup
from guiju.cli.words import Words

ABOUT = Words(
    "规矩：让政务服务标准可执行、可检查、可追溯。\n\n"
    "第一次使用请运行 `guiju demo`：建一座演示城市，用成文标准判定两年的办件，给出八项目标。",
    "Guiju: government-service standards that run, check every record and prove every figure.\n\n"
    "New here? Run `guiju demo`: it builds a city, judges two years of its records and prints eight goals.",
)


def command_line() -> CommandGroup:
    """Return the whole command line."""
    group = CommandGroup("guiju", commands, words=ABOUT)
    group.params.append(
        BilingualOption(
            ["--version"],
            words=Words("显示版本。", "Show the version."),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
        )
    )
    return group


def _version(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"guiju {__version__}")
        context.exit()
