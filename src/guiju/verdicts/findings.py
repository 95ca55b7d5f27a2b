"""The records a check found nonconforming or could not judge, with the values it read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guiju.model.check import Check
from guiju.verdicts import extracts
from guiju.verdicts.counts import where
from guiju.verdicts.query import ask
from guiju.verdicts.runs import JudgedRun


@dataclass(frozen=True, slots=True)
class Finding:
    """One record and one check that does not simply conform; `values` are the facts the check read, by name."""

    check: str
    edition: str
    outcome: str
    population: str
    key: str
    office: str | None
    item: str | None
    month: date | None
    values: Mapping[str, Any]


def findings(
    judged: JudgedRun,
    check: Check,
    *,
    outcome: str | None = None,
    offices: Collection[str] | None = None,
    since: date | None = None,
    until: date | None = None,
    item: str | None = None,
    after: str | None = None,
    limit: int = 100,
) -> tuple[Finding, ...]:
    """Return up to `limit` findings of a check, ordered by record key, beginning behind the key `after`."""
    listed = extracts.findings(judged, check)
    if listed is None:
        return ()
    conditions, parameters = where(offices=offices, since=since, until=until, item=item)
    for term, value in (("outcome = ?", outcome), ("key > ?", after)):
        if value is not None:
            conditions, parameters = f"{conditions} AND {term}", [*parameters, value]
    # The file is sorted so: the first that are found are the first, and the rest need not be read.
    rows = ask(f"SELECT * FROM (FROM {listed} WHERE {conditions} LIMIT {int(limit)}) ORDER BY key", parameters)
    return tuple(
        Finding(
            check=check.id,
            edition=row["edition"],
            outcome=row["outcome"],
            population=check.population,
            key=row["key"],
            office=row["office"],
            item=row["item"],
            month=row["month"],
            values={name: row[column] for name, column in extracts.value_names(check)},
        )
        for row in rows
    )
