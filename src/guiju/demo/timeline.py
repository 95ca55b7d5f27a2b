"""From drafts to the plan of every case: instants in order, and a mask of the stages there are.

Instants are whole seconds since 1970 in local time, missing where the records end before them. Two events of one day
keep their order, because the later one is set some minutes after the earlier.
"""

from __future__ import annotations

from guiju.demo.draws import Draws
from guiju.demo.moments import midnight_of
from guiju.demo.queries import Columns, layered, replaced
from guiju.demo.stages import mask_sql

_OPENS = 30_600
"""Half past eight in the morning, in seconds."""

_SPREAD = 25_200
"""How long after opening the first event of a day may be, in seconds: then the day's others end before the night."""

_SHIFTED = {
    **dict.fromkeys(("acc_ord", "p1s_ord", "p1e_ord", "p2s_ord", "p2e_ord", "due_ord", "statute_ord"), "shift_all"),
    **dict.fromkeys(("dec_ord", "cert_ord", "close_ord", "deliv_ord", "ver_ord"), "shift_all + shift_end"),
}

_SCAFFOLD = (
    *("digits", "midnight", "arrived_on", "is_workday", "received_second", "shift_all", "shift_end", "used"),
    *("rec_ord", "com_ord", "asg_ord", "sup_ord", "done_ord", "ref_ord", "acc_ord", "accepted_on", "statute_ord"),
    *("p1s_ord", "p1e_ord", "p2s_ord", "p2e_ord", "dec_ord", "cert_ord", "close_ord", "deliv_ord", "ver_ord", "exact"),
    *("is_accepted", "is_closed", "is_counted", "end_ord", "seen_ord"),
)
"""Columns of the draft nobody needs once the instants are known."""


def plan_sql(source: str, seed: int) -> str:
    """Write the query of the plans of the drafts in `source`, in their order."""
    draws = Draws(seed)
    shifted = replaced(source, {name: f"{name} + {shift}" for name, shift in _SHIFTED.items()})
    named = {"case_no": "'LX' || digits || lpad(n::VARCHAR, 9, '0')"}
    everything = layered(shifted, named, *_instants(draws), {"mask": f"({mask_sql()})::INTEGER"})
    return f"SELECT * EXCLUDE ({', '.join(_SCAFFOLD)}) FROM ({everything})"


def _instants(draws: Draws) -> tuple[Columns, ...]:
    """Lay the events out one after another: each layer may look at the one before."""

    def after(name: str, ordinal: str, earlier: tuple[str, str], minutes: int, *, when: str = "true") -> str:
        """Set an event some minutes after an earlier one (its instant and day) of its day, else any time of its day."""
        opening = f"{midnight_of(ordinal)} + {_OPENS}"
        soon = f"greatest({earlier[0]}, {opening}) + 60 + {draws.below(name, minutes * 60)}"
        return f"""CASE WHEN NOT ({when}) OR {ordinal} > seen_ord THEN NULL
            WHEN {ordinal} = {earlier[1]} THEN {soon} ELSE {opening} + {draws.below(name, _SPREAD)} END"""

    complete = (
        "CASE WHEN is_supplemented THEN supplied ELSE received END",
        "CASE WHEN is_supplemented THEN done_ord ELSE rec_ord END",
    )
    ready = ("coalesce(pause2_end, pause1_end, reviewed, accepted)", "coalesce(p2e_ord, p1e_ord, acc_ord)")
    issued = ("coalesce(certified, decided)", "coalesce(cert_ord, dec_ord)")
    received = ("received", "rec_ord")
    return (
        {"received": "midnight + received_second", **_agency(draws)},
        {
            "notified": after("notified", "sup_ord", received, 20, when="is_supplemented"),
            "refused": after("refused", "ref_ord", received, 20, when="fate = '不予受理'"),
        },
        {
            "supplied": after(
                "supplied", "done_ord", ("notified", "sup_ord"), 20, when="is_supplemented AND fate <> '失联'"
            )
        },
        {"accepted": after("accepted", "acc_ord", complete, 15)},
        {"reviewed": f"CASE WHEN NOT is_instant THEN accepted + 60 + {draws.below('reviewed', 900)} END"},
        {"filled": "CASE WHEN is_gapped AND fate <> '补正不来' THEN reviewed + 20 END"},
        {"pause1_start": after("first start", "p1s_ord", ("reviewed", "acc_ord"), 15)},
        {"pause1_end": after("first end", "p1e_ord", ("pause1_start", "p1s_ord"), 15)},
        {"pause2_start": after("second start", "p2s_ord", ("pause1_end", "p1e_ord"), 15)},
        {"pause2_end": after("second end", "p2e_ord", ("pause2_start", "p2s_ord"), 15)},
        {"decided": after("decided", "dec_ord", ready, 20)},
        {"certified": after("certified", "cert_ord", ("decided", "dec_ord"), 10)},
        {"closed": after("closed", "close_ord", issued, 10)},
        {"delivered": after("delivered", "deliv_ord", ("closed", "close_ord"), 15)},
        {"verified": after("verified", "ver_ord", ("closed", "close_ord"), 15, when="is_committed")},
    )


def _agency(draws: Draws) -> Columns:
    """An agent is commissioned the day before receipt and assigned by the morning of receipt."""
    commissioned = f"{midnight_of('com_ord')} + {_OPENS} + {draws.below('commissioned', 9000)}"
    return {
        "commissioned": f"CASE WHEN is_agency THEN {commissioned} END",
        "assigned": f"""CASE WHEN NOT is_agency THEN NULL WHEN asg_ord = rec_ord THEN midnight + received_second - 300
            ELSE {midnight_of("asg_ord")} + 43200 + {draws.below("agent assigned", 9000)} END""",
    }
