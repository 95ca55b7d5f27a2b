"""How a case comes in: its fate, its receipt, what is still asked for, and acceptance or refusal, as SQL layers."""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.queries import Columns

ABANDONED = "('不予受理', '失联')"
"""The fates of cases that are never accepted."""

_LAST_RECEIPT = 59_400
"""Half past four in the afternoon: what comes later is looked at on the next working day."""


def acceptance(draws: Draws) -> tuple[Columns, ...]:
    """Return the layers from arrival to acceptance; they use the chances drawn beforehand."""
    return (_fate(draws), _receipt(draws), _notice(draws), _acceptance(draws))


def _fate(draws: Draws) -> Columns:
    return {
        "fate": """CASE WHEN chance_fate >= 0.033 THEN '正常' WHEN chance_fate < 0.006 THEN '不予受理'
            WHEN chance_fate < 0.009 AND NOT is_instant THEN '失联' WHEN chance_fate < 0.019 THEN '退回'
            WHEN chance_fate < 0.023 THEN '作废' WHEN chance_fate < 0.025 THEN '删除'
            WHEN chance_fate < 0.029 THEN '撤回' WHEN chance_fate < 0.031 THEN '补正不来' ELSE '转报' END""",
        "com_ord": "rec_ord - 1",
        "asg_ord": f"rec_ord - {draws.below('assigned', 2)}",
        "is_agency": f"NOT is_instant AND rec_ord > 7 AND channel = '窗口' AND {draws.unit('agency')} < 0.06",
    }


def _receipt(draws: Draws) -> Columns:
    """Windows are open in the morning and the afternoon, the network never shuts."""
    window = """CASE WHEN chance_received < 0.6 THEN 30600 + chance_received * 18000
        ELSE 48600 + (chance_received - 0.6) * 27000 END"""
    online = f"43200 * (chance_received + {draws.unit('received again')})"
    return {"received_second": f"(CASE WHEN channel IN ('网上', '移动端') THEN {online} ELSE {window} END)::INTEGER"}


def _notice(draws: Draws) -> Columns:
    """Ask for papers once, within three working days (the law allows five)."""
    soonest = f"CASE WHEN is_workday AND received_second <= {_LAST_RECEIPT} THEN 0 ELSE 1 END"
    notified = f"rec_ord + greatest({soonest}, floor(chance_notice * 4)::INTEGER)"
    return {
        "soonest": soonest,
        "is_supplemented": f"fate = '失联' OR (fate <> '不予受理' AND NOT is_instant AND {draws.unit('supplement')} < 0.1)",
        "sup_ord": notified,
        "done_ord": f"{notified} + 1 + {draws.below('supplying', 6)}",
        "ref_ord": f"rec_ord + greatest({soonest}, {draws.below('refusal', 3)})",
    }


def _acceptance(draws: Draws) -> Columns:
    """Accept within two working days, within one where the edition of 2024 may already be in force."""
    delay = """CASE WHEN is_instant OR chance_acceptance < 0.85 THEN 0
        WHEN chance_acceptance < 0.96 OR arrived_on > DATE '2023-12-20' THEN 1 ELSE 2 END"""
    return {
        "acc_ord": f"""CASE WHEN fate IN {ABANDONED} THEN NULL
            WHEN is_supplemented THEN done_ord + {draws.below("accepting", 3)}
            ELSE rec_ord + greatest(soonest, {delay}) END"""
    }
