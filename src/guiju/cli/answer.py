"""What a command answers: one value for machines, tables and sentences for people, and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from guiju.cli.exits import ExitCode
from guiju.cli.words import Words


class Tone(StrEnum):
    """How a word is meant; shown as colour, never as colour alone."""

    GOOD = "green"
    BAD = "bold red"
    DOUBT = "yellow"
    FAINT = "dim"
    STRONG = "bold"


@dataclass(frozen=True, slots=True)
class Toned:
    """A word with its tone."""

    text: str | Words
    tone: Tone

    def __str__(self) -> str:
        return str(self.text)


Cell = str | int | float | date | Words | Toned | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; numbers are set to the right, and a `whole` cell is never broken over two lines."""

    heading: Words
    right: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headings; None is an empty cell."""

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    title: str | Words = ""


Part = Table | Toned | Words | str


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a command has to say.

    `value` is what `--json` prints; `parts` are what people read, one after the other; `remarks` go to standard
    error, so that what is piped on stays clean, and are left out under `--quiet`.
    """

    value: object
    parts: Sequence[Part] = ()
    remarks: Sequence[Part] = ()
    exit_code: ExitCode = field(default=ExitCode.DONE)
