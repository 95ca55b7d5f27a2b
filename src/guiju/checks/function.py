"""What a function of the language is: one noun that carries everything about it, one file each in `functions/`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from guiju.model.expression import Expression, Value
from guiju.model.types import Type

if TYPE_CHECKING:
    from guiju.clock.calendar import Calendar

MOMENT = (Type.DATE, Type.INSTANT)
NUMBER = (Type.INTEGER, Type.NUMBER)
TEXT = (Type.TEXT,)


@dataclass(frozen=True, slots=True)
class Context:
    """What a judging stands in: the instant as of which, and the calendar of working days."""

    as_of: datetime
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument a function takes: its Chinese name and the types it may have.

    `is_literal` arguments are written out in the expression, not read from a record; `values` closes their texts, and
    `refusal` says in a sentence what is wrong with one that cannot be used (None when nothing is). SQL is given a moment
    that `is_ordinal` as the number of working days through its day, so that an engine looks each day up once.
    """

    chinese: str
    types: tuple[Type, ...]
    is_literal: bool = False
    values: tuple[str, ...] = ()
    refusal: Callable[[str], str | None] = lambda _: None
    is_ordinal: bool = False


ACTIVITY = Parameter("环节名称", TEXT, is_literal=True)


def _never_called(*_: object) -> Any:
    raise AssertionError("a function of events is expanded when it is bound")


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the language: how it is called, computed, written in SQL and said in Chinese.

    A function of values has `evaluate`, `sql` and `words`; both answer missing if any argument is missing. A function
    of events has `expand` instead: it becomes a tree over stage facts when it is bound, and no engine ever sees it.
    `result` None means the type of the arguments; where these differ (a date, an instant) both are read as dates.
    SQL is what all engines share: dates are DATE, instants TIMESTAMP, ordinals of working days INTEGER, missing outside
    the calendar. `words` is a sentence with one `{}` for each argument; `unit` follows a number it is compared with (`个`).
    """

    name: str
    chinese: str
    parameters: tuple[Parameter, ...]
    result: Type | None
    evaluate: Callable[[Sequence[Any], Context], Value] = _never_called
    sql: Callable[[Sequence[str]], str] = _never_called
    words: str = ""
    expand: Callable[[Sequence[str]], Expression] | None = None
    unit: str = ""
    population: str | None = None

    @property
    def signature(self) -> str:
        """How it is called, as shown in messages: `工作日数(起, 止)`."""
        return f"{self.chinese}({', '.join(each.chinese for each in self.parameters)})"
