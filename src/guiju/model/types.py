"""The types a value of a record or an expression can have."""

from __future__ import annotations

from enum import StrEnum


class Type(StrEnum):
    """Closed set of types; INTEGER and NUMBER are one type to a drafter, two to a file.

    Instants are naive local time of the workspace with microseconds; dates have no time; texts are Unicode, never
    empty (an empty text is read as missing).
    """

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    INSTANT = "instant"

    @property
    def is_numeric(self) -> bool:
        """Whether arithmetic makes sense."""
        return self in (Type.INTEGER, Type.NUMBER)

    @property
    def is_moment(self) -> bool:
        """Whether it lies on the time line."""
        return self in (Type.DATE, Type.INSTANT)

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {
            "text": "文本",
            "integer": "整数",
            "number": "数值",
            "boolean": "是非",
            "date": "日期",
            "instant": "时间",
        }[self]
