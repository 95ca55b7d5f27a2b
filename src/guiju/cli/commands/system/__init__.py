"""guiju system: the standard system of a city as tables, diagrams and questions, on any day."""

from __future__ import annotations

import sys

from guiju.cli.command_group import CommandGroup
from guiju.cli.words import Words

COMMAND = CommandGroup(
    "system",
    sys.modules[__name__],
    words=Words(
        "看标准体系：分类、明细表、统计表、覆盖率、结构图、引用、复审，以及一切不一致。\n\n"
        "各子命令都可用于工作区（-w）或者一个标准文件夹（--standards），日期用 --on 指定。",
        "The standard system: taxonomy, register, statistics, coverage, diagram, references, reviews, and what does not "
        "fit.\n\nEach command works on a workspace (-w) or a folder of standards (--standards), on the day of --on.",
    ),
)
