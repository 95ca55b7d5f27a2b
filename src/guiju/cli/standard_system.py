"""What every command about the standard system is asked: of which standards, on which day, for which kind of body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from guiju.cli.answer import Part, Tone, Toned
from guiju.cli.command import option
from guiju.cli.moments import DAY
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.errors import Problem, UsageError
from guiju.records.workspace import open_workspace
from guiju.standard_system.system import StandardSystem, read_system
from guiju.standard_system.taxonomy_files import PLAN
from guiju.text.nearest import suggestion

_standards = option(
    "--standards",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    words=Words("直接用这个标准文件夹，不用工作区。", "Use this folder of standards instead of a workspace."),
)
_on = option(
    "--on",
    "day",
    type=DAY,
    words=Words(
        "看哪一日的标准体系，默认是工作区的截至日期，没有工作区时是今天。",
        "The day of the system: by default the workspace's own, today without a workspace.",
    ),
)
body_option = option(
    "--body",
    words=Words("只看一类主体，如 政务服务中心。", "Only one kind of body, as 政务服务中心."),
)
taxonomy_option = option(
    "--taxonomy",
    default=PLAN,
    words=Words(
        "按哪种分类看，默认 plan（实施方案五类），另有 gbt24421-2009、gbt24421-2023、gbt15496-2017 和自己的分类。",
        "The taxonomy: plan by default; gbt24421-2009, gbt24421-2023, gbt15496-2017, or one of your own.",
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A standard system, the day it is asked about, and what could not be read of it."""

    folder: Path
    system: StandardSystem
    problems: tuple[Problem, ...]
    day: date

    @property
    def remarks(self) -> Sequence[Part]:
        """A word of warning where something could not be read."""
        if not self.problems:
            return ()
        told = Words(
            "有 {count} 处读不出或者对不上，没有计入；用 guiju system check 逐条查看。",
            "{count} things could not be read and are left out; guiju system check lists them.",
        )
        return (Toned(told.filled(count=len(self.problems)), Tone.DOUBT),)

    def body(self, name: str | None) -> str | None:
        """Return a kind of body as the system calls it; a part of its name is enough if it fits only one."""
        if name is None or name in self.system.bodies:
            return name
        found = [each for each in self.system.bodies if name in each]
        if len(found) == 1:
            return found[0]
        raise UsageError(f"没有“{name}”这类主体。按它列的表会是空的。{suggestion(name, self.system.bodies)}")

    def taxonomy(self, name: str) -> str:
        """Return the id of a taxonomy; UsageError with the nearest one for a name nobody has."""
        if name in self.system.taxonomies.by_id:
            return name
        raise UsageError(f"没有分类 {name}。标准不知道归到哪里。{suggestion(name, self.system.taxonomies.by_id)}")


def system_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which system is asked, and when."""
    return workspace_option(_standards(_on(function)))


def asked_system(folder: Path, standards: Path | None, day: date | None) -> Asked:
    """Read the system a command is asked about: that of a workspace, or of a folder of standards alone."""
    if standards is None:
        workspace = open_workspace(folder)
        standards = workspace.standards
        day = day or (workspace.as_of or local_now(workspace.timezone)).date()
    system, problems = read_system(standards)
    return Asked(standards, system, problems, day or local_now().date())
