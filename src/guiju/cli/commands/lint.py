"""guiju lint: what is wrong with the text, checks and samples of standards, each with its place and remedy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from guiju.checks import compile_library
from guiju.cli.answer import Answer, Part
from guiju.cli.command import argument, command, manner, option
from guiju.cli.exits import ExitCode
from guiju.cli.samples import sample_problems
from guiju.cli.words import Words
from guiju.cli.workspace import local_now
from guiju.errors import Problem, TextError, UsageError
from guiju.model.text import Library, Standard
from guiju.text import read_edition, scan_library

LIBRARY_FOLDER = "standards"
AFTER_ALL_EDITIONS = date(9999, 1, 1)


@command(
    "lint",
    Words(
        "查标准的文本、检查项和样例有什么错，逐条给出位置、理由和改法。\n\n"
        "PATH 是标准文件夹（如 standards）、其中的一部分，或者一个版本、草案。查出问题时退出码为 1。",
        "Find what is wrong with the text, the checks and the sample cases of standards.\n\n"
        "PATH is a folder of standards, a part of one, or a single edition or draft. The exit code is 1 when there are "
        "problems.",
    ),
)
@argument("path", type=click.Path(path_type=Path), words=Words("文件夹或文件。", "A folder or a file."))
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    words=Words("输出形式，text 或 json（同 --json）。", "text, or json (the same as --json)."),
)
def lint(path: Path, form: str) -> Answer:
    """Report every problem of the standards at or below a path."""
    manner().json = manner().json or form == "json"
    if not path.exists():
        raise UsageError(f"{path}：没有这个文件或文件夹，无从检查。请核对路径。")
    standards, problems = _problems(path)
    told: list[Part] = [str(problem) for problem in problems]
    summary = Words("{standards} 项标准，{problems} 个问题。", "{standards} standards, {problems} problems.")
    told.append(summary.filled(standards=standards, problems=len(problems)))
    return Answer([_flat(each) for each in problems], told, exit_code=ExitCode.FOUND if problems else ExitCode.DONE)


def _problems(path: Path) -> tuple[int, list[Problem]]:
    """Return how many standards were looked at, and their problems.

    A part is read within the whole library around it, for the terms it uses stand in other standards.
    """
    path = path.resolve()
    root = next((each for each in (path, *path.parents) if each.name == LIBRARY_FOLDER and each.is_dir()), path)
    library, unreadable = scan_library(root) if root.is_dir() else _alone(path)
    compiled = compile_library(_with_drafts(library))
    problems = [*unreadable, *compiled.problems]
    if root.is_dir() and not problems:
        problems += sample_problems(root, library, compiled, local_now())
    if root == path:
        return len(library.standards), problems
    inside = path.relative_to(root).as_posix()
    standards = sum(_is_in(f"{each.subsystem}/{each.code}", inside) for each in library.standards.values())
    return standards, [problem for problem in problems if _is_in(problem.place.file, inside)]


def _alone(path: Path) -> tuple[Library, Sequence[Problem]]:
    """Read one edition that lies outside any library."""
    try:
        edition = read_edition(path.read_bytes().decode("utf-8"), path.as_posix())
    except TextError as error:
        return Library({}), error.problems
    dated = (edition,) if edition.implemented else ()
    return Library({edition.code: Standard(edition.code, "", dated, None if dated else edition)}), ()


def _with_drafts(library: Library) -> Library:
    """Let the compiler look at drafts too, as if they came into force after everything else."""
    return Library(
        {
            code: replace(each, editions=(*each.editions, replace(each.draft, implemented=AFTER_ALL_EDITIONS)))
            if each.draft
            else each
            for code, each in library.standards.items()
        }
    )


def _is_in(path: str, folder: str) -> bool:
    """Return whether one path is the other, or lies below or above it."""
    return f"{path}/".startswith(f"{folder}/") or f"{folder}/".startswith(f"{path}/")


def _flat(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "clause": place.clause,
        "code": problem.code,
        "what": problem.what,
        "why": problem.why,
        "remedy": problem.remedy,
    }


COMMAND = lint
