"""总体框架: policy, goals, duties, organisation and structure of the standard system, as one document to be issued.

The subject may be a kind of body; then the charts are drawn and the numbers counted for that body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from guiju.errors import TextError, UsageError
from guiju.reports.diagrams.framework import framework_diagram
from guiju.reports.diagrams.organisation import organisation_chart
from guiju.reports.document import (
    Block,
    Document,
    Heading,
    Line,
    Listing,
    ListItem,
    Paragraph,
    Part,
    PartKind,
    Picture,
    Series,
    Table,
)
from guiju.reports.drawing.shapes import Drawing
from guiju.reports.drawing.svg import write_svg
from guiju.reports.parts.lines import words
from guiju.reports.request import Request
from guiju.reports.sheet import as_text
from guiju.reports.sheets.coverage import summary
from guiju.reports.sheets.statistics import NOTE, statistics_sheet
from guiju.standard_system.framework import Duty, Framework, GoalStatement
from guiju.standard_system.system import StandardSystem, read_system
from guiju.text.nearest import suggestion

NAME = ("标准体系总体框架", "the general framework of the standard system")
SUBJECT = None


def make(request: Request) -> Document:
    """Return the document of a day; TextError with every problem when the system cannot be read."""
    system, problems = read_system(request.folder)
    if problems:
        raise TextError(problems=problems)
    body = _body(system, request.subject)
    framework = system.framework
    title = f"{framework.name}总体框架" + (f"（{body}）" if body else "")
    return Document(
        title=title,
        number=framework.name,
        made_on=request.on,
        parts=(Part(PartKind.BODY, tuple(_blocks(system, request.on, body))),),
        subject=title,
        author=framework.issued_by,
        keywords=("标准体系", "总体框架"),
        facts=tuple(_facts(framework, request.on)),
    )


def _body(system: StandardSystem, subject: str | None) -> str | None:
    if subject is None or subject in system.bodies:
        return subject
    known = suggestion(subject, system.bodies)
    raise UsageError(f"没有“{subject}”这类主体，画不出它的框架。{known}")


def _facts(framework: Framework, on: date) -> Iterator[tuple[str, str]]:
    if framework.issued_by:
        yield "批准机构", framework.issued_by
    if framework.issued:
        yield "批准日期", framework.issued.isoformat()
    yield "数据截至", on.isoformat()


def _blocks(system: StandardSystem, on: date, body: str | None) -> Iterator[Block]:
    framework = system.framework
    chapters = (
        ("标准化方针", "policy", list(_policy(framework))),
        ("标准化目标", "goals", list(_goals(framework.goals))),
        ("标准化职责", "duties", list(_duties(framework.duties, 3))),
        ("组织架构", "organisation", list(_organisation(framework, body))),
        ("标准体系结构", "structure", list(_structure(system, on, body))),
        ("标准统计和覆盖", "statistics", list(_statistics(system, on, body))),
    )
    for number, (title, anchor, inside) in enumerate(chapters, start=1):
        yield Heading(1, Series.BODY, str(number), title, anchor)
        yield from inside or [Paragraph(words("没有规定。"))]


def _policy(framework: Framework) -> Iterator[Block]:
    if framework.policy is None:
        return
    yield Paragraph(words(f"标准化工作的方针是：{framework.policy.text}。"))
    if framework.policy.because:
        yield _dashes(framework.policy.because)


def _goals(goals: tuple[GoalStatement, ...]) -> Iterator[Block]:
    if not goals:
        return
    yield Paragraph(words("标准化工作的目标、含义、测量依据和责任部门见表1。"))
    header = ("序号", "目标", "目标值", "含义", "测量依据", "责任部门")
    rows = [
        (str(each.number), each.name, each.target, each.meaning or "—", each.measured_by or "—", each.owner or "—")
        for each in goals
    ]
    yield _table("1", "标准化目标", "goals-table", header, rows)


def _duties(duties: tuple[Duty, ...], chapter: int) -> Iterator[Block]:
    for number, each in enumerate(duties, start=1):
        yield Heading(2, Series.BODY, f"{chapter}.{number}", each.unit, f"duty-{number}")
        if each.made_of:
            yield Paragraph(words(f"{each.unit}：{each.made_of}。"))
        yield Paragraph(words("职责如下："))
        yield _dashes(each.duties)


def _organisation(framework: Framework, body: str | None) -> Iterator[Block]:
    chart = organisation_chart(framework, body)
    if chart is not None:
        yield Paragraph(words("标准化工作的组织及其隶属关系见图1。"))
        yield _picture("1", "标准化组织架构", "organisation-chart", chart)


def _structure(system: StandardSystem, on: date, body: str | None) -> Iterator[Block]:
    number = "2" if system.framework.organisation else "1"
    yield Paragraph(words(f"标准体系的组成见图{number}，框中数字为 {on} 的现有数和应有数。"))
    yield _picture(number, "标准体系结构", "structure-diagram", framework_diagram(system, on, body=body))
    for _, node in system.taxonomies.plan.walk():
        if node.parent is None and node.definition:
            yield Paragraph(words(f"{node.name}（{node.code}）：{node.definition}。"))


def _statistics(system: StandardSystem, on: date, body: str | None) -> Iterator[Block]:
    sheet = statistics_sheet(system, on, body=body)
    number = "2" if system.framework.goals else "1"
    yield Paragraph(words(f"标准的应有数、现有数及其比例见表{number}。{NOTE}"))
    rows = [
        tuple(as_text(cell, column.kind) or "—" for cell, column in zip(row.cells, sheet.columns, strict=True))
        if len(row.cells) == len(sheet.columns)
        else (str(row.cells[0]), *("—" for _ in sheet.columns[1:]))
        for row in sheet.rows
    ]
    header = tuple(column.heading for column in sheet.columns)
    yield _table(number, "标准统计", "statistics-table", header, rows, ("left", "right", "right", "right"))
    if system.matters:
        yield Paragraph(words(f"服务事项和管理事项的标准覆盖：{summary(system.coverage(on, body))}"))


def _table(
    number: str,
    caption: str,
    anchor: str,
    header: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    aligned: tuple[str, ...] = (),
) -> Table:
    lines: tuple[tuple[Line, ...], ...] = tuple(tuple(words(cell) for cell in row) for row in rows)
    return Table(tuple(words(each) for each in header), lines, number, words(caption), anchor, aligned=aligned)


def _dashes(said: tuple[str, ...]) -> Listing:
    last = len(said) - 1
    items = (
        ListItem("——", words(f"{each.rstrip('。；')}{'。' if at == last else '；'}")) for at, each in enumerate(said)
    )
    return Listing(tuple(items), is_ordered=False)


def _picture(number: str, caption: str, anchor: str, drawing: Drawing) -> Picture:
    return Picture(number, words(caption), anchor, f"{anchor}.svg", write_svg(drawing).encode())
