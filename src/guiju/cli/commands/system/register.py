"""guiju system register: the register (明细表) on a day, with the columns of the standard it is made for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, body_option, system_options, taxonomy_option
from guiju.cli.words import Words
from guiju.reports.sheets.register import DEFAULT, PRESETS, register_sheet


@command(
    "register",
    Words(
        "列出标准明细表：自己的和采用的，现行的和拟制定的，按体系的各部分排列。",
        "List the register: own and adopted standards, in force and planned, by the parts of the system.",
    ),
)
@system_options
@body_option
@taxonomy_option
@option(
    "--columns",
    type=click.Choice(sorted(PRESETS)),
    default=DEFAULT,
    words=Words(
        "用哪种表头：13016-2009、13016-2018 或 24421.2（默认）。",
        "The columns of GB/T 13016-2009, 13016-2018, or of those who follow GB/T 24421.2 (the default).",
    ),
)
@option("--own", is_flag=True, words=Words("只列自己的标准。", "Only own standards."))
@option("--over", is_flag=True, words=Words("连同被代替和废止的一起列出。", "Also what is replaced or withdrawn."))
@sheet_options
def register(
    *,
    folder: Path,
    standards: Path | None,
    day: date | None,
    body: str | None,
    taxonomy: str,
    columns: str,
    own: bool,
    over: bool,
    form: str | None,
    output: Path | None,
) -> Answer:
    """Show or write the register."""
    asked = asked_system(folder, standards, day)
    entries = [each for each in asked.system.register(asked.day, over=over) if each.is_own or not own]
    sheet = register_sheet(
        asked.system,
        asked.day,
        taxonomy=asked.taxonomy(taxonomy),
        body=asked.body(body),
        columns=columns,
        entries=entries,
    )
    return answer_with(sheet, asked.day, form, output, asked.remarks)


COMMAND = register
