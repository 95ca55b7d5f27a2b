"""The day a moment lies on."""

from __future__ import annotations

from datetime import date, datetime


def day_of(moment: date) -> date:
    """Return the day of an instant; a date is its own day.

    >>> day_of(datetime(2024, 3, 1, 23, 59))
    datetime.date(2024, 3, 1)
    """
    return moment.date() if isinstance(moment, datetime) else moment
