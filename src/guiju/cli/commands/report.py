"""guiju report: a standard, or a document about the standard system, written as a file to print or to read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, option
from guiju.cli.moments import DAY
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.errors import UsageError
from guiju.records.workspace import open_workspace
from guiju.reports.documents import documents
from guiju.reports.request import Request
from guiju.reports.writers import writers
from guiju.text import read_library

DEFAULT_FORMAT = "docx"


def _listed(language: int) -> str:
    return "；".join(f"{name}：{each.NAME[language]}" for name, each in sorted(documents().items()))


@command(
    "report",
    Words(
        f"印出一份文件（{_listed(0)}）。\n\n"
        "SUBJECT 指明印什么，如标准代号 TG-201。标准按 GB/T 1.1—2020 附录 E、附录 F 排版，检查项、规程和督查项印成证实方法；"
        "草案印成征求意见稿。格式由 --format 或者输出文件的扩展名决定，默认 docx。",
        f"Write a document ({_listed(1)}).\n\n"
        "SUBJECT names what it is about, as the standard TG-201. A standard is set as GB/T 1.1-2020 prescribes, its checks, "
        "procedures and inspections as the element 证实方法; a draft becomes a draft for comment. The format follows "
        "--format or the ending of the output file; docx by default.",
    ),
)
@argument("document", type=click.Choice(sorted(documents())), words=Words("哪一种文件。", "Which kind of document."))
@argument("subject", required=False, words=Words("印什么，如标准代号。", "What it is about, as a standard's code."))
@option(
    "--edition",
    words=Words(
        "哪一版：实施日期（如 2024-01-01）或者 draft，默认是当日生效的一版。",
        "Which edition: its implemented date or draft; the one in force by default.",
    ),
)
@option(
    "--against",
    words=Words(
        "与哪一版比较（只用于 comparison），默认是它的前一版。",
        "The edition it is compared with (for a comparison); the one before it by default.",
    ),
)
@option("--on", "day", type=DAY, words=Words("文件的日期，默认今天。", "The date of the document; today by default."))
@workspace_option
@option(
    "--standards",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    words=Words("直接用这个标准文件夹，不用工作区。", "Use this folder of standards instead of a workspace."),
)
@option("--format", "form", type=click.Choice(sorted(writers())), words=Words("格式。", "The format."))
@option("--output", type=click.Path(path_type=Path, dir_okay=False), words=Words("写到哪里。", "Where to write it."))
def report(
    *,
    document: str,
    subject: str | None,
    edition: str | None,
    against: str | None,
    day: date | None,
    folder: Path,
    standards: Path | None,
    form: str | None,
    output: Path | None,
) -> Answer:
    """Write one document into a file."""
    kind = documents()[document]
    if kind.SUBJECT and not subject:
        raise UsageError(
            f"没有说要印哪一个。{kind.NAME[0]}要指明{kind.SUBJECT[0]}。请写 guiju report {document} SUBJECT。"
        )
    city = ""
    if standards is None:
        workspace = open_workspace(folder)
        standards, city = workspace.standards, workspace.name
    ending = form or _ending(output)
    request = Request(read_library(standards), standards, day or local_now().date(), subject, edition, against, city)
    content = writers()[ending](kind.make(request))
    path = output or Path(f"{subject or document}{f'-{edition}' if edition else ''}.{ending}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    told = Words("{path}：已写好，{size:,} 字节。", "{path}: written, {size:,} bytes.").filled(
        path=path, size=len(content)
    )
    return Answer({"path": str(path), "format": ending, "bytes": len(content)}, [told])


def _ending(output: Path | None) -> str:
    """Return the format an output file's name asks for, the default where there is no such file."""
    if output is None:
        return DEFAULT_FORMAT
    ending = output.suffix.lstrip(".").lower()
    if ending not in writers():
        known = "、".join(sorted(writers()))
        raise UsageError(f"{output}：从扩展名“{output.suffix}”看不出格式。写法定不下来。请用 --format 指明：{known}。")
    return ending


COMMAND = report
