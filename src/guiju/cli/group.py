"""The group of commands: every module of `cli.commands` that has a `COMMAND`, found by presence."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from guiju import __version__
from guiju.cli import commands
from guiju.cli.command import Bilingual, BilingualOption, write_section
from guiju.cli.words import Words

ABOUT = Words(
    "规矩：让政务服务标准可执行、可检查、可追溯。\n\n"
    "第一次使用请运行 `guiju demo`：建一座演示城市，用成文标准判定两年的办件，给出八项目标。",
    "Guiju: government-service standards that run, check every record and prove every figure.\n\n"
    "New here? Run `guiju demo`: it builds a city, judges two years of its records and prints eight goals.",
)


class CommandGroup(Bilingual, click.Group):
    """A group that imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands; `import_.py` holds `import`, a word Python keeps for itself."""
        return sorted(module.name.rstrip("_") for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, None if there is none."""
        for module in iter_modules(commands.__path__):
            if module.name.rstrip("_") == cmd_name:
                found: click.Command = import_module(f"{commands.__name__}.{module.name}").COMMAND
                return found
        return None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find the command named by the first argument; a name that does not exist suggests the nearest."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=self.list_commands(ctx), ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options all of them share."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        write_section(formatter, "commands", [(name, each.get_short_help_str()) for name, each in found if each])
        super().format_options(ctx, formatter)


def command_line() -> CommandGroup:
    """Return the whole command line."""
    group = CommandGroup("guiju", words=ABOUT, add_help_option=False, no_args_is_help=True)
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
