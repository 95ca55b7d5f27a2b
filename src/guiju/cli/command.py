"""Commands whose help is in both languages and which answer with an `Answer`.

A module of `cli.commands` is written as

    @command("goals", Words("…", "…"))
    @option("--office", words=Words("…", "…"))
    def goals(office: str | None) -> Answer: ...

    COMMAND = goals
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from guiju.cli.output import Manner
from guiju.cli.words import Language, Words

HEADINGS = {
    "usage": Words("用法：", "Usage: "),
    "arguments": Words("参数", "Arguments"),
    "options": Words("选项", "Options"),
    "commands": Words("命令", "Commands"),
}

PLACES = {
    "[OPTIONS]": Words("[选项]", "[OPTIONS]"),
    "COMMAND [ARGS]...": Words("命令 [参数]…", "COMMAND [ARGS]..."),
}


class BilingualArgument(click.Argument):
    """An argument with a line of help of its own."""

    def __init__(self, declarations: list[str], *, words: Words, **settings: Any) -> None:
        self.words = words
        super().__init__(declarations, **settings)


class BilingualOption(click.Option):
    """An option whose help is looked up when it is shown."""

    def __init__(self, declarations: list[str], *, words: Words, **settings: Any) -> None:
        self.words = words
        super().__init__(declarations, **settings)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return how the option is written, and what it is for in the language of the day."""
        record = super().get_help_record(ctx)
        return record and (record[0], str(self.words))


class Bilingual(click.Command):
    """What commands and the group of commands share: help in both languages, and three options of every command."""

    def __init__(self, name: str | None, *, words: Words, **settings: Any) -> None:
        self.words = words
        super().__init__(name, **settings)
        self.params.extend(_shared_options())

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help, whole: a cut sentence helps nobody."""
        return str(self.words).split("\n", 1)[0]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        pieces = (str(PLACES.get(piece, piece)) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), str(HEADINGS["usage"]))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does; lines stay as written, for Chinese cannot be wrapped at spaces."""
        formatter.write_paragraph()
        for line in str(self.words).split("\n"):
            formatter.write(f"  {line}\n" if line else "\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write arguments, then options."""
        arguments = [each for each in self.params if isinstance(each, BilingualArgument)]
        write_section(formatter, "arguments", [(each.make_metavar(ctx), str(each.words)) for each in arguments])
        records = (each.get_help_record(ctx) for each in self.get_params(ctx) if isinstance(each, click.Option))
        write_section(formatter, "options", [record for record in records if record])


def command(name: str, words: Words) -> Callable[[Callable[..., Any]], Bilingual]:
    """Turn a function that returns an `Answer` into the command `name`."""

    def turn(function: Callable[..., Any]) -> Bilingual:
        made = click.command(name, cls=Bilingual, words=words, add_help_option=False)(function)
        assert isinstance(made, Bilingual)
        return made

    return turn


def option(*declarations: str, words: Words, **settings: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command an option; `settings` are click's."""
    return click.option(*declarations, cls=BilingualOption, words=words, **settings)


def argument(name: str, *, words: Words, **settings: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command an argument; `settings` are click's."""
    return click.argument(name, cls=BilingualArgument, words=words, **settings)


def manner() -> Manner:
    """Return how the caller of the running command wants to be answered."""
    return click.get_current_context().find_root().ensure_object(Manner)


def write_section(formatter: click.HelpFormatter, heading: str, rows: list[tuple[str, str]]) -> None:
    """Write one section of a help page, nothing when it has no rows."""
    if rows:
        with formatter.section(str(HEADINGS[heading])):
            formatter.write_dl(rows)


def _shared_options() -> list[click.Parameter]:
    return [
        BilingualOption(
            ["--json"],
            words=Words("用 JSON 回答，供程序读取。", "Answer with JSON, for programs."),
            is_flag=True,
            expose_value=False,
            callback=lambda ctx, _, value: _choose(ctx, json=value),
        ),
        BilingualOption(
            ["--quiet", "-q"],
            words=Words("不显示结果和进度，只给退出码和错误。", "Show errors only; the exit code is the answer."),
            is_flag=True,
            expose_value=False,
            callback=lambda ctx, _, value: _choose(ctx, quiet=value),
        ),
        BilingualOption(
            ["--lang"],
            words=Words("界面语言，zh 或 en（也可设 GUIJU_LANG）。", "Language, zh or en (or set GUIJU_LANG)."),
            type=click.Choice([each.value for each in Language]),
            expose_value=False,
        ),
        BilingualOption(
            ["--help", "-h"],
            words=Words("显示这份说明。", "Show this help."),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_help,
        ),
    ]


def _choose(context: click.Context, *, json: bool = False, quiet: bool = False) -> None:
    """Note a choice made before or after the command's name: either place counts."""
    chosen = context.find_root().ensure_object(Manner)
    chosen.json = chosen.json or json
    chosen.quiet = chosen.quiet or quiet


def _help(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(context.get_help())
        context.exit()
