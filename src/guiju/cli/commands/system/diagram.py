"""guiju system diagram: the framework diagram (结构图) or the organisation chart (组织架构图) as SVG, PNG or Word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.sheets import chosen_form, output_options, written
from guiju.cli.standard_system import asked_system, body_option, system_options, taxonomy_option
from guiju.cli.words import Words
from guiju.errors import UsageError
from guiju.reports.diagrams.files import FORMS, drawing_file
from guiju.reports.diagrams.framework import framework_diagram
from guiju.reports.diagrams.organisation import organisation_chart

NAMES = {"framework": "结构图", "organisation": "组织架构图"}


@command(
    "diagram",
    Words(
        "画标准体系结构图或者组织架构图，默认 SVG，也可 PNG、Word；框和数字都由数据算出。",
        "Draw the framework diagram or the organisation chart, as SVG by default, PNG or Word; all from data.",
    ),
)
@system_options
@body_option
@taxonomy_option
@option(
    "--of",
    "kind",
    type=click.Choice(sorted(NAMES)),
    default="framework",
    words=Words(
        "画什么：framework 体系结构图（默认），organisation 组织架构图。",
        "What to draw: framework, the parts of the system (the default), or organisation.",
    ),
)
@output_options(*FORMS)
def diagram(
    *,
    folder: Path,
    standards: Path | None,
    day: date | None,
    body: str | None,
    taxonomy: str,
    kind: str,
    form: str | None,
    output: Path | None,
) -> Answer:
    """Write a diagram into a file."""
    asked = asked_system(folder, standards, day)
    chosen = form or (chosen_form(None, output, FORMS) if output else FORMS[0])
    where = asked.body(body)
    if kind == "framework":
        drawing = framework_diagram(asked.system, asked.day, taxonomy=asked.taxonomy(taxonomy), body=where)
    else:
        chart = organisation_chart(asked.system.framework, where)
        if chart is None:
            raise UsageError("framework.yaml 里没有写组织架构。没有单位就画不出图。请补写 organisation。")
        drawing = chart
    name = f"{NAMES[kind]}-{f'{where}-' if where else ''}{asked.day}.{chosen}"
    return written(output or Path(name), drawing_file(drawing, chosen, asked.day), asked.remarks)


COMMAND = diagram
