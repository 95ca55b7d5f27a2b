"""Who asks for what: the day, channel and item of every case, where it is received and who handles it, as SQL."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.queries import Columns, layered

PICKS = 16_384
"""Numbers that stand for items in proportion to their demand: below this for 承诺件, as many from there on for 即办件."""

_INSTANT_AT_WINDOW = 0.79
_INSTANT_ELSEWHERE = 0.45


def asked_sql(low: int, high: int, seed: int) -> str:
    """Write the query of what cases low … high - 1 ask for, ordered by number.

    It is to be kept as a table: what needs a join is joined here, once, because a join loses the order of the cases,
    and only the outermost ORDER BY of a query is sure to order anything. `flaw` is for the fault to be planted.
    """
    draws = Draws(seed)
    chances = {"chance_channel": draws.unit("channel"), "chance_instant": draws.unit("instant")}
    arrived = layered(_arrivals(low, high), chances, _channel(), _pick(draws))
    found = f"SELECT * FROM ({arrived}) JOIN picks USING (pick) JOIN items USING (item) JOIN homes USING (home)"
    placed = layered(found, {"place": _one_of(draws, "places")})
    handled = layered(f"SELECT * FROM ({placed}) JOIN places USING (place)", _handling(draws))
    return f"SELECT * EXCLUDE ({', '.join(_LISTS)}) FROM ({handled}) ORDER BY n"


_LISTS = (
    *("chance_channel", "chance_instant", "pick", "home", "specials"),
    *("places", "acceptors", "deciders", "agents", "windows"),
)
"""Columns nobody needs once the choice among them is made."""


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


def _pick(draws: Draws) -> Columns:
    """Choose the kind of item first, so that the share closed on the spot does not hang on which items are busy."""
    instant = f"chance_instant < CASE channel WHEN '窗口' THEN {_INSTANT_AT_WINDOW} ELSE {_INSTANT_ELSEWHERE} END"
    return {"pick": f"{draws.below('item', PICKS)} + CASE WHEN {instant} THEN {PICKS} ELSE 0 END"}


def _handling(draws: Draws) -> Columns:
    """Choose the people, the window, and the kinds of suspension the item's list would allow."""
    return {
        "acceptor": _one_of(draws, "acceptors"),
        "decider": _one_of(draws, "deciders"),
        "agent": _one_of(draws, "agents"),
        "window_id": _one_of(draws, "windows"),
        "special1": _one_of(draws, "specials", "first pause"),
        "special2": _one_of(draws, "specials", "second pause"),
    }


def _one_of(draws: Draws, choices: str, name: str = "") -> str:
    """Write a draw from a column of lists, missing where the list is."""
    return f"{choices}[1 + {draws.below(name or choices, f'len({choices})')}]"
