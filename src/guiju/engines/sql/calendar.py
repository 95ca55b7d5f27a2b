"""The calendar and opening hours inside an SQL engine: one row of lists indexed by day, and how SQL looks into them.

Joining one row is a cross product with constants: measured, 10 million look-ups cost 0.04 s, a join by day 0.07 s, a
list held in a variable 1.3 s (it is copied for every chunk of rows).
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import duckdb

from guiju.clock.calendar import Calendar
from guiju.clock.opening import MICROSECONDS_A_MINUTE, MINUTES_A_DAY, OpeningHours, usual_hours

CALENDAR = "guiju_calendar k"
"""The relation to join, under the name by which the look-ups of this file know it."""


def install_calendar(
    connection: duckdb.DuckDBPyConnection, calendar: Calendar, hours: OpeningHours | None = None
) -> None:
    """Give a connection a calendar: the table `guiju_calendar`, and three macros for expressions.

    `workday_ordinal(day)` counts working days through a day, `nth_workday(ordinal)` is the first day with an ordinal,
    `next_workday(day)` the day itself or the working day after it; all are NULL outside the calendar. Table and macros
    are temporary: another cursor of the connection needs its own.
    """
    columns = _columns(calendar, hours or usual_hours(calendar))
    select = ", ".join(f"CAST(? AS {kind}) AS {name}" for name, (kind, _) in columns.items())
    values = [value for _, value in columns.values()]
    connection.execute(f"CREATE OR REPLACE TEMP TABLE guiju_calendar AS SELECT {select}", values)
    macros = {
        "workday_ordinal(day)": ("ordinals", "day - (SELECT k.first FROM guiju_calendar k) + 1"),
        "nth_workday(ordinal)": ("workdays", "ordinal"),
        "next_workday(day)": ("next_workdays", "day - (SELECT k.first FROM guiju_calendar k) + 1"),
    }
    for signature, (column, index) in macros.items():
        body = f"(SELECT k.{column} FROM guiju_calendar k)[greatest(0, {index})]"
        connection.execute(f"CREATE OR REPLACE TEMP MACRO {signature} AS {body}")


def ordinal(day: str) -> str:
    """Return SQL of the working days through a day, NULL outside the calendar."""
    return f"k.ordinals[greatest(0, {day} - k.first + 1)]"


def is_outside(day: str) -> str:
    """Return SQL of whether a day lies outside the calendar, NULL for a missing day."""
    return f"{day} NOT BETWEEN k.first AND k.last"


def nth_workday(number: str) -> str:
    """Return SQL of the first day with this ordinal, NULL beyond the calendar's end."""
    return f"k.workdays[greatest(0, {number})]"


def next_workday(offset: str) -> str:
    """Return SQL of the working day on or after the day so many days after the calendar's first."""
    return f"k.next_workdays[greatest(0, {offset} + 1)]"


def opened(instant: str) -> str:
    """Return SQL of the open microseconds until an instant, as `OpeningHours.opened` counts them."""
    day = f"(CAST({instant} AS DATE) - k.first + 1)"
    minute = f"({MINUTES_A_DAY + 2} * k.patterns[{day}] + 60 * hour({instant}) + minute({instant}) + 1)"
    within, after = f"k.opened_within[{minute}]", f"k.opened_within[{minute} + 1]"
    into = f"(microsecond({instant}))"
    return f"(k.opened_before[{day}] + {within} * {MICROSECONDS_A_MINUTE} + ({after} - {within}) * {into})"


def day_reaching(position: str) -> str:
    """Return SQL of the first day by whose end so much time was open, as `OpeningHours.day_reaching` finds it."""
    return f"k.reached[CAST(ceil(CAST({position} AS DOUBLE) / k.granule) AS BIGINT)]"


def _columns(calendar: Calendar, hours: OpeningHours) -> dict[str, tuple[str, Any]]:
    first, last = calendar.first.toordinal(), calendar.last.toordinal()
    days = [date.fromordinal(number) for number in range(first, last + 1)]
    return {
        "first": ("DATE", calendar.first),
        "last": ("DATE", calendar.last),
        "ordinals": ("INTEGER[]", [calendar.ordinal(day) for day in days]),
        "workdays": ("DATE[]", [day for day in days if calendar.is_workday(day)]),
        "next_workdays": ("DATE[]", [calendar.next_workday(day) for day in days]),
        "patterns": ("INTEGER[]", list(hours.pattern_of)),
        "opened_before": ("BIGINT[]", list(hours.opened_before)),
        "opened_within": ("BIGINT[]", [minutes for pattern in hours.opened_within for minutes in pattern]),
        "granule": ("BIGINT", hours.granule),
        "reached": ("DATE[]", _reached(hours, days)),
    }


def _reached(hours: OpeningHours, days: list[date]) -> list[date]:
    """Return for each granule of open time the day that brings it; every day's open time is whole granules."""
    granule = hours.granule
    found: list[date] = []
    for day, (before, after) in zip(days, pairwise(hours.opened_before), strict=True):
        found += [day] * ((after - before) // granule)
    return found
