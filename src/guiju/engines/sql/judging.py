"""Checks as SQL: which records may be conforming without a second look, and what exactly the others are.

Two passes over the facts, whatever the number of checks:
  1. `classes`   groups records by office, item, month and the set of checks that apply: counts for the whole cube;
  2. `failing`   keeps the records for which not every check is true or does not apply.
Only the few failing records are then judged check by check. Nothing is counted twice: what applies and is not failing
conforms. A check without a known answer never slips through, because `IS NOT TRUE` keeps the missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from guiju.engines.sql.expression import emit, literal, never_missing, quote
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import Expression
from guiju.model.types import Type

BITS = 62
"""Classes in one BIGINT column of a mask."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One version of one check, as SQL over a row of facts.

    `day` dates the record; `in_force` is missing when the record has no day; `applies` and `waived` are boolean SQL.
    """

    check: Check
    version: CheckVersion
    anchor: tuple[str, ...]
    day: str
    in_force: str
    applies: str
    holds: str
    certain: bool
    """Whether `applies` can never be missing."""

    @property
    def acceptable(self) -> str:
        """SQL that is true exactly for records this version finds conforming or not applicable."""
        met = (
            self.holds
            if self.certain and self.in_force == "TRUE"
            else f"({self.applies} AND {self.holds} AND {self.in_force})"
        )
        outside = "" if self.in_force == "TRUE" else f" OR (NOT {self.in_force})"
        return f"((NOT {self.applies}){outside} OR {met})"

    @property
    def applicable(self) -> str:
        """SQL that is true for records this version applies to, answered or not."""
        return f"({self.in_force} AND {self.applies})"

    @property
    def state(self) -> str:
        """SQL of the outcome among records of this version: its word, missing when not applicable."""
        return (
            f"CASE WHEN NOT {self.in_force} OR NOT {self.applies} THEN NULL "
            f"WHEN {self.in_force} IS NULL OR {self.applies} IS NULL OR {self.holds} IS NULL THEN 'undetermined' "
            f"WHEN {self.holds} THEN NULL ELSE 'nonconforming' END"
        )


def day_of(anchor: Sequence[str]) -> str:
    """Return the SQL of a record's date: the first present of the anchor's facts."""
    days = [f"CAST({quote(name)} AS DATE)" for name in anchor]
    return days[0] if len(days) == 1 else f"coalesce({', '.join(days)})"


def month_of(day: str) -> str:
    """Return the SQL of the first day of a date's month."""
    return f"CAST(date_trunc('month', {day}) AS DATE)"


def units(checks: Sequence[Check], as_of: datetime) -> tuple[Unit, ...]:
    """Return every version of every check as a unit, in order."""
    return tuple(_unit(check, version, as_of) for check in checks for version in check.versions)


def _unit(check: Check, version: CheckVersion, as_of: datetime) -> Unit:
    day = day_of(check.judged_at)
    return Unit(
        check=check,
        version=version,
        anchor=check.judged_at,
        day=day,
        in_force=_interval(day, version.since, version.until),
        applies=_applies(version, as_of),
        holds=_holds(version, as_of),
        certain=never_missing(version.applies) and never_missing(version.waived),
    )


def _interval(day: str, since: date, until: date | None) -> str:
    begun = f"{day} >= {literal(since, Type.DATE)}"
    return f"({begun})" if until is None else f"({begun} AND {day} < {literal(until, Type.DATE)})"


def _applies(version: CheckVersion, as_of: datetime) -> str:
    """A waived record is not asked; a waiver nobody knows of leaves the check applying."""
    applies = _or_true(version.applies, as_of)
    if version.waived is None:
        return applies
    return f"({applies} AND NOT coalesce({emit(version.waived, as_of)}, FALSE))"


def _holds(version: CheckVersion, as_of: datetime) -> str:
    """With an unknown waiver only conformity is certain: false becomes missing."""
    holds = emit(version.holds, as_of)
    if version.waived is None or never_missing(version.waived):
        return holds
    return f"({holds} OR CASE WHEN {emit(version.waived, as_of)} IS NULL THEN CAST(NULL AS BOOLEAN) ELSE FALSE END)"


def _or_true(node: Expression | None, as_of: datetime) -> str:
    return "TRUE" if node is None else emit(node, as_of)


def class_columns(classes: Sequence[str]) -> list[str]:
    """Return the SQL of the masks: bit `i` of column `i // BITS` is set where class `i` is true."""
    columns = []
    for start in range(0, len(classes), BITS):
        bits = [
            f"(CASE WHEN {each} THEN {1 << bit} ELSE 0 END)" for bit, each in enumerate(classes[start : start + BITS])
        ]
        columns.append(f"CAST({' | '.join(bits)} AS BIGINT) AS c{start // BITS}")
    return columns


def undated(check: Check, as_of: datetime) -> str:
    """Return SQL true for records without a date to which some version of the check might apply."""
    never = " AND ".join(f"({_applies(version, as_of)}) IS FALSE" for version in check.versions)
    return f"({day_of(check.judged_at)} IS NULL AND NOT ({never}))"


def failing_sql(units_: Sequence[Unit]) -> str:
    """Return SQL true exactly for the records some unit does not find conforming or not applicable."""
    return f"(({' AND '.join(unit.acceptable for unit in units_)}) IS NOT TRUE)" if units_ else "FALSE"


def findings_sql(checks: Sequence[Check], units_: Sequence[Unit], as_of: datetime) -> str:
    """Return SQL of the list of a record's findings: which check of which edition, what outcome, in which month.

    `applies` tells an unknown answer from unknown applicability; counting needs it.
    """
    found = []
    for check in checks:
        unasked = _finding(check.id, "", "'undetermined'", "NULL", "NULL")
        found.append(f"CASE WHEN {undated(check, as_of)} THEN {unasked} END")
        for unit in (unit for unit in units_ if unit.check is check):
            applies = f"coalesce({unit.applies}, FALSE)"
            asked = _finding(check.id, unit.version.edition, unit.state, month_of(unit.day), applies)
            found.append(f"CASE WHEN {unit.day} IS NOT NULL AND ({unit.state}) IS NOT NULL THEN {asked} END")
    return f"list_filter([{', '.join(found)}], lambda each: each IS NOT NULL)"


def _finding(check: str, edition: str, outcome: str, month: str, applies: str) -> str:
    return (
        f"{{'check': {literal(check, Type.TEXT)}, 'edition': {literal(edition, Type.TEXT)}, 'outcome': {outcome}, "
        f"'month': CAST({month} AS DATE), 'applies': CAST({applies} AS BOOLEAN)}}"
    )
