"""Suspensions as SQL: per case how long each clock stood still, how much of it before the due date, and what is wrong.

The union of pauses needs no merging: in order of their starts, a pause adds what lies beyond the furthest end so far.
It delays the due date when, at its start, some of the budget is left; what came before it is a running sum.

    pauses   what a suspension says by itself: its end or cap, what its rule lets it stop, its flaws
    beside   its case, and the furthest end of the case's earlier pauses that stop the same clock
    bounds   where it begins and ends on the scale of each measurement, clipped to the case
    summed   one row per case
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from guiju.clock.policy import OTHER, Policy, SuspensionRule
from guiju.engines.sql.calendar import nth_workday
from guiju.engines.sql.expression import literal
from guiju.engines.sql.scales import Measurement, calendar_layer, is_sane, layer, located, position
from guiju.model.types import Type

UNSTARTED, REVERSED, MISPLACED, UNDATED = 1, 2, 4, 8
"""What can be wrong with the suspensions of a case, as bits of its column `_flaws`."""

STOPS_PROMISE, STOPS_STATUTE = "_p_stops_promise", "_p_stops_statute"
_PROMISE, _STATUTE, _LISTED = 1, 2, 4


def pauses_sql(suspensions: str, as_of: datetime, policy: Policy) -> str:
    """Return SQL of what suspensions say by themselves, in columns that begin with `_p_`."""
    sql = (
        "SELECT p.case_no AS _p_case_no, p.suspension_type AS _p_type, p.approved_days AS _p_approved, "
        f"p.started_at AS _p_start_at, p.ended_at AS _p_ended_at FROM {suspensions} p"
    )
    sql = located(sql, "_p_start", "_p_ended")
    sql = layer(sql, {"_p_effect": _by_rule(policy, _effect_bits), "_p_longest": _by_rule(policy, _longest)})
    approved = f"CASE WHEN {is_sane('_p_approved')} THEN _p_approved ELSE _p_longest END"
    sql = layer(sql, {"_p_days": f"CAST(floor({approved}) AS INTEGER)"})
    last_on = f"CASE _p_days WHEN 0 THEN _p_start_on ELSE {nth_workday('_p_start_w + _p_days')} END"
    sql = calendar_layer(sql, {"_p_last_on": last_on})
    cap = "CAST(_p_last_on + 1 AS TIMESTAMP) - INTERVAL 1 MICROSECOND"
    ended = f"coalesce(_p_ended_at, {literal(as_of, Type.INSTANT)})"
    # `least` skips NULL: without a cap a pause ends when it ended.
    sql = layer(sql, {"_p_until_at": f"least({ended}, {cap})", "_p_flaws": _bits(_FLAWS)})
    names = ("case_no", "type", "effect", "start_at", "start_on", "start_w", "until_at", "flaws")
    return f"SELECT {', '.join(f'_p_{name}' for name in names)} FROM ({sql}) q"


def stops_sql(beside: str, locate: Callable[[str], str], measured: Sequence[Measurement]) -> str:
    """Return SQL with one row per case with suspensions, from pauses beside the inputs of their cases.

    Columns: `_stopped_case_no`, `_flaws`, and for each measurement `stopped` and `delay`. `locate` lays the positions
    of the case over the inputs.
    """
    sql = layer(beside, _effects())
    clocks = dict.fromkeys(each.stopping for each in measured)
    sql = layer(sql, {f"{clock}_at": f"max(CASE WHEN {clock} THEN _p_until_at END) {_EARLIER}" for clock in clocks})
    sql = layer(locate(sql), {"_p_end_at": "least(_p_until_at, _end_at)", "_misplaced": _MISPLACED})
    sql = located(sql, "_p_end", *clocks)
    sql = calendar_layer(sql, {name: bound for each in measured for name, bound in _bounds(each).items()})
    sql = layer(sql, {each.column("added"): _beyond(each) for each in measured})
    due = [each for each in measured if each.limit is not None]
    sql = layer(
        sql,
        {each.column("before"): f"CAST(coalesce(sum({each.column('added')}) {_EARLIER}, 0) AS BIGINT)" for each in due},
    )
    sums = {each.column("stopped"): each.column("added") for each in measured}
    sums |= {each.column("delay"): _delay(each) for each in due}
    columns = [f"CAST(sum({expression}) AS BIGINT) AS {name}" for name, expression in sums.items()]
    flaws = f"bit_or(_p_flaws + CASE WHEN _misplaced THEN {MISPLACED} ELSE 0 END) AS _flaws"
    return f"SELECT _case_no AS _stopped_case_no, {', '.join([flaws, *columns])} FROM ({sql}) q GROUP BY _case_no"


_EARLIER = (
    "OVER (PARTITION BY _case_no ORDER BY _p_start_at, _p_until_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
)
"""Both windows must see pauses in one order: the second sums what the first found pauses to add."""
_MISPLACED = "_p_start_on < _legal_on OR (_legal_on IS NOT NULL AND _closed_at IS NOT NULL AND _p_start_on > _end_on)"
_FLAWS = {
    UNSTARTED: "_p_start_at IS NULL",
    REVERSED: "_p_ended_at < _p_start_at AND _p_ended_at <> CAST(_p_start_on AS TIMESTAMP)",
    UNDATED: "(_p_start_on IS NOT NULL AND _p_start_w IS NULL) OR (_p_ended_on IS NOT NULL AND _p_ended_w IS NULL)",
}


def _bits(conditions: Mapping[int, str]) -> str:
    return " + ".join(f"CASE WHEN {condition} THEN {bit} ELSE 0 END" for bit, condition in conditions.items())


def _by_rule(policy: Policy, value: Callable[[SuspensionRule], int | None]) -> str:
    """Return SQL of what the rule in force says; types without rules of their own are under those of 其他."""
    dated: dict[str, list[tuple[date, int | None]]] = {OTHER: []}
    for rule in policy.rules:
        dated.setdefault(rule.suspension_type, []).append((rule.since, value(rule)))
    by_type = {
        name: " ".join(
            f"WHEN _p_start_on >= DATE '{since}' THEN {literal(said, Type.INTEGER)}" for since, said in rules
        )
        for name, rules in dated.items()
    }
    cases = (
        f"WHEN _p_type = {literal(name, Type.TEXT)} THEN CASE {said} END" for name, said in by_type.items() if said
    )
    other = f"CASE {by_type[OTHER]} END" if by_type[OTHER] else "CAST(NULL AS BIGINT)"
    return f"CASE {' '.join(cases)} WHEN TRUE THEN {other} END"


def _effect_bits(rule: SuspensionRule) -> int:
    return _PROMISE * rule.stops_promise + _STATUTE * rule.stops_statute + _LISTED * rule.needs_listing


def _longest(rule: SuspensionRule) -> int | None:
    return rule.longest_days


def _effects() -> dict[str, str]:
    acts = f"((_p_effect & {_LISTED}) = 0 OR contains(coalesce(_special_procedures, ''), _p_type))"
    return {
        STOPS_PROMISE: f"(_p_effect & {_PROMISE}) <> 0 AND {acts}",
        STOPS_STATUTE: f"(_p_effect & {_STATUTE}) <> 0 AND {acts}",
    }


def _bounds(each: Measurement) -> dict[str, str]:
    """Where a pause begins to stop a clock that earlier pauses have not stopped already, and where it ends."""
    begins = f"{position(each, '_p_start')}, {position(each, each.stopping)}"
    return {
        each.column("from"): f"greatest({each.column('start')}, {begins})",
        each.column("until"): f"CASE WHEN {each.stopping} THEN {position(each, '_p_end')} END",
    }


def _beyond(each: Measurement) -> str:
    return f"greatest(0, {each.column('until')} - {each.column('from')})"


def _delay(each: Measurement) -> str:
    used = f"{each.column('from')} - {each.column('start')} - {each.column('before')}"
    return f"CASE WHEN {used} < {each.column('budget')} THEN {each.column('added')} ELSE 0 END"
