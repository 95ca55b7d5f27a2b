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
from datetime import date
from itertools import groupby

from guiju.engines.sql.columns import Columns
from guiju.engines.sql.expression import Writing, emit, literal, never_missing, quote
from guiju.model.check import Check, CheckVersion
from guiju.model.expression import Expression
from guiju.model.types import Type


@dataclass(frozen=True, slots=True)
class Unit:
    """One version of one check; every text is SQL over facts and columns.

    `day` dates the record; `in_force` is missing when the record has no day; `applies` and `holds` are boolean.
    These are columns of the records asked (`Columns.over`); `holds` is one of the records answered,
    because working it out for everybody is what judging costs: `holds_sql` is its text, to be put where few reach it.
    `certain`: `applies` can never be missing.
    """

    check: Check
    version: CheckVersion
    day: str
    in_force: str
    applies: str
    holds: str
    holds_sql: str
    certain: bool

    @property
    def applicable(self) -> str:
        """True for records this version applies to, answered or not."""
        return f"({self.in_force} AND {self.applies})"

    @property
    def unknown(self) -> str:
        """True for records that lack something the answer needs; only for those that might be asked."""
        return f"({self.in_force} IS NULL OR {self.applies} IS NULL OR {self.holds} IS NULL)"

    @property
    def state(self) -> str:
        """The outcome as a word where it is a finding, else missing."""
        return (
            f"CASE WHEN NOT {self.in_force} OR NOT {self.applies} THEN NULL WHEN {self.unknown} THEN 'undetermined' "
            f"WHEN {self.holds} THEN NULL ELSE 'nonconforming' END"
        )


def day_of(anchor: Sequence[str]) -> str:
    """Return the SQL of a record's date: the first present of the anchor's facts."""
    days = [f"CAST({quote(name)} AS DATE)" for name in anchor]
    return days[0] if len(days) == 1 else f"coalesce({', '.join(days)})"


def month_of(day: str) -> str:
    """Return the SQL of the first day of a date's month."""
    return f"CAST(date_trunc('month', {day}) AS DATE)"


def units(checks: Sequence[Check], writing: Writing, asked: Columns, answered: Columns) -> tuple[Unit, ...]:
    """Return every version of every check as a unit, in order; what they compute is added to the columns."""
    return tuple(_unit(check, version, writing, asked, answered) for check in checks for version in check.versions)


def _unit(check: Check, version: CheckVersion, writing: Writing, asked: Columns, answered: Columns) -> Unit:
    day = day_of(check.judged_at)
    holds = _holds(version, writing)
    return Unit(
        check=check,
        version=version,
        day=asked.name(day),
        in_force=asked.name(_interval(day, version.since, version.until)),
        applies=asked.name(_applies(version, writing)),
        holds=answered.name(holds),
        holds_sql=holds,
        certain=never_missing(version.applies),
    )


def _interval(day: str, since: date, until: date | None) -> str:
    begun = f"{day} >= {literal(since, Type.DATE)}"
    return f"({begun})" if until is None else f"({begun} AND {day} < {literal(until, Type.DATE)})"


def _applies(version: CheckVersion, writing: Writing) -> str:
    """A waived record is not asked; a waiver nobody knows of leaves the check applying."""
    applies = _or_true(version.applies, writing)
    if version.waived is None:
        return applies
    return f"({applies} AND NOT coalesce({emit(version.waived, writing)}, FALSE))"


def _holds(version: CheckVersion, writing: Writing) -> str:
    """With an unknown waiver only conformity is certain: false becomes missing."""
    holds = emit(version.holds, writing)
    if version.waived is None or never_missing(version.waived):
        return holds
    return f"({holds} OR CASE WHEN {emit(version.waived, writing)} IS NULL THEN CAST(NULL AS BOOLEAN) ELSE FALSE END)"


def _or_true(node: Expression | None, writing: Writing) -> str:
    return "TRUE" if node is None else emit(node, writing)


def failing_sql(units_: Sequence[Unit]) -> str:
    """Return SQL true exactly for the records some unit does not find conforming or not applicable, else not true.

    To be the condition of a WHERE that an engine leaves where it stands: each AND then looks only at the records that
    are left, so whom a check does not concern costs nothing. A record without a day is acceptable to no version that
    applies.
    """
    dated: dict[str, dict[tuple[str, bool], list[str]]] = {}
    undated: dict[str, dict[str, None]] = {}
    for unit in units_:
        dated.setdefault(unit.in_force, {}).setdefault((unit.applies, unit.certain), []).append(unit.holds_sql)
        undated.setdefault(unit.day, {})[f"{unit.applies} IS NOT FALSE"] = None
    found = [
        f"({in_force} AND ({' OR '.join(_unmet(*asked, holds) for asked, holds in versions.items())}))"
        for in_force, versions in dated.items()
    ]
    found += [f"({day} IS NULL AND ({' OR '.join(applies)}))" for day, applies in undated.items()]
    return f"({' OR '.join(found)})"


def _unmet(applies: str, certain: bool, holds: Sequence[str]) -> str:
    """SQL true for records in force that a group of requirements with one condition asks, or may ask, in vain."""
    if certain:
        return f"({applies} AND ({' AND '.join(holds)}) IS NOT TRUE)"
    return f"({applies} IS NOT FALSE AND ({' AND '.join((applies, *holds))}) IS NOT TRUE)"


def findings_sql(units_: Sequence[Unit]) -> str:
    """Return SQL of the list of a record's findings: which check of which edition, what outcome, in which month.

    `applies` tells an unknown answer from unknown applicability; counting needs it. A record without a day is
    undetermined once, unless no version of the check could ever apply to it.
    """
    found = []
    for check, own in groupby(units_, key=lambda unit: unit.check):
        versions = list(own)
        never = " AND ".join(f"{unit.applies} IS FALSE" for unit in versions)
        undated = f"{versions[0].day} IS NULL AND NOT ({never})"
        unasked = _finding(check.id, "", "'undetermined'", "NULL", "NULL")
        found.append(f"CASE WHEN {undated} THEN {unasked} END")
        for unit in versions:
            applies = f"coalesce({unit.applies}, FALSE)"
            asked = _finding(check.id, unit.version.edition, unit.state, month_of(unit.day), applies)
            found.append(f"CASE WHEN {unit.day} IS NOT NULL AND ({unit.state}) IS NOT NULL THEN {asked} END")
    return f"list_filter([{', '.join(found)}], lambda each: each IS NOT NULL)"


def _finding(check: str, edition: str, outcome: str, month: str, applies: str) -> str:
    return (
        f"{{'check': {literal(check, Type.TEXT)}, 'edition': {literal(edition, Type.TEXT)}, 'outcome': {outcome}, "
        f"'month': CAST({month} AS DATE), 'applies': CAST({applies} AS BOOLEAN)}}"
    )
