"""The draft of every case: what is asked, how it goes and on which working day each thing happens, as SQL.

Days are ordinals of working days (`days.working_days`), so arithmetic on limits is exact: an event planned for ordinal
k has happened by the end when k <= end_ord. Faults are chosen by what the draft says and act on it before instants,
people and rows are made of it. Columns worth knowing:

    fate         正常 or the way the case leaves it: 不予受理, 失联 (never came back with the papers), 退回, 作废, 删除,
                 撤回, 补正不来, 转报
    …_ord        days of rec(eipt), com(mission) and as(si)g(nment) of an agent, sup(plement asked), (supplement) done,
                 ref(usal), acc(eptance), p(ause) 1 s(tart) … p(ause) 2 e(nd), dec(ision), cert(ificate), close,
                 deliv(ery), ver(ification of a commitment)
    due_ord, statute_ord  the last day in time by promise and by statute; missing unless working days alone count
    shift_all    working days a fault puts on everything from acceptance on; shift_end on everything from decision on
    seen_ord     the last day the records know of
    flaw         the number of the fault planted in the case, missing until one is chosen
"""

from __future__ import annotations

from guiju.demo.acceptance import acceptance
from guiju.demo.course import course
from guiju.demo.draws import Draws
from guiju.demo.queries import Columns, layered

_CHANCES = ("fate", "received", "notice", "acceptance", "pauses", "before", "first", "second", "used")
_SCAFFOLD = (
    *(f"chance_{name}" for name in _CHANCES),
    *("promise_1", "promise_2", "budget", "budget_1", "budget_2", "special1", "special2", "revised_ord"),
    *("soonest", "before_pause", "before_pauses", "has_result"),
)
"""Columns nobody needs once the draft stands."""


def draft_sql(source: str, seed: int, end_ord: int) -> str:
    """Write the query of the drafts of what is asked for in `source`, in its order."""
    draws = Draws(seed)
    everything = layered(source, _chances(draws), *acceptance(draws), *course(draws), _standing(end_ord))
    return f"SELECT * EXCLUDE ({', '.join(_SCAFFOLD)}) FROM ({everything})"


def _chances(draws: Draws) -> Columns:
    """Draw once what several columns ask about: `chance_fate` is the draw `fate`."""
    return {f"chance_{name}": draws.unit(name) for name in _CHANCES}


def _standing(end_ord: int) -> Columns:
    """Say where the case stands at the end, and make room for faults."""
    return {
        "end_ord": f"{end_ord}::INTEGER",
        "is_accepted": f"coalesce(acc_ord <= {end_ord}, false)",
        "is_closed": f"coalesce(close_ord <= {end_ord}, false)",
        "is_counted": "fate NOT IN ('作废', '删除')",
        "is_licence": "item_type = '行政许可'",
        "shift_all": "0::INTEGER",
        "shift_end": "0::INTEGER",
        "seen_ord": f"{end_ord}::INTEGER",
    }
