"""How often each check found what, for any offices and months, from the cube of a run."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guiju.model.check import Check
from guiju.verdicts import extracts
from guiju.verdicts.query import recall
from guiju.verdicts.runs import JudgedRun


@dataclass(frozen=True, slots=True)
class CheckCount:
    """One check's four counts; the records it could answer for are conforming + nonconforming + undetermined.

    `meets_target` None where the check has no target or nothing to answer for.
    """

    check: str
    conforming: int
    nonconforming: int
    not_applicable: int
    undetermined: int
    target: float | None = None

    @property
    def asked(self) -> int:
        """Records the check applied to, or may have applied to."""
        return self.conforming + self.nonconforming + self.undetermined

    @property
    def share(self) -> float | None:
        """The conforming share of what was asked, None when nothing was."""
        return self.conforming / self.asked if self.asked else None

    @property
    def meets_target(self) -> bool | None:
        """Whether enough records conform, for a requirement about a share."""
        if self.target is None or not self.asked:
            return None
        return self.conforming >= self.target * self.asked - 1e-9


def check_counts(
    judged: JudgedRun,
    checks: Mapping[str, Check] | None = None,
    *,
    check: str | None = None,
    offices: Collection[str] | None = None,
    since: date | None = None,
    until: date | None = None,
    item: str | None = None,
) -> tuple[CheckCount, ...]:
    """Return the counts of every check with anything to say, ordered by id; months in [`since`, `until`).

    `checks` gives the targets; records without a judging date count only when no months are asked for.
    """
    conditions, parameters = where(check=check, offices=offices, since=since, until=until, item=item)
    rows = recall(
        'SELECT "check", sum(conforming) AS conforming, sum(nonconforming) AS nonconforming, '
        "sum(not_applicable) AS not_applicable, sum(undetermined) AS undetermined "
        f'FROM {extracts.counts(judged, offices, item)} WHERE {conditions} GROUP BY "check" ORDER BY "check"',
        parameters,
    )
    known = checks or {}
    return tuple(
        CheckCount(
            check=row["check"],
            conforming=int(row["conforming"]),
            nonconforming=int(row["nonconforming"]),
            not_applicable=int(row["not_applicable"]),
            undetermined=int(row["undetermined"]),
            target=known[row["check"]].target if row["check"] in known else None,
        )
        for row in rows
    )


def where(
    *,
    check: str | None = None,
    offices: Collection[str] | None = None,
    since: date | None = None,
    until: date | None = None,
    item: str | None = None,
    column: str = '"check"',
) -> tuple[str, list[Any]]:
    """Return the condition, and its parameters, that narrows rows with columns office, item and month."""
    terms: list[str] = []
    parameters: list[Any] = []
    for term, value in (
        (f"{column} = ?", check),
        ("list_contains(?, office)", None if offices is None else sorted(offices)),
        ("month >= ?", since),
        ("month < ?", until),
        ("item = ?", item),
    ):
        if value is not None:
            terms.append(term)
            parameters.append(value)
    return " AND ".join(terms) or "TRUE", parameters
