"""A fault as data: whom it can befall, what it changes in the records, and every answer that follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from guiju.model.outcome import Outcome

KEYS = {
    "case": "case_no",
    "rating": "rating_no",
    "complaint": "complaint_no",
    "case_review": "review_no",
    "item": "item_code || '|' || item_version",
}
"""The SQL of the key of the record a fault of a kind befalls."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is written instead: `column` is `<table>.<name>`, `to` the SQL of the new value.

    The table is `draft` or `plan` (the case itself, and all that follows from it, takes another course) or a kind of
    record (only what the records say of it changes). `only` narrows the rows where a record has several.
    """

    column: str
    to: str
    only: str = "true"

    @property
    def table(self) -> str:
        """The part of `column` before the dot."""
        return self.column.partition(".")[0]

    @property
    def name(self) -> str:
        """The part of `column` after the dot."""
        return self.column.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Effect:
    """One answer that follows: a check, its outcome, and the SQL of the key of the record judged.

    `key` None means the record the fault befalls. `when` is SQL over the plan of that record: the answer follows only
    where it holds, for a check that looks at some of the records a fault may befall.
    """

    check: str
    outcome: Outcome = Outcome.NONCONFORMING
    key: str | None = None
    when: str = "true"


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault; without effects it is a lead that no check, but perhaps a goal or an inspector, finds.

    `where` is SQL over the draft of the kind `of`. `share` scales how many are planted.
    """

    name: str
    chinese: str
    of: str
    where: str
    changes: tuple[Change, ...]
    effects: tuple[Effect, ...] = ()
    share: float = 1.0

    @property
    def key(self) -> str:
        """The SQL of the key of the record it befalls."""
        return KEYS[self.of]


def unknown(check: str, key: str | None = None, when: str = "true") -> Effect:
    """Say that a check can no longer be decided."""
    return Effect(check, Outcome.UNDETERMINED, key, when)


def child(number: int | str) -> str:
    """Write the key of a case's suspension, material, result or stage with this number."""
    return f"case_no || '|' || {number}"
