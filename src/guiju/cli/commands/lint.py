"""guiju lint: what is wrong with the text, checks and samples of standards, each with its place and remedy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from guiju.cli.answer import Answer, Part
from guiju.cli.command import argument, command, manner, option
from guiju.cli.exits import ExitCode
from guiju.cli.linting import Desk, Wish
from guiju.cli.words import Words
from guiju.cli.workspace import local_now
from guiju.errors import UsageError
from guiju.lint import Level, rules
from guiju.lint.formats import formats
from guiju.lint.formats.html import counted
from guiju.lint.formats.json import row_of
from guiju.lint.profile import Profile
from guiju.lint.report import Report
from guiju.text.nearest import suggestion

_PROFILES = "、".join(f"{each.value} {each.chinese}" for each in Profile)


@command(
    "lint",
    Words(
        "查标准的文本、检查项、样例有什么错，文本是否合乎 GB/T 1.1—2020 的起草规则，逐条给出位置、理由和改法。\n\n"
        "PATH 是标准文件夹（如 standards）、其中的一部分，或者一个版本、草案。有错误时退出码为 1，只有警告和提示时为 0。",
        "Find what is wrong with the text, the checks and the sample cases of standards, and where a text departs from "
        "the drafting rules of GB/T 1.1-2020.\n\n"
        "PATH is a folder of standards, a part of one, or a single edition or draft. The exit code is 1 when there are "
        "errors, 0 when there are only warnings and hints.",
    ),
)
@argument("path", type=click.Path(path_type=Path), words=Words("文件夹或文件。", "A folder or a file."))
@option(
    "--format",
    "form",
    type=click.Choice(["text", *formats()]),
    default="text",
    words=Words("输出形式，默认 text；json 同 --json。", "The form of the report, text by default; json is --json."),
)
@option(
    "--fix",
    is_flag=True,
    words=Words("改掉不用问作者的，写回文件，再报告其余。", "Mend what needs no asking, then report."),
)
@option(
    "--rule",
    "names",
    multiple=True,
    words=Words("只查这条规则，写名称或编号（M01），可重复。", "Only this rule, by name or code (M01); repeatable."),
)
@option(
    "--level",
    type=click.Choice([each.value for each in Level]),
    default=Level.INFO.value,
    words=Words("最低级别：error、warning 或 info（默认）。", "The least level: error, warning or info (default)."),
)
@option(
    "--profile",
    type=click.Choice([each.value for each in Profile]),
    words=Words(
        f"按哪一类标准查，默认看编号：{_PROFILES}。", "Whose standard it is taken for; its number says by default."
    ),
)
def lint(path: Path, form: str, fix: bool, names: Sequence[str], level: str, profile: str | None) -> Answer:
    """Report every problem of the standards at or below a path, and every departure from the rules of drafting."""
    manner().json = manner().json or form == "json"
    if not path.exists():
        raise UsageError(f"{path}：没有这个文件或文件夹，无从检查。请核对路径。")
    _refuse_unknown(names)
    wish = Wish(names, Level(level), Profile(profile) if profile else None)
    desk = Desk(path, local_now())
    report = desk.report(wish, desk.mend(wish) if fix else ())
    exit_code = ExitCode.FOUND if report.has_errors else ExitCode.DONE
    return Answer([row_of(each) for each in report.remarks], _told(report, form), exit_code=exit_code)


def _told(report: Report, form: str) -> list[Part]:
    if form != "text":
        return [formats()[form](report)]
    told: list[Part] = [str(remark) for remark in report.remarks]
    summary = Words("{standards} 项标准：{counted}。", "{standards} standards: {counted}.")
    return [*told, summary.filled(standards=report.standards, counted=counted(report))]


def _refuse_unknown(names: Sequence[str]) -> None:
    known = [*rules(), *(rule.code for rule in rules().values())]
    for name in names:
        if name not in known:
            raise UsageError(f"没有规则 {name}。名称写错就什么也查不到。{suggestion(name, known)}")


COMMAND = lint
