"""Reads the clock of a complaint: working days from its acceptance, with the extension granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from guiju.clock.calendar import Calendar
from guiju.clock.limits import Limit, Scale, Unit
from guiju.clock.reading import obligation_on


@dataclass(frozen=True, slots=True)
class ComplaintTimes:
    """The fields of a complaint the clock reads; whatever was not recorded is None."""

    accepted_at: datetime | None = None
    closed_at: datetime | None = None
    promised_limit: float | None = None
    extension_days: float | None = None

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> ComplaintTimes:
        """Return the times of a complaint from its facts by name; facts not given are missing."""
        return cls(**{name: facts.get(name) for name in COMPLAINT_FACTS})


COMPLAINT_FACTS = tuple(each.name for each in fields(ComplaintTimes))
"""The fields of `ComplaintTimes`, which are facts of a complaint under the same names."""


@dataclass(frozen=True, slots=True)
class ComplaintReading:
    """The answers of the clock about one complaint, under the names of the complaint's derived fields."""

    due_on: date | None = None
    obligation_on: date | None = None


def read_complaint_clock(times: ComplaintTimes, calendar: Calendar, as_of: datetime) -> ComplaintReading:
    """Return when a complaint is due and when it counts; nothing for one that was not accepted."""
    if times.accepted_at is None:
        return ComplaintReading()
    accepted_on, due_on = times.accepted_at.date(), None
    limit = Limit(times.promised_limit, Unit.WORKDAY, times.extension_days)
    scale = Scale(Unit.WORKDAY, calendar)
    budget = scale.budget(accepted_on, limit)
    if budget is not None and calendar.covers(accepted_on):
        due_on = scale.due_on(accepted_on, budget, scale.position(times.accepted_at) + budget, limit)
    return ComplaintReading(due_on, obligation_on(due_on, times.closed_at, as_of))
