"""How an accepted case goes: its limits, pauses, work, decision, certificate and closing, as SQL layers."""

from __future__ import annotations

from guiju.demo.acceptance import ABANDONED
from guiju.demo.draws import Draws
from guiju.demo.queries import Columns, element

_SOFT = "('公示', '现场勘验', '过程补正')"
"""Kinds of suspension that stop the promise alone, where the item lists them; the others used here stop both clocks."""


def course(draws: Draws) -> tuple[Columns, ...]:
    """Return the layers from acceptance to delivery; they use the chances drawn beforehand."""
    return (
        _limits(draws),
        _pause_counts(draws),
        _pause_lengths(),
        _pauses(draws),
        _work(draws),
        _closing(),
        _decision(draws),
        _results(draws),
    )


def _limits(draws: Draws) -> Columns:
    """Take the limits of the version in force; near its change the case always carries them itself."""
    is_second = "coalesce(acc_ord, rec_ord) >= revised_ord"
    return {
        "accepted_on": element("workdays", "acc_ord"),
        "version": f"CASE WHEN {is_second} THEN 2 ELSE 1 END",
        "promise": f"CASE WHEN {is_second} THEN promise_2 ELSE promise_1 END",
        "budget": f"CASE WHEN {is_second} THEN budget_2 ELSE budget_1 END",
        "has_own_limits": f"{draws.unit('own limits')} < 0.7 OR abs(rec_ord - revised_ord) < 60",
    }


def _pause_counts(draws: Draws) -> Columns:
    first = f"CASE WHEN {draws.unit('first pause')} < 0.5 THEN special1 ELSE special2 END"
    return {
        "pauses": f"""CASE WHEN special1 IS NULL OR fate IN {ABANDONED} OR promise < 3 OR chance_pauses > 0.7 THEN 0
            WHEN promise >= 5 AND chance_pauses < 0.1 THEN 2 ELSE 1 END""",
        "pause1_type": f"CASE WHEN chance_pauses BETWEEN 0.1 AND 0.12 AND promise >= 10 THEN '过程补正' ELSE {first} END",
        "pause2_type": f"CASE WHEN {draws.unit('second pause')} < 0.5 THEN special1 ELSE special2 END",
    }


def _pause_lengths() -> Columns:
    """Start a pause while the promise still runs, and keep it short where it stops the promise alone."""
    longest1 = f"CASE WHEN pause1_type IN {_SOFT} THEN 2 ELSE 6 END"
    longest2 = f"CASE WHEN pause2_type IN {_SOFT} THEN 2 ELSE 4 END"
    return {
        "before_pause": "1 + floor(chance_before * 2)::INTEGER",
        "length1": f"CASE WHEN pauses >= 1 THEN 1 + floor(chance_first * ({longest1}))::INTEGER ELSE 0 END",
        "length2": f"CASE WHEN pauses = 2 THEN 1 + floor(chance_second * ({longest2}))::INTEGER ELSE 0 END",
    }


def _pauses(draws: Draws) -> Columns:
    first = "acc_ord + before_pause"
    return {
        "before_pauses": "CASE pauses WHEN 0 THEN 0 WHEN 1 THEN before_pause ELSE before_pause + 1 END",
        "p1s_ord": f"CASE WHEN pauses >= 1 THEN {first} END",
        "p1e_ord": f"CASE WHEN pauses >= 1 THEN {first} + length1 END",
        "p2s_ord": f"CASE WHEN pauses = 2 THEN {first} + length1 + 1 END",
        "p2e_ord": f"CASE WHEN pauses = 2 THEN {first} + length1 + 1 + length2 END",
        "approved1": f"length1 + {draws.below('more approved', 3)}",
    }


def _work(draws: Draws) -> Columns:
    """Use working days, pauses apart: none in one case of fourteen, all that were promised in one of twenty.

    Time the item's list does not stop (过程补正) is taken from the promise.
    """
    drawn = "1 + floor(budget * pow((chance_used - 0.07) / 0.88, 1.5))::INTEGER"
    used = f"CASE WHEN is_instant OR chance_used < 0.07 THEN 0 WHEN chance_used > 0.95 THEN budget ELSE {drawn} END"
    most = "CASE WHEN pause1_type = '过程补正' AND pauses >= 1 THEN budget - length1 ELSE budget END"
    return {
        "used": f"least(greatest({used}, before_pauses), {most})",
        "extension": f"""CASE WHEN exact AND NOT is_instant AND {draws.unit("extension")} < 0.02
            THEN 1 + {draws.below("extension days", 10)} END""",
    }


def _closing() -> Columns:
    """Close after the work and the pauses; the last day in time is known where nothing but working days counts."""
    hard1 = f"CASE WHEN pause1_type IN {_SOFT} THEN 0 ELSE length1 END"
    hard2 = f"CASE WHEN pause2_type IN {_SOFT} THEN 0 ELSE length2 END"
    is_plain = "extension IS NULL AND NOT (pauses >= 1 AND pause1_type = '过程补正')"
    return {
        "close_ord": "acc_ord + used + length1 + length2",
        "due_ord": f"CASE WHEN promise_unit = '工作日' AND {is_plain} THEN acc_ord + promise + length1 + length2 END",
        "statute_ord": f"CASE WHEN exact AND {is_plain} THEN acc_ord + statute + {hard1} + {hard2} END",
    }


def _decision(draws: Draws) -> Columns:
    """Decide up to two working days before closing, never before a pause ends."""
    return {
        "is_certified": "fate = '正常' AND has_result",
        "dec_ord": f"greatest(close_ord - {draws.below('from decision', 3)}, coalesce(p2e_ord, p1e_ord, acc_ord))",
    }


def _results(draws: Draws) -> Columns:
    """Issue the certificate between decision and closing, deliver it within three working days.

    Some instant cases rest on a commitment that is verified a month later, some others were accepted with a gap.
    """
    issued = f"dec_ord + floor({draws.unit('certificate')} * (close_ord - dec_ord + 1))::INTEGER"
    return {
        "cert_ord": f"CASE WHEN is_certified THEN {issued} END",
        "deliv_ord": f"""CASE WHEN is_certified AND {draws.unit("delivered")} < 0.92
            THEN close_ord + {draws.below("delivery", 2)} END""",
        "ver_ord": "CASE WHEN fate = '正常' THEN close_ord + 20 END",
        "materials": f"1 + {draws.below('materials', 6)}",
        "is_committed": f"is_instant AND {draws.unit('committed')} < 0.03",
        "is_gapped": f"NOT is_instant AND NOT is_supplemented AND pauses = 0 AND {draws.unit('gapped')} < 0.03",
    }
