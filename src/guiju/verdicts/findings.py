"""The records a check found nonconforming or could not judge, with the values it read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guiju.engines.outputs import findings_path
from guiju.model.check import Check
from guiju.plan.fuse import facts_of_check
from guiju.verdicts.counts import where
from guiju.verdicts.query import ask, parquet
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
    after: str | None = None,
    limit: int = 100,
) -> tuple[Finding, ...]:
    """Return up to `limit` findings of a check, ordered by record key, beginning behind the key `after`."""
    path = findings_path(judged.folder, check.population)
    if not path.exists():
        return ()
    names = [fact.name for fact in facts_of_check(check)]
    conditions, parameters = where(check=check.id, offices=offices, since=since, until=until, column="f.check")
    for term, value in (("f.outcome = ?", outcome), ("key > ?", after)):
        if value is not None:
            conditions, parameters = f"{conditions} AND {term}", [*parameters, value]
    rows = ask(
        f"SELECT * FROM (SELECT *, f.month AS month FROM (SELECT * EXCLUDE (findings), unnest(findings) AS f "
        f"FROM {parquet(path)})) WHERE {conditions} ORDER BY key LIMIT {int(limit)}",
        parameters,
    )
    return tuple(
        Finding(
            check=check.id,
            edition=row["f"]["edition"],
            outcome=row["f"]["outcome"],
            population=check.population,
            key=row["key"],
            office=row["office"],
            item=row["item"],
            month=row["month"],
            values={name: row[name] for name in names},
        )
        for row in rows
    )
