"""Answers on paper: tables for a terminal, tab-separated lines for a pipe, JSON for machines; progress bars."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from rich import box
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table as RichTable
from rich.text import Text

from guiju.cli.answer import Answer, Cell, Part, Table, Toned
from guiju.cli.words import Words


@dataclass(slots=True)
class Manner:
    """How the caller wants to be answered."""

    json: bool = False
    quiet: bool = False


class Paper(Console):
    """A console that leaves it to the command line what happens when nobody reads on (`guiju goals | head -1`)."""

    def on_broken_pipe(self) -> None:
        """Let the broken pipe be told, where rich would end the process with a failure."""
        raise BrokenPipeError


def show(answer: Answer, manner: Manner, out: TextIO, err: TextIO) -> None:
    """Print an answer: JSON alone under `--json`; nothing at all under `--quiet`, whose caller reads the exit code."""
    if manner.json:
        out.write(as_json(answer.value) + "\n")
        return
    if manner.quiet:
        return
    show_parts(answer.parts, out)
    show_parts(answer.remarks, err)


def show_parts(parts: Sequence[Part], stream: TextIO) -> None:
    """Print tables and sentences, drawn for a terminal, plain for everything else."""
    console = Paper(file=stream, highlight=False, soft_wrap=True)
    for part in parts:
        if not isinstance(part, Table):
            console.print(_text(part))
        elif console.is_terminal:
            console.print(_drawn(part), soft_wrap=False)
        else:
            stream.write(_tabbed(part))


def as_json(value: object) -> str:
    """Return a value as JSON with Chinese left readable, dates in ISO form and dataclasses as objects."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


@contextmanager
def progress(label: Words, manner: Manner, err: TextIO) -> Iterator[Callable[[int, int, str], None]]:
    """Yield a function that moves a bar: done, of how much, and what is being done; drawn only on a terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
    )
    with _bar(columns, manner, err) as bar:
        task = bar.add_task(str(label), total=None)
        yield lambda done, total, doing: bar.update(
            task, completed=done, total=total, description=f"{label}：{doing}" if doing else str(label)
        )


@contextmanager
def working(label: Words, manner: Manner, err: TextIO) -> Iterator[Callable[[str], None]]:
    """Yield a function that says what is being done now, for work whose length nobody knows beforehand."""
    with _bar((SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()), manner, err) as bar:
        task = bar.add_task(str(label), total=None)
        yield lambda doing: bar.update(task, description=f"{label}：{doing}")


def _bar(columns: Sequence[ProgressColumn], manner: Manner, err: TextIO) -> Progress:
    console = Console(file=err)
    hidden = manner.quiet or manner.json or not console.is_terminal
    return Progress(*columns, console=console, transient=True, disable=hidden)


def _drawn(table: Table) -> RichTable:
    title = str(table.title) or None
    drawn = RichTable(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), title=title, title_justify="left")
    for column in table.columns:
        drawn.add_column(
            str(column.heading),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=column.whole,
        )
    for row in table.rows:
        drawn.add_row(*(_text(cell) for cell in row))
    return drawn


def _tabbed(table: Table) -> str:
    """Return the table as lines of tab-separated values under one line of headings, whole numbers without commas."""
    rows: list[Sequence[Cell]] = [[column.heading for column in table.columns], *table.rows]
    return "".join("\t".join(_flat(cell) for cell in row) + "\n" for row in rows)


def _flat(cell: Cell) -> str:
    """Return a cell without tabs and line ends, which would break the table apart."""
    return "" if cell is None else " ".join(str(cell).split())


def _text(cell: Cell) -> Text:
    if isinstance(cell, Toned):
        return Text(str(cell), style=str(cell.tone))
    if isinstance(cell, int) and not isinstance(cell, bool):
        return Text(f"{cell:,}")
    return Text("" if cell is None else str(cell))


def _plain(value: object) -> Any:
    """Return the nearest thing JSON knows, for `json.dumps`."""
    if isinstance(value, Path | Words):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
