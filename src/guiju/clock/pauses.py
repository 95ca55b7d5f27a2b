"""Pauses of a case and their union: overlapping pauses cost the time they cover together, once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from math import floor
from typing import Any

from guiju.clock.calendar import Calendar
from guiju.clock.limits import LONGEST_LIMIT
from guiju.clock.policy import Policy, SuspensionRule


@dataclass(frozen=True, slots=True)
class Pause:
    """One suspension of a case as recorded; `ended_at` None while it is open, `approved_days` in working days."""

    suspension_type: str
    started_at: datetime | None
    ended_at: datetime | None = None
    approved_days: float | None = None

    @classmethod
    def of(cls, suspension: Mapping[str, Any]) -> Pause:
        """Return the pause a record of the kind `suspension` tells of."""
        recorded: dict[str, Any] = {each.name: suspension.get(each.name) for each in fields(cls)}
        return cls(**recorded)


@dataclass(frozen=True, slots=True)
class Stop:
    """A pause as it acts: from `starts_at` (that day still counts) through `ends_at`, and on which clocks."""

    pause: Pause
    starts_at: datetime
    ends_at: datetime
    allowed_days: float | None
    """Working days that may count: as approved, else the rule's longest; None without a cap."""
    is_capped: bool
    """Whether it lasted longer than that, so that `ends_at` is the end of the last allowed day."""
    rule: SuspensionRule | None
    stops_promise: bool
    stops_statute: bool


def stops_of(
    pauses: Iterable[Pause], special_procedures: str | None, policy: Policy, calendar: Calendar, as_of: datetime
) -> tuple[Stop, ...]:
    """Return what each pause stops, in order of time; open pauses end at `as_of`, long ones at their cap."""
    stops = (_stop(pause, special_procedures or "", policy, calendar, as_of) for pause in pauses)
    return tuple(sorted((stop for stop in stops if stop), key=lambda stop: (stop.starts_at, stop.ends_at)))


def union(intervals: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return intervals as disjoint ones in order; empty ones vanish.

    >>> union([(5, 9), (1, 3), (2, 6), (7, 7)])
    [(1, 9)]
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted(interval for interval in intervals if interval[0] < interval[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def length(intervals: Sequence[tuple[int, int]]) -> int:
    """Return the time disjoint intervals cover."""
    return sum(end - start for start, end in intervals)


def reach(start: int, budget: int, stopped: Sequence[tuple[int, int]]) -> int:
    """Return the first position at which `budget` has been used, when nothing is used inside `stopped`.

    `stopped` is disjoint and in order. A stop that begins when the budget is already used up delays nothing.
    """
    reached = start + budget
    for stop_start, stop_end in stopped:
        if stop_start < reached:
            reached += stop_end - stop_start
    return reached


def _stop(pause: Pause, listed: str, policy: Policy, calendar: Calendar, as_of: datetime) -> Stop | None:
    if pause.started_at is None:
        return None
    rule = policy.rule(pause.suspension_type, pause.started_at.date())
    acts = rule is not None and (not rule.needs_listing or pause.suspension_type in listed)
    ended_at = pause.ended_at or as_of
    allowed = _allowed_days(pause, rule)
    cap = _end_of_days(pause.started_at.date(), allowed, calendar) if allowed is not None else None
    return Stop(
        pause,
        pause.started_at,
        min(ended_at, cap) if cap else ended_at,
        allowed,
        cap is not None and cap < ended_at,
        rule,
        acts and rule is not None and rule.stops_promise,
        acts and rule is not None and rule.stops_statute,
    )


def _allowed_days(pause: Pause, rule: SuspensionRule | None) -> float | None:
    approved = pause.approved_days
    if approved is not None and 0 <= approved <= LONGEST_LIMIT:
        return approved
    return rule.longest_days if rule is not None else None


def _end_of_days(first: date, days: float, calendar: Calendar) -> datetime | None:
    """Return the end of the last of so many working days after the first day; None beyond the calendar's end."""
    last = calendar.day_of_ordinal(calendar.ordinal(first) + floor(days)) if floor(days) else first
    return datetime.combine(last, time.max) if last else None
