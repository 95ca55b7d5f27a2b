"""The units of limits as SQL, term for term what `guiju.clock.limits` does in Python.

A moment is named by its working columns: `_at` its instant, `_on` its day, `_w` that day's ordinal. Positions of
natural days count from the calendar's first day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guiju.clock.limits import LONGEST_LIMIT, Unit
from guiju.clock.opening import MICROSECONDS_AN_HOUR
from guiju.engines.sql.calendar import CALENDAR, day_reaching, next_workday, nth_workday, opened, ordinal


@dataclass(frozen=True, slots=True)
class Measurement:
    """One thing measured about a case: from which moment, in which unit, against which limit, stopped by what.

    `limit` None means that there is nothing to be due.
    """

    name: str
    start: str
    unit: str
    limit: str | None
    stopping: str

    def column(self, part: str) -> str:
        """Return the working column that holds a part of this measurement."""
        return f"_{self.name}_{part}"

    @property
    def in_workdays(self) -> str:
        """The working column that says whether the unit is the usual one, so that one comparison of texts will do."""
        return self.column("in_workdays")


def layer(sql: str, columns: Mapping[str, str]) -> str:
    """Return SQL with further columns worked out from its own."""
    return f"SELECT q.*{_added(columns)} FROM ({sql}) q"


def calendar_layer(sql: str, columns: Mapping[str, str]) -> str:
    """Return SQL with further columns worked out from its own and from the calendar `k`."""
    return f"SELECT q.*{_added(columns)} FROM ({sql}) q CROSS JOIN {CALENDAR}"


def located(sql: str, *moments: str) -> str:
    """Return SQL with the day and the ordinal of moments that have their instant."""
    sql = layer(sql, {f"{moment}_on": f"CAST({moment}_at AS DATE)" for moment in moments})
    return calendar_layer(sql, {f"{moment}_w": ordinal(f"{moment}_on") for moment in moments})


def position(measured: Measurement, moment: str) -> str:
    """Return SQL of where a moment lies on the scale, NULL for an unknown unit."""
    natural = f"{moment}_on - k.first"
    return (
        f"CASE WHEN {measured.in_workdays} THEN {moment}_w ELSE CASE {measured.unit} "
        f"WHEN '{Unit.HOUR}' THEN {opened(moment + '_at')} WHEN '{Unit.NATURAL_DAY}' THEN {natural} "
        f"WHEN '{Unit.MONTH}' THEN {natural} WHEN '{Unit.YEAR}' THEN {natural} END END"
    )


def budget(measured: Measurement) -> str:
    """Return SQL of how far a clock may advance, NULL when the limit is missing or senseless."""
    start, limit = f"{measured.start}_on", measured.limit
    if limit is None:
        return "CAST(NULL AS BIGINT)"
    months, years = (f"{_span(start, limit, unit.months)} + ceil({_EXTENSION})" for unit in (Unit.MONTH, Unit.YEAR))
    days = f"ceil({limit} + {_EXTENSION})"
    return (
        f"CAST(CASE WHEN {is_sane(limit)} THEN CASE WHEN {measured.in_workdays} THEN {days} ELSE CASE {measured.unit} "
        f"WHEN '{Unit.HOUR}' THEN ceil({limit} * {MICROSECONDS_AN_HOUR}) "
        f"WHEN '{Unit.MONTH}' THEN {months} WHEN '{Unit.YEAR}' THEN {years} "
        f"WHEN '{Unit.NATURAL_DAY}' THEN {days} END END END AS BIGINT)"
    )


def due_on(measured: Measurement) -> str:
    """Return SQL of the due day of a clock whose budget is used up at its column `reached`."""
    start, allowed, reached = f"{measured.start}_on", measured.column("budget"), measured.column("reached")
    day = f"CASE WHEN {allowed} = 0 THEN {start} ELSE {day_reaching(reached)} END"
    extended = nth_workday(f"{ordinal(f'({day})')} + CAST(ceil({_EXTENSION}) AS INTEGER)")
    return (
        f"CASE WHEN {measured.in_workdays} THEN CASE WHEN {allowed} = 0 THEN {start} ELSE {nth_workday(reached)} END "
        f"WHEN {measured.unit} = '{Unit.HOUR}' THEN CASE WHEN {_EXTENSION} > 0 THEN {extended} ELSE {day} END "
        f"WHEN {allowed} = 0 THEN {start} ELSE {next_workday(reached)} END"
    )


def elapsed(measured: Measurement) -> str:
    """Return SQL of a clock's column `advanced` in units of its limit."""
    start, advanced = f"{measured.start}_on", measured.column("advanced")
    end = f"({start} + CAST({advanced} AS INTEGER))"
    return (
        f"CASE WHEN {measured.in_workdays} THEN CAST({advanced} AS DOUBLE) ELSE CASE {measured.unit} "
        f"WHEN '{Unit.HOUR}' THEN CAST({advanced} AS DOUBLE) / {MICROSECONDS_AN_HOUR} "
        f"WHEN '{Unit.MONTH}' THEN {_steps(start, end, 1)} WHEN '{Unit.YEAR}' THEN {_steps(start, end, 12)} "
        f"ELSE CAST({advanced} AS DOUBLE) END END"
    )


def is_sane(amount: str) -> str:
    """Return SQL of whether an amount is one that can be counted; NULL for a missing one."""
    return f"{amount} BETWEEN 0 AND {LONGEST_LIMIT}"


def sane(amount: str) -> str:
    """Return SQL of an amount, 0 where it is missing or senseless."""
    return f"CASE WHEN {is_sane(amount)} THEN {amount} ELSE 0 END"


_EXTENSION = f"({sane('_extension_days')})"


def _added(columns: Mapping[str, str]) -> str:
    return "".join(f", {expression} AS {name}" for name, expression in columns.items())


def _same_day(day: str, months: str) -> str:
    return f"CAST({day} + to_months(CAST({months} AS INTEGER)) AS DATE)"


def _span(start: str, limit: str, step: int) -> str:
    """Natural days from a day until so many steps of months later, the last step in part."""
    low = _same_day(start, f"floor({limit}) * {step}")
    high = _same_day(start, f"(floor({limit}) + 1) * {step}")
    return f"({low} - {start}) + ceil(({limit} - floor({limit})) * ({high} - {low}))"


def _steps(start: str, end: str, step: int) -> str:
    """Steps of months between two days, the last one as a share of its days."""
    guess = f"floor((12 * (year({end}) - year({start})) + month({end}) - month({start})) / {step})"
    whole = f"({guess} - CASE WHEN {_same_day(start, f'{guess} * {step}')} > {end} THEN 1 ELSE 0 END)"
    low, high = _same_day(start, f"{whole} * {step}"), _same_day(start, f"({whole} + 1) * {step}")
    return f"({whole} + CAST({end} - {low} AS DOUBLE) / ({high} - {low}))"
