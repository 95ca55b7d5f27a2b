"""Who asks for what: the day, channel and item of every case, where it is received and who handles it, as SQL."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.queries import Columns, layered

PICKS = 16_384
"""Numbers that stand for items in proportion to their demand: below this for 承诺件, as many from there on for 即办件."""

SEATS = 240
"""Numbers that stand for the ways an office's cases are handled: received where, by whom, decided by whom."""

_INSTANT_AT_WINDOW = 0.79
_INSTANT_ELSEWHERE = 0.45


def asked_sql(low: int, high: int, seed: int) -> str:
    """Write the query of what cases low … high - 1 ask for, ordered by number.

    It is to be kept as a table: what needs a join is joined here, once, because a join loses the order of the cases,
    and only the outermost ORDER BY of a query is sure to order anything. `flaw` is for the fault to be planted.
    """
    draws = Draws(seed)
    chances = {"chance_channel": draws.unit("channel"), "chance_instant": draws.unit("instant")}
    arrived = layered(_arrivals(low, high), chances, _channel(), {"pick": _pick(draws)})
    found = layered(
        f"SELECT * FROM ({arrived}) JOIN picks USING (pick)", {"seat": f"home * {SEATS} + {draws.below('seat', SEATS)}"}
    )
    return (
        "SELECT * EXCLUDE (chance_channel, chance_instant, pick, home, seat) "
        f"FROM ({found}) JOIN seats USING (seat) ORDER BY n"
    )


def _arrivals(low: int, high: int) -> str:
    return (
        "SELECT arrived_on, digits, midnight, rec_ord, is_workday, "
        f"unnest(range(greatest(first, {low}), least(first + count, {high}))) AS n, NULL::SMALLINT AS flaw "
        f"FROM days WHERE first < {high} AND first + count > {low}"
    )


def _channel() -> Columns:
    return {
        "channel": """CASE WHEN NOT is_workday THEN CASE WHEN chance_channel < 0.6 THEN '网上' ELSE '移动端' END
            WHEN chance_channel < 0.62 THEN '窗口' WHEN chance_channel < 0.86 THEN '网上'
            WHEN chance_channel < 0.96 THEN '移动端' WHEN chance_channel < 0.98 THEN '邮寄' ELSE '其他' END"""
    }


def _pick(draws: Draws) -> str:
    """Choose the kind of item first, so that the share closed on the spot does not hang on which items are busy."""
    instant = f"chance_instant < CASE channel WHEN '窗口' THEN {_INSTANT_AT_WINDOW} ELSE {_INSTANT_ELSEWHERE} END"
    return f"{draws.below('item', PICKS)} + CASE WHEN {instant} THEN {PICKS} ELSE 0 END"
