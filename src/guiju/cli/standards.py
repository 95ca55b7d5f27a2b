"""Which standards a command is about: those of a workspace, or a folder of standards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from guiju.cli.command import option
from guiju.cli.words import Words
from guiju.errors import UsageError
from guiju.model.text import Edition, Library, Standard
from guiju.records.workspace import open_workspace
from guiju.text.nearest import suggestion

DRAFT = "draft"

standards_option = option(
    "--standards",
    "standards",
    type=click.Path(path_type=Path),
    words=Words("标准文件夹；不写就用工作区的标准。", "A folder of standards; the workspace's own by default."),
)


def folder_of_standards(standards: Path | None, workspace: Path) -> Path:
    """Return the folder named, or the standards of the workspace."""
    if standards is not None and not standards.is_dir():
        raise UsageError(f"{standards}：没有这个文件夹，无从找到标准。请核对路径。")
    return standards or open_workspace(workspace).standards


def standard_in(library: Library, code: str) -> Standard:
    """Return a standard by its code; UsageError with the nearest code where there is none."""
    standard = library.standards.get(code)
    if standard is None:
        raise UsageError(f"没有代号为 {code} 的标准。{suggestion(code, sorted(library.standards))}")
    return standard


def edition_of(standard: Standard, named: str | None) -> Edition:
    """Return the edition of an implemented date, or the draft; the latest edition, else the draft, where none is named."""
    if named == DRAFT or (named is None and not standard.editions):
        if standard.draft is None:
            raise UsageError(f"{standard.code} 没有草案。它的版本有 {_dates(standard)}。")
        return standard.draft
    if named is None:
        return standard.editions[-1]
    for edition in standard.editions:
        if str(edition.implemented) == named:
            return edition
    drafted = f"，以及草案 {DRAFT}" if standard.draft else ""
    raise UsageError(f"{standard.code} 没有 {named} 实施的版本。它的版本有 {_dates(standard)}{drafted}。")


def name_of(edition: Edition) -> str:
    """Return how an edition is named: `TG-201/2024-01-01`, `TG-201/draft`."""
    return f"{edition.code}/{edition.implemented or DRAFT}"


def day_of(edition: Edition, otherwise: date) -> date:
    """Return the day on which an edition begins to count; another day for a draft."""
    return edition.implemented or otherwise


def _dates(standard: Standard) -> str:
    return "、".join(str(each.implemented) for each in standard.editions) or "（无）"
