"""The clock as SQL: the answers of `guiju.clock` for millions of records in one pass, streaming.

    inputs     what the clock reads, under names of its own (with an underscore before)
    days       the days these instants lie on, as ordinals of working days; whether the calendar has them
    start      from when the law counts
    positions  where each clock starts and ends on the scale of its unit, and how far it may advance (`scales`)
    stops      only for cases with suspensions: how long each clock stood still (`stops`)
    answers    what is asked for, unless something recorded cannot be true

Each is a projection over the one before, so that nothing is worked out twice in a row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from guiju.clock import times
from guiju.clock.complaint import COMPLAINT_FACTS
from guiju.clock.limits import Unit
from guiju.clock.policy import Policy, load_policy
from guiju.engines.sql.calendar import install_calendar, is_outside, nth_workday, ordinal
from guiju.engines.sql.expression import literal, quote
from guiju.engines.sql.scales import (
    Measurement,
    budget,
    calendar_layer,
    due_on,
    elapsed,
    is_sane,
    layer,
    located,
    position,
    sane,
)
from guiju.engines.sql.stops import (
    MISPLACED,
    REVERSED,
    STOPS_PROMISE,
    STOPS_STATUTE,
    UNDATED,
    UNSTARTED,
    pauses_sql,
    stops_sql,
)
from guiju.model.types import Type

__all__ = ["case_clock_sql", "complaint_clock_sql", "install_calendar"]

_PROMISE = Measurement("promise", "_accepted", "_promised_unit", "_promised_limit", STOPS_PROMISE)
_STATUTE = Measurement("statute", "_legal", "_statutory_unit", "_statutory_limit", STOPS_STATUTE)
_PAUSED = Measurement("paused", "_accepted", f"'{Unit.WORKDAY}'", None, STOPS_PROMISE)
_MEASURED = {
    "promised_due_on": _PROMISE,
    "promised_elapsed": _PROMISE,
    "obligation_on": _PROMISE,
    "statutory_due_on": _STATUTE,
    "statutory_elapsed": _STATUTE,
    "paused_days": _PAUSED,
}


def case_clock_sql(
    cases: str,
    suspensions: str | None,
    outputs: Mapping[str, str],
    as_of: datetime,
    *,
    carried: Sequence[str] = ("case_no",),
    narrow_cases: str | None = None,
    policy: Policy | None = None,
) -> str:
    """Return a SELECT of the `carried` columns of `cases` and the clock's `outputs`, each under the name given for it.

    `cases` is a relation with `case_no` and the facts of `CASE_FACTS`, typed; `suspensions` has that kind's columns,
    None when there are none. Cases with suspensions are looked up a second time: `narrow_cases` may name a cheaper
    relation of the same cases with just those columns. The connection needs `install_calendar`.
    """
    measured = tuple(dict.fromkeys(_MEASURED[output] for output in outputs if output in _MEASURED))
    columns = [*(f"c.{quote(name)}" for name in carried), *_inputs()]
    sql = _positioned(f"SELECT {', '.join(columns)} FROM {cases} c", measured, as_of)
    if suspensions is not None:
        pauses = pauses_sql(suspensions, as_of, policy or load_policy())
        joined = f"({pauses}) p JOIN {narrow_cases or cases} c ON c.case_no = p._p_case_no"
        beside = f"SELECT {', '.join([*_inputs(), 'p.*'])} FROM {joined}"
        stops = stops_sql(beside, lambda inputs: _positioned(inputs, measured, as_of), measured)
        sql = f"SELECT q.*, s.* FROM ({sql}) q LEFT JOIN ({stops}) s ON s._stopped_case_no = q._case_no"
    sql = layer(sql, {"_failed": _failed(suspensions is not None)})
    sql = layer(sql, {name: c for each in measured for name, c in _advance(each, suspensions is not None).items()})
    sql = calendar_layer(sql, {each.column("due_on"): due_on(each) for each in measured if each.limit})
    answers = _answers(as_of) | {"clock_error": _error_text(suspensions is not None)}
    wanted = [
        f"CASE WHEN {'_failed' if output == 'clock_error' else 'NOT _failed'} THEN {answers[output]} END AS {quote(name)}"
        for output, name in outputs.items()
    ]
    return f"SELECT {', '.join([*(f'q.{quote(name)}' for name in carried), *wanted])} FROM ({sql}) q"


def complaint_clock_sql(
    complaints: str, outputs: Mapping[str, str], as_of: datetime, *, carried: Sequence[str] = ("complaint_no",)
) -> str:
    """Return a SELECT of the `carried` columns of `complaints` and their `due_on` and `obligation_on`, as named."""
    columns = [*(f"c.{quote(name)}" for name in carried), *(f"c.{name} AS _{name}" for name in COMPLAINT_FACTS)]
    sql = located(f"SELECT {', '.join(columns)} FROM {complaints} c", "_accepted")
    allowed = f"ceil(_promised_limit + {sane('_extension_days')})"
    sql = layer(sql, {"_budget": f"CAST(CASE WHEN {is_sane('_promised_limit')} THEN {allowed} END AS BIGINT)"})
    reached = f"CASE WHEN _budget = 0 THEN _accepted_on ELSE {nth_workday('_accepted_w + _budget')} END"
    sql = calendar_layer(sql, {"_due_on": f"CASE WHEN _accepted_w IS NOT NULL THEN {reached} END"})
    answers = {"due_on": "_due_on", "obligation_on": _obligation("_due_on", as_of)}
    wanted = [f"{answers[output]} AS {quote(name)}" for output, name in outputs.items()]
    return f"SELECT {', '.join([*(f'q.{quote(name)}' for name in carried), *wanted])} FROM ({sql}) q"


def _inputs() -> list[str]:
    facts = {"case_no": "case_no", **times.CASE_FACTS}
    return [f"c.{quote(fact)} AS _{field}" for field, fact in facts.items()]


def _positioned(sql: str, measured: Sequence[Measurement], as_of: datetime) -> str:
    """Return inputs with days, start and positions laid over them."""
    licence = f"_item_type = {literal(times.LICENCE, Type.TEXT)}"
    sql = layer(
        sql,
        {
            "_end_at": f"coalesce(_closed_at, {literal(as_of, Type.INSTANT)})",
            "_received_on": f"CASE WHEN {licence} THEN CAST(_received_at AS DATE) END",
            "_notified_on": f"CASE WHEN {licence} THEN CAST(_supplement_notified_at AS DATE) END",
        },
    )
    sql = located(sql, "_accepted", "_end")
    outside = " OR ".join(is_outside(f"_{moment}_on") for moment in ("accepted", "end", "received", "notified"))
    sql = calendar_layer(sql, {"_unknown": f"coalesce({outside}, FALSE)"})
    sql = calendar_layer(sql, {"_deemed": _DEEMED})
    sql = layer(
        sql,
        {
            f"_legal_{part}": f"CASE WHEN _deemed THEN _received_{part} ELSE _accepted_{part} END"
            for part in ("at", "on")
        },
    )
    sql = calendar_layer(sql, {"_legal_w": f"CASE WHEN _deemed THEN {ordinal('_received_on')} ELSE _accepted_w END"})
    sql = layer(sql, {each.in_workdays: f"{each.unit} = '{Unit.WORKDAY}'" for each in measured})
    return calendar_layer(sql, {name: column for each in measured for name, column in _positions(each).items()})


_ANSWERED = "CASE WHEN _accepted_at IS NOT NULL THEN _accepted_{part} ELSE _end_{part} END"
_DEEMED = (
    f"CASE WHEN {_ANSWERED.format(part='on')} - _received_on > {times.NOTICE_DAYS} AND NOT _unknown "
    "AND (_accepted_at IS NOT NULL OR _refused_at IS NULL) "
    f"THEN {_ANSWERED.format(part='w')} - {ordinal('_received_on')} > {times.NOTICE_DAYS} "
    f"AND (_notified_on IS NULL OR {ordinal('_notified_on')} - {ordinal('_received_on')} > {times.NOTICE_DAYS}) "
    "ELSE FALSE END"
)
"""Whether silence made receipt an acceptance (`times.is_deemed_accepted`); few cases come as far as the look-ups."""


def _positions(each: Measurement) -> dict[str, str]:
    return {
        each.column("start"): position(each, each.start),
        each.column("end"): position(each, "_end"),
        each.column("budget"): budget(each),
    }


def _advance(each: Measurement, with_stops: bool) -> dict[str, str]:
    """Return how far a clock has come and where its budget is used up; NULL where it never started."""
    start, end, allowed = (each.column(part) for part in ("start", "end", "budget"))
    stopped, delay = (f"coalesce({each.column(part)}, 0)" if with_stops else "0" for part in ("stopped", "delay"))
    if each.limit is None:
        return {each.column("days"): f"CASE WHEN {start} IS NOT NULL THEN {stopped} END"}
    return {
        each.column("advanced"): f"CASE WHEN {start} IS NOT NULL THEN greatest(0, {end} - {start} - {stopped}) END",
        each.column("reached"): f"{start} + {allowed} + {delay}",
    }


def _answers(as_of: datetime) -> dict[str, str]:
    return {
        "promised_due_on": _PROMISE.column("due_on"),
        "statutory_due_on": _STATUTE.column("due_on"),
        "promised_elapsed": elapsed(_PROMISE),
        "statutory_elapsed": elapsed(_STATUTE),
        "legally_accepted_on": "_legal_on",
        "obligation_on": _obligation(_PROMISE.column("due_on"), as_of),
        "paused_days": f"CAST({_PAUSED.column('days')} AS DOUBLE)",
    }


def _obligation(due: str, as_of: datetime) -> str:
    """Return SQL of the day a record belongs to a period by: closed or due, whichever was first (`least` skips NULL)."""
    today = literal(as_of.date(), Type.DATE)
    return (
        "CASE WHEN _accepted_at IS NULL THEN NULL "
        f"WHEN _closed_at IS NOT NULL THEN least(CAST(_closed_at AS DATE), {due}) WHEN {due} < {today} THEN {due} END"
    )


def _failed(with_stops: bool) -> str:
    """Return SQL of whether anything recorded cannot be true."""
    flawed = "_flaws <> 0 OR " if with_stops else ""
    return f"coalesce({flawed}_unknown OR {_CLOSED_TOO_EARLY} OR {_DONE_TOO_EARLY}, FALSE)"


def _error_text(with_stops: bool) -> str:
    """Return SQL of the texts of what cannot be true, in the order of `times.logic_errors`."""
    errors = {times.CLOSED_BEFORE_ACCEPTED: _CLOSED_TOO_EARLY, times.SUPPLEMENT_BEFORE_NOTICE: _DONE_TOO_EARLY}
    if with_stops:
        errors |= {
            times.PAUSE_WITHOUT_START: f"(_flaws & {UNSTARTED}) <> 0",
            times.PAUSE_ENDS_BEFORE_START: f"(_flaws & {REVERSED}) <> 0",
            times.PAUSE_OUTSIDE_CASE: f"(_flaws & {MISPLACED}) <> 0",
        }
    errors |= {times.OUTSIDE_CALENDAR: f"_unknown OR (_flaws & {UNDATED}) <> 0" if with_stops else "_unknown"}
    texts = (f"CASE WHEN {condition} THEN {literal(error, Type.TEXT)} END" for error, condition in errors.items())
    return f"concat_ws('；', {', '.join(texts)})"


def _precedes(later: str, earlier: str) -> str:
    """Return SQL of whether an instant lies before one it must follow; midnight of the same day may be a mere date."""
    midnight = f"CAST(CAST({earlier} AS DATE) AS TIMESTAMP)"
    return f"CASE WHEN {later} < {earlier} THEN {later} <> {midnight} ELSE FALSE END"


_CLOSED_TOO_EARLY = _precedes("_closed_at", "_accepted_at")
_DONE_TOO_EARLY = _precedes("_supplement_done_at", "_supplement_notified_at")
