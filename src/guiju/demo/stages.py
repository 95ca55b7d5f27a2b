"""Stages of a case: a slot for each step that can happen, in order, and the rows of those that did."""

from __future__ import annotations

from dataclasses import dataclass

from guiju.demo.queries import Columns, element


@dataclass(frozen=True, slots=True)
class Slot:
    """A step that can happen: its name, the plan's column with its instant, who handles it, and for which cases."""

    name: str
    at: str
    handler: str
    when: str = "true"


SLOTS = (
    Slot("代办委托", "commissioned", "agent"),
    Slot("代办指派", "assigned", "agent"),
    Slot("收件", "received", "acceptor"),
    Slot("补正告知", "notified", "acceptor"),
    Slot("补正完成", "supplied", "acceptor"),
    Slot("告知条件", "accepted - 50", "acceptor", when="is_committed"),
    Slot("承诺书签署", "accepted - 45", "acceptor", when="is_committed"),
    Slot("容缺承诺", "accepted - 40", "acceptor", when="is_gapped"),
    Slot("决定", "accepted - 30", "decider", when="false"),
    Slot("受理", "accepted", "acceptor"),
    Slot("重复受理", "accepted + 30", "acceptor", when="false"),
    Slot("审查", "reviewed", "decider"),
    Slot("容缺补齐", "filled", "acceptor"),
    Slot("特别程序开始", "pause1_start", "decider"),
    Slot("特别程序结束", "pause1_end", "decider"),
    Slot("特别程序开始", "pause2_start", "decider"),
    Slot("特别程序结束", "pause2_end", "decider"),
    Slot("决定", "decided", "decider"),
    Slot("制证", "certified", "acceptor", when="NOT is_instant"),
    Slot("办结", "closed", "acceptor"),
    Slot("送达", "delivered", "acceptor"),
    Slot("事后核查", "verified", "decider", when="is_committed"),
    Slot("决定", "refused + 600", "acceptor", when="false"),
)
"""In the order of a lawful case; the decisions before acceptance and after refusal and the second acceptance happen only
as faults."""

AGENT_ASSIGNED, SUPPLEMENT_DONE, CONDITIONS_TOLD = 1, 4, 5
EARLY_DECISION, ACCEPTANCE, SECOND_ACCEPTANCE, REVIEW, GAP_FILLED, FIRST_PAUSE_END = 8, 9, 10, 11, 12, 14
DECISION, CLOSING, DELIVERY, DECISION_AFTER_REFUSAL = 17, 19, 20, 22


def bit(slot: int) -> int:
    """Return the bit of a slot in a case's mask."""
    return 1 << slot


def mask_sql() -> str:
    """Write the mask of the slots that happened, from the instants of the plan."""
    steps = [
        f"CASE WHEN ({slot.at}) IS NOT NULL AND {slot.when} THEN {bit(number)} ELSE 0 END"
        for number, slot in enumerate(SLOTS)
        if slot.when != "false"
    ]
    return " + ".join(steps)


def without(*slots: int) -> str:
    """Write the mask of a case in which some slots did not happen."""
    return f"mask & ~{sum(bit(slot) for slot in slots)}"


def together_with(slot: int, instead_of: int | None = None) -> str:
    """Write the mask of a case in which one more slot happened, in place of another where one is given."""
    return f"(mask | {bit(slot)})" + ("" if instead_of is None else f" & ~{bit(instead_of)}")


def position_sql(slot: int) -> str:
    """Write the position of a slot's row among the rows of its case, counting from 1."""
    return f"bit_count(mask & {bit(slot + 1) - 1})"


def rows_sql(source: str) -> str:
    """Write one row per slot that happened, cases in the order of `source`; `slot` counts from 0."""
    slots = f"list_filter(range({len(SLOTS)}), lambda slot: (mask >> slot) & 1 = 1)"
    return f"SELECT *, unnest({slots}) AS slot, generate_subscripts({slots}, 1) AS position FROM {source}"


def columns() -> Columns:
    """Return the SQL of each field of a stage over a slot's row."""
    at = _by_slot([slot.at for slot in SLOTS])
    return {
        "case_no": "case_no",
        "position": "position",
        "stage_name": f"[{', '.join(repr(slot.name) for slot in SLOTS)}][slot + 1]",
        "action": "'通过'",
        "handler": _by_slot([slot.handler for slot in SLOTS]),
        "office_code": element("office_codes", "place"),
        "started_at": f"make_timestamp(({at} - 20) * 1000000)",
        "ended_at": f"make_timestamp(({at}) * 1000000)",
        "entered_at": f"make_timestamp(({at} + 5) * 1000000)",
    }


def _by_slot(choices: list[str]) -> str:
    return f"CASE slot {' '.join(f'WHEN {number} THEN {sql}' for number, sql in enumerate(choices))} END"
