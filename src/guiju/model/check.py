"""What a standard asks of records: checks bound to their meaning, versions by edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from guiju.errors import Place

if TYPE_CHECKING:
    from guiju.model.expression import Expression


@dataclass(frozen=True, slots=True)
class CheckVersion:
    """A check as one edition words it: in force on [`since`, `until`), both dates of local midnight.

    `applies`, `holds` and `waived` are bound, boolean expressions; None for `applies` means always, for `waived`
    never. A term redefined by the terminology standard splits a version at that day.
    """

    since: date
    until: date | None
    applies: Expression | None
    holds: Expression
    waived: Expression | None
    edition: str
    """`TG-203/2024-01-01`: code and implemented date."""
    clause_id: str
    clause_number: str
    fingerprint: str
    place: Place
    applies_text: str = ""
    holds_text: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A machine verification of every record of one kind, the 证实方法 of its clause (GB/T 20001.5-2017, 6.4).

    `id` is `<standard code>/<block id>`: identity across editions. `judged_at` names the fields whose first present
    value dates a record. `goal` 1-8 where the check serves a goal. `target` is the least share of records that must
    conform where the clause is about a population. `procedure` is set where `holds` is an automaton's verdict.
    """

    id: str
    title: str
    population: str
    judged_at: tuple[str, ...]
    versions: tuple[CheckVersion, ...]
    goal: int | None = None
    severity: str = "major"
    target: float | None = None
    actor: str = ""
    frequency: str = ""
    record: str = ""
    procedure: str | None = None
