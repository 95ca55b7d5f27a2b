"""Ratings of cases: mostly good, some by default, a few bad ones that are answered in time."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.moments import instant, midnight_of, ordinal_of
from guiju.demo.queries import Columns, element, layered, replaced

_RATED = 0.5
_TWICE = 0.01


def rating_draft_sql(source: str, seed: int, end_ord: int, as_of: int) -> str:
    """Write the drafts of the ratings of the cases planned in `source`: half of the closed ones, a few rated twice.

    `n` numbers the ratings, odd ones are the second of their case; `rated_ord` is the ordinal of the last working day
    up to the rating.
    """
    draws = Draws(seed)
    times = f"CASE WHEN {draws.unit('rated twice')} < {_TWICE} THEN 2 ELSE 1 END"
    rated = f"""SELECT n * 2 + unnest(range({times})) AS n, case_no, place, channel, window_id, accepted, closed FROM {source}
        WHERE closed IS NOT NULL AND accepted IS NOT NULL AND {draws.unit("rated")} < {_RATED}"""
    drafts = layered(rated, _occasion(draws), _level(draws), _reply(draws, end_ord), {"replied": _replied(draws)})
    return f"SELECT * FROM ({drafts}) WHERE rated <= {as_of}"


def struck_sql(table: str, changes: Columns, seed: int) -> str:
    """Write the drafts again after faults moved a reply."""
    return replaced(replaced(table, changes), {"replied": _replied(Draws(seed))})


def columns(seed: int) -> Columns:
    """Return the SQL of each field of a rating."""
    draws = Draws(seed)
    named = f"validity <> '默认' AND {draws.unit('named')} < 0.5"
    return {
        "rating_no": "rating_no",
        "case_no": "case_no",
        "office_code": element("office_codes", "place"),
        "window_id": "CASE WHEN channel = '窗口' THEN window_id END",
        "channel": """CASE channel WHEN '窗口' THEN '评价器' WHEN '移动端' THEN '移动端' WHEN '网上' THEN '电脑端'
            ELSE '短信' END""",
        "rater": f"CASE WHEN {named} THEN {draws.pseudonym('rater', draws.below('rater', 1 << 30))} END",
        "level": "level",
        "reason_codes": "CASE level WHEN 5 THEN '110' WHEN 4 THEN '209' WHEN 1 THEN '510' END",
        "rated_at": instant("rated"),
        "times": "1 + n % 2",
        "is_default": "validity = '默认'",
        "validity": "validity",
        "handling_due_at": f"CASE WHEN level >= 4 THEN {instant(midnight_of('rated_ord + 5') + ' + 86399')} END",
        "replied_at": instant("replied"),
        "called_back_at": instant("replied + 1800"),
    }


def _occasion(draws: Draws) -> Columns:
    """Rate at the window within twenty minutes of closing, elsewhere within three days; a seventh never chose."""
    soon, later = draws.below("rated soon", 1200), draws.below("rated later", 3 * 86_400)
    chance = draws.unit("validity")
    return {
        "rating_no": "'PJ' || lpad(n::VARCHAR, 11, '0')",
        "rated": f"closed + CASE WHEN channel = '窗口' THEN 60 + {soon} ELSE {later} END + (n % 2) * 600",
        "validity": f"""CASE WHEN n % 2 = 1 THEN '重复' WHEN {chance} < 0.15 THEN '默认' WHEN {chance} < 0.151 THEN '误评'
            WHEN {chance} < 0.1512 THEN '恶意' WHEN {chance} < 0.1515 THEN '测试' ELSE '有效' END""",
    }


def _level(draws: Draws) -> Columns:
    """Choose the level: of voluntary ratings 16 in 10,000 are bad, so goal 5 is met with little to spare."""
    chance = draws.unit("level")
    return {
        "level": f"""CASE WHEN validity = '默认' THEN 1 WHEN validity IN ('误评', '恶意') THEN 5 WHEN {chance} < 0.93 THEN 1
            WHEN {chance} < 0.985 THEN 2 WHEN {chance} < 0.9984 THEN 3 WHEN {chance} < 0.9994 THEN 4 ELSE 5 END""",
        "rated_ord": ordinal_of("rated"),
    }


def _reply(draws: Draws, end_ord: int) -> Columns:
    """Answer bad ratings within four working days, one less than allowed."""
    return {
        "is_bad": "validity = '有效' AND level >= 4",
        "reply_ord": f"CASE WHEN level >= 4 THEN rated_ord + 1 + {draws.below('reply', 4)} END",
        "end_ord": f"{end_ord}",
        "flaw": "NULL::SMALLINT",
    }


def _replied(draws: Draws) -> str:
    at = f"{midnight_of('reply_ord')} + 32400 + {draws.below('replied', 21600)}"
    return f"CASE WHEN reply_ord <= end_ord THEN {at} END"
