"""What the clock reads of a case: its recorded times and limits, and whether they can be true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any

from guiju.clock.calendar import Calendar
from guiju.clock.pauses import Pause

LICENCE = "行政许可"
NOTICE_DAYS = 5
"""Working days within which incomplete papers must be told, else the case counts as accepted on receipt (art. 32)."""

CLOSED_BEFORE_ACCEPTED = "办结早于受理"
SUPPLEMENT_BEFORE_NOTICE = "补正完成早于补正告知"
PAUSE_WITHOUT_START = "特别程序没有开始时间"
PAUSE_ENDS_BEFORE_START = "特别程序结束早于开始"
PAUSE_OUTSIDE_CASE = "特别程序在办件之外"
OUTSIDE_CALENDAR = "时间超出日历范围"


@dataclass(frozen=True, slots=True)
class CaseTimes:
    """The fields of a case the clock reads, and two of its item's; whatever was not recorded is None."""

    received_at: datetime | None = None
    supplement_notified_at: datetime | None = None
    supplement_done_at: datetime | None = None
    accepted_at: datetime | None = None
    refused_at: datetime | None = None
    closed_at: datetime | None = None
    promised_limit: float | None = None
    promised_unit: str | None = None
    statutory_limit: float | None = None
    statutory_unit: str | None = None
    extension_days: float | None = None
    item_type: str | None = None
    special_procedures: str | None = None

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> CaseTimes:
        """Return the times of a case from its facts by name (`CASE_FACTS`); facts not given are missing."""
        return cls(**{field: facts.get(fact) for field, fact in CASE_FACTS.items()})


CASE_FACTS: Mapping[str, str] = {
    each.name: f"item.{each.name}" if each.name in ("item_type", "special_procedures") else each.name
    for each in fields(CaseTimes)
}
"""Each field of `CaseTimes` and the fact of a case that fills it."""


def legal_start(times: CaseTimes, calendar: Calendar, as_of: datetime) -> datetime | None:
    """Return the instant from which the law counts: receipt where silence made it acceptance, else acceptance.

    Licensing Law, article 32: who is not told within five working days what is missing is accepted on the day of
    receipt. A case that was refused instead of accepted, and one nobody accepted yet in time, has no start.
    """
    return times.received_at if is_deemed_accepted(times, calendar, as_of) else times.accepted_at


def is_deemed_accepted(times: CaseTimes, calendar: Calendar, as_of: datetime) -> bool:
    """Return whether a licence case counts as accepted on receipt because nobody answered in five working days."""
    if times.item_type != LICENCE or times.received_at is None:
        return False
    if times.accepted_at is None and times.refused_at is not None:
        return False
    received_on = times.received_at.date()
    answered_at = times.accepted_at or times.closed_at or as_of
    if not all(calendar.covers(day) for day in _days(times, ())):
        return False
    answers = [answered_at, times.supplement_notified_at or answered_at]
    return all(calendar.workdays(received_on, answer.date()) > NOTICE_DAYS for answer in answers)


def logic_errors(times: CaseTimes, pauses: Iterable[Pause], calendar: Calendar, as_of: datetime) -> tuple[str, ...]:
    """Return what cannot be true in the recorded times, each once, in a fixed order.

    An instant at midnight may be a date without a time, so on its own day it is never too early.
    """
    pauses = tuple(pauses)
    start = legal_start(times, calendar, as_of)
    found = {
        CLOSED_BEFORE_ACCEPTED: _precedes(times.closed_at, times.accepted_at),
        SUPPLEMENT_BEFORE_NOTICE: _precedes(times.supplement_done_at, times.supplement_notified_at),
        PAUSE_WITHOUT_START: any(pause.started_at is None for pause in pauses),
        PAUSE_ENDS_BEFORE_START: any(_precedes(pause.ended_at, pause.started_at) for pause in pauses),
        PAUSE_OUTSIDE_CASE: any(_starts_outside(pause, start, times.closed_at) for pause in pauses),
        OUTSIDE_CALENDAR: any(not calendar.covers(day) for day in _days(times, pauses)),
    }
    return tuple(error for error, is_found in found.items() if is_found)


def _precedes(later: datetime | None, earlier: datetime | None) -> bool:
    if later is None or earlier is None:
        return False
    return later < earlier and later != datetime.combine(earlier.date(), time.min)


def _starts_outside(pause: Pause, start: datetime | None, closed_at: datetime | None) -> bool:
    """Return whether a pause begins before its case does or after it is over; by days, as date columns have no time."""
    if pause.started_at is None or start is None:
        return False
    day = pause.started_at.date()
    return day < start.date() or (closed_at is not None and day > closed_at.date())


def _days(times: CaseTimes, pauses: Iterable[Pause]) -> Iterator[date]:
    moments = [times.accepted_at, times.closed_at]
    if times.item_type == LICENCE:
        moments += [times.received_at, times.supplement_notified_at]
    for pause in pauses:
        moments += [pause.started_at, pause.ended_at]
    return (moment.date() for moment in moments if moment is not None)
