"""The family of errors: each says where, what, why it matters and what to do, as Chinese sentences.

GuijuError
├── TextError       a standard's file cannot be understood
├── CheckError      an expression or procedure in a standard has no meaning
├── RecordError     records, mappings or their files cannot be used
├── StoreError      a workspace or one of its snapshots is damaged or missing
├── EngineError     an engine cannot run a plan
└── UsageError      a command was called in a way that has no answer

Expected refusals are values (a quarantined row, an undetermined verdict, a `Problem` in a list); an exception is for
what the caller cannot go on from. Readers collect every `Problem` of a run and raise once, with all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a text; `line` and `column` count from 1, None where the place is the whole file."""

    file: str
    line: int | None = None
    column: int | None = None
    clause: str | None = None

    def __str__(self) -> str:
        words = [self.file]
        if self.line is not None:
            words.append(f"第{self.line}行" + (f"第{self.column}列" if self.column else ""))
        if self.clause:
            words.append(f"条款 {self.clause}")
        return " ".join(words)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: its place, what it is, why it matters and how to mend it."""

    place: Place
    what: str
    why: str = ""
    remedy: str = ""
    code: str = ""
    """A stable name in words (`unknown_name`), for filters and exit reports."""

    def __str__(self) -> str:
        return f"{self.place}：{self.what}{self.why}{self.remedy}"


class GuijuError(Exception):
    """Something the caller cannot go on from; carries every problem found, not only the first."""

    def __init__(self, message: str = "", problems: Sequence[Problem] = ()) -> None:
        self.problems = tuple(problems)
        super().__init__(message or "\n".join(str(problem) for problem in self.problems))


class TextError(GuijuError):
    """A standard's file cannot be understood."""


class CheckError(GuijuError):
    """An expression or procedure in a standard has no meaning."""


class RecordError(GuijuError):
    """Records, mappings or their files cannot be used."""


class StoreError(GuijuError):
    """A workspace or one of its snapshots is damaged or missing."""


class EngineError(GuijuError):
    """An engine cannot run a plan."""


class UsageError(GuijuError):
    """A command was called in a way that has no answer."""
