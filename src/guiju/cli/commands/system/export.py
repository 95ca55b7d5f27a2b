"""guiju system export: the standard system as OSCAL, a catalog of the city or the profile of a kind of body."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.sheets import written
from guiju.cli.standard_system import asked_system, body_option, system_options, taxonomy_option
from guiju.cli.words import Words
from guiju.reports.interchange.oscal import CATALOG_FILE, as_text, catalog, profile


@command(
    "export",
    Words(
        "把现行标准导出为 OSCAL 目录（catalog.json）；指定 --body 时导出该类主体的裁剪（profile.json），它引用目录。\n\n"
        "单项标准的条款树用 guiju report standard 代号 --format xml 导出为 NISO STS。",
        "Write the standards in force as an OSCAL catalog; with --body, the profile of that kind of body, which imports "
        "the catalog.\n\nA single standard is written as NISO STS by guiju report standard CODE --format xml.",
    ),
)
@system_options
@body_option
@taxonomy_option
@option(
    "--catalog",
    "href",
    default=CATALOG_FILE,
    words=Words("裁剪引用的目录在哪里，默认同一文件夹的 catalog.json。", "Where the profile finds its catalog."),
)
@option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    words=Words(
        "写到哪个文件，默认 catalog.json 或 profile.json。", "The file; catalog.json or profile.json by default."
    ),
)
def export(
    *,
    folder: Path,
    standards: Path | None,
    day: date | None,
    body: str | None,
    taxonomy: str,
    href: str,
    output: Path | None,
) -> Answer:
    """Write the system as OSCAL."""
    asked = asked_system(folder, standards, day)
    where = asked.body(body)
    if where is None:
        made = catalog(asked.system, asked.day, asked.taxonomy(taxonomy))
    else:
        made = profile(asked.system, asked.day, where, href)
    path = output or Path("profile.json" if where else CATALOG_FILE)
    return written(path, as_text(made).encode(), asked.remarks)


COMMAND = export
