"""A group of commands: every module of a package that has a `COMMAND`, found by presence; a group may hold groups."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import click

from guiju.cli.command import Bilingual, write_section


class CommandGroup(Bilingual, click.Group):
    """The commands of a package; one is imported only when it is asked for."""

    def __init__(self, name: str, package: ModuleType, **settings: Any) -> None:
        self.package = package
        super().__init__(name, add_help_option=False, no_args_is_help=True, **settings)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands; `import_.py` holds `import`, a word Python keeps for itself."""
        return sorted(module.name.rstrip("_") for module in iter_modules(self.package.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, None if there is none."""
        for module in iter_modules(self.package.__path__):
            if module.name.rstrip("_") == cmd_name:
                found: click.Command = import_module(f"{self.package.__name__}.{module.name}").COMMAND
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
