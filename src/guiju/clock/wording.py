"""Days, instants and amounts in the words of an account."""

from __future__ import annotations

from datetime import date, datetime, time
from math import floor

_WEEKDAYS = "一二三四五六日"


def on_day(day: date) -> str:
    """Return a day with its weekday.

    >>> on_day(date(2024, 3, 4))
    '2024-03-04（周一）'
    """
    return f"{day:%Y-%m-%d}（周{_WEEKDAYS[day.weekday()]}）"


def at_instant(moment: datetime) -> str:
    """Return an instant with its weekday; midnight is shown as the day alone, for most often it is a date."""
    return on_day(moment.date()) + ("" if moment.time() == time.min else f"{moment:%H:%M}")


def day_range(first: date, last: date) -> str:
    """Return one day, or the first and the last of several."""
    return on_day(first) if first == last else f"{on_day(first)}至{on_day(last)}"


def plain_number(amount: float) -> str:
    """Return an amount with at most two decimals, cut off and not rounded, without trailing zeros.

    >>> plain_number(10.0), plain_number(6.519)
    ('10', '6.51')
    """
    return f"{floor(amount * 100) / 100:.2f}".rstrip("0").rstrip(".")
