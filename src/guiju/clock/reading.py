"""Reads the clock of one case: due dates, elapsed time, paused days, and what in the records cannot be true.

Let w(d) be the position of a day on the unit's scale (`limits`). Pauses are clipped to the case and merged into U:

    elapsed(a, t) = w(t) - w(a) - sum over (s, e] in U of w(e) - w(s)
    due           = the first day d with elapsed(a, d) = limit (+ extension)
    on time       = closed_on <= due

The promise counts from acceptance; the statute from legal acceptance, which may be earlier (`times.legal_start`). What
is missing stays missing: no acceptance, no clock; no limit, no due date.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from guiju.clock.calendar import Calendar
from guiju.clock.limits import Limit, Scale, Unit, unit_of
from guiju.clock.opening import OpeningHours
from guiju.clock.pauses import Pause, Stop, length, reach, stops_of, union
from guiju.clock.policy import Policy, load_policy
from guiju.clock.times import CaseTimes, legal_start, logic_errors

__all__ = ["CaseTimes", "ClockReading", "Course", "Pause", "Track", "follow_case", "obligation_on", "read_clock"]


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The answers of the clock about one case, under the names of the case's derived fields.

    With a `clock_error` nothing else is answered. Elapsed times are in the unit of their limit.
    """

    promised_due_on: date | None = None
    statutory_due_on: date | None = None
    promised_elapsed: float | None = None
    statutory_elapsed: float | None = None
    legally_accepted_on: date | None = None
    obligation_on: date | None = None
    paused_days: float | None = None
    clock_error: str | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """One of a case's two clocks, run from `starts_at` to `ends_at`; `scale` None when the unit is not known."""

    starts_at: datetime
    ends_at: datetime
    limit: Limit
    stops: tuple[Stop, ...]
    scale: Scale | None = None
    elapsed: float | None = None
    due_on: date | None = None

    def stopped(self, scale: Scale) -> list[tuple[int, int]]:
        """Return where on a scale the clock stands still: the union of the stops, clipped to the case."""
        clipped = ((max(stop.starts_at, self.starts_at), min(stop.ends_at, self.ends_at)) for stop in self.stops)
        return union((scale.position(start), scale.position(end)) for start, end in clipped)


@dataclass(frozen=True, slots=True)
class Course:
    """Everything worked out about a case on the way to its reading, for those who explain it."""

    times: CaseTimes
    errors: tuple[str, ...]
    stops: tuple[Stop, ...]
    promise: Track | None
    statute: Track | None
    paused_days: int


def read_clock(
    times: CaseTimes,
    pauses: Iterable[Pause],
    calendar: Calendar,
    as_of: datetime,
    *,
    policy: Policy | None = None,
    hours: OpeningHours | None = None,
) -> ClockReading:
    """Return the clock's answers about a case as it stands at `as_of`; the order of `pauses` does not matter.

    `policy` None means the shipped rules about suspensions, `hours` None the usual opening hours.
    """
    course = follow_case(times, pauses, calendar, as_of, policy=policy, hours=hours)
    if course.errors:
        return ClockReading(clock_error="；".join(course.errors))
    promise, statute = course.promise, course.statute
    return ClockReading(
        promised_due_on=promise.due_on if promise else None,
        statutory_due_on=statute.due_on if statute else None,
        promised_elapsed=promise.elapsed if promise else None,
        statutory_elapsed=statute.elapsed if statute else None,
        legally_accepted_on=statute.starts_at.date() if statute else None,
        obligation_on=obligation_on(promise.due_on, times.closed_at, as_of) if promise else None,
        paused_days=float(course.paused_days) if promise else None,
    )


def follow_case(
    times: CaseTimes,
    pauses: Iterable[Pause],
    calendar: Calendar,
    as_of: datetime,
    *,
    policy: Policy | None = None,
    hours: OpeningHours | None = None,
) -> Course:
    """Run both clocks of a case; neither runs when its records cannot be true."""
    pauses = tuple(pauses)
    calendar.ordinal(as_of.date())
    errors = logic_errors(times, pauses, calendar, as_of)
    if errors:
        return Course(times, errors, (), None, None, 0)
    stops = stops_of(pauses, times.special_procedures, policy or load_policy(), calendar, as_of)
    promise = statute = None
    paused_days = 0
    if times.accepted_at is not None:
        limit = Limit(times.promised_limit, times.promised_unit, times.extension_days)
        own = tuple(stop for stop in stops if stop.stops_promise)
        promise = _run(Track(times.accepted_at, times.closed_at or as_of, limit, own), calendar, hours)
        paused_days = length(promise.stopped(Scale(Unit.WORKDAY, calendar)))
    starts_at = legal_start(times, calendar, as_of)
    if starts_at is not None:
        limit = Limit(times.statutory_limit, times.statutory_unit, times.extension_days)
        own = tuple(stop for stop in stops if stop.stops_statute)
        statute = _run(Track(starts_at, times.closed_at or as_of, limit, own), calendar, hours)
    return Course(times, (), stops, promise, statute, paused_days)


def obligation_on(due_on: date | None, closed_at: datetime | None, as_of: datetime) -> date | None:
    """Return the day by which a case belongs to a period: closed or due, whichever was first.

    A closed case without a due date belongs to its closing day, so that it is counted as undetermined rather than
    forgotten. None while a case is open and not overdue.
    """
    if closed_at is not None:
        return min(closed_at.date(), due_on or closed_at.date())
    return due_on if due_on is not None and due_on < as_of.date() else None


def _run(track: Track, calendar: Calendar, hours: OpeningHours | None) -> Track:
    """Return the track with its answers, as far as the limit and its unit are known."""
    unit = unit_of(track.limit.unit)
    if unit is None:
        return track
    scale, start_on = Scale(unit, calendar, hours), track.starts_at.date()
    start, stopped = scale.position(track.starts_at), track.stopped(scale)
    advanced = max(0, scale.position(track.ends_at) - start - length(stopped))
    budget = scale.budget(start_on, track.limit)
    due_on = None
    if budget is not None:
        due_on = scale.due_on(start_on, budget, reach(start, budget, stopped), track.limit)
    return replace(track, scale=scale, elapsed=scale.amount(start_on, advanced), due_on=due_on)
