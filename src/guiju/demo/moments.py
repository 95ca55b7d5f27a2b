"""Moments of the demo city: whole seconds since 1970 in local time, and ordinals of working days, in Python and SQL."""

from __future__ import annotations

from datetime import date

from guiju.demo.days import FIRST_DAY
from guiju.demo.queries import element

_EPOCH = date(1970, 1, 1)


def midnight(on: date) -> int:
    """Return a day's first instant as whole seconds since 1970 in local time.

    >>> midnight(date(1970, 1, 2))
    86400
    """
    return (on - _EPOCH).days * 86_400


def instant(seconds: str) -> str:
    """Write an instant of the records from whole seconds since 1970."""
    return f"make_timestamp(({seconds}) * 1000000)"


def midnight_of(ordinal: str) -> str:
    """Write the first instant, in seconds, of the working day with an ordinal."""
    return element("midnights", ordinal)


def ordinal_of(seconds: str) -> str:
    """Write the ordinal of the last working day up to an instant given in seconds."""
    return element("ordinals", f"({seconds}) // 86400 - {(FIRST_DAY - _EPOCH).days - 1}")
