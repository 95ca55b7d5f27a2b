"""A goal's line taken apart: by office, item or month, and along the office tree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guiju.engines.sql.relations import relation
from guiju.goals.figure import Tally
from guiju.goals.figures import EXCLUDED
from guiju.goals.scope import Scope
from guiju.records.kinds import kind
from guiju.verdicts import extracts
from guiju.verdicts.counts import where
from guiju.verdicts.query import recall


class By(StrEnum):
    """What a line is taken apart by."""

    OFFICE = "office"
    ITEM = "item"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class OfficeOfTree:
    """An office by code, with its name, kind and the office above it."""

    code: str
    name: str
    kind: str
    parent: str | None


def breakdown(scope: Scope, line_id: str, by: By) -> Mapping[str | date | None, Tally]:
    """Return the tally of a line for each office, item or month of a scope, in order; None gathers what names none."""
    conditions, parameters = where(
        check=line_id,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
        item=scope.item,
        column="measure",
    )
    source = extracts.measures(scope.judged, scope.offices, scope.item, by.value)
    rows = recall(
        f"SELECT {by.value} AS part, outcome, sum(records) AS n FROM {source} "
        f"WHERE {conditions} GROUP BY part, outcome ORDER BY part NULLS LAST, outcome",
        parameters,
    )
    counted: dict[str | date | None, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counted[row["part"]][row["outcome"]] += int(row["n"])
    return {part: _tally(found) for part, found in counted.items()}


def months_of_offices(
    scope: Scope, line_id: str, offices: Mapping[str, OfficeOfTree]
) -> Mapping[str, Mapping[date, Tally]]:
    """Return the tally of a line for each office directly below a scope's (all below it included) and each month."""
    conditions, parameters = where(
        check=line_id,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
        item=scope.item,
        column="measure",
    )
    source = extracts.measures(scope.judged, scope.offices, scope.item, "office")
    rows = recall(
        f"SELECT office, month, outcome, sum(records) AS n FROM {source} WHERE {conditions} AND month IS NOT NULL "
        "GROUP BY ALL ORDER BY month, office, outcome",
        parameters,
    )
    monthly: dict[date, dict[str | date | None, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        monthly[row["month"]][row["office"]][row["outcome"]] += int(row["n"])
    above = scope.office
    if above is None:
        # One office above all others says nothing: begin below it.
        highest = [each.code for each in offices.values() if each.parent not in offices]
        above = highest[0] if len(highest) == 1 else None
    found: dict[str, dict[date, Tally]] = defaultdict(dict)
    for month, parts in monthly.items():
        tallies = {code: _tally(counted) for code, counted in parts.items()}
        for code, tally in along_the_tree(tallies, offices, above).items():
            found[code][month] = tally
    return {code: found[code] for code in offices if code in found}


def offices_of(scope: Scope) -> Mapping[str, OfficeOfTree]:
    """Return every office of a scope's snapshot by code."""
    rows = recall(
        "SELECT office_code, office_name, office_kind, parent_code FROM "
        f"{relation(kind('office'), scope.snapshot)} ORDER BY office_code"
    )
    return {
        row["office_code"]: OfficeOfTree(
            row["office_code"], row["office_name"] or row["office_code"], row["office_kind"] or "", row["parent_code"]
        )
        for row in rows
    }


def along_the_tree(
    tallies: Mapping[str | date | None, Tally], offices: Mapping[str, OfficeOfTree], above: str | None
) -> Mapping[str, Tally]:
    """Return the tally of each office directly below one (None: those with none above), all below it included."""
    found: dict[str, Tally] = {}
    for code, tally in tallies.items():
        branch = _branch(str(code), offices, above) if code is not None else None
        if branch is not None:
            found[branch] = _sum(found.get(branch, Tally()), tally)
    return {code: found[code] for code in offices if code in found}


def _branch(code: str, offices: Mapping[str, OfficeOfTree], above: str | None) -> str | None:
    """Return the office directly below `above` to which an office belongs; None when it lies elsewhere."""
    seen: set[str] = set()
    while code in offices and code not in seen:
        seen.add(code)
        parent = offices[code].parent
        if parent == above or (above is None and parent not in offices):
            return code
        if parent is None:
            return None
        code = parent
    return None


def _sum(one: Tally, other: Tally) -> Tally:
    excluded = Counter(one.excluded) + Counter(other.excluded)
    return Tally(
        one.conforming + other.conforming,
        one.nonconforming + other.nonconforming,
        one.undetermined + other.undetermined,
        dict(excluded),
    )


def _tally(found: Counter[str]) -> Tally:
    return Tally(
        found["conforming"],
        found["nonconforming"],
        found["undetermined"],
        {key.removeprefix(EXCLUDED): n for key, n in sorted(found.items()) if key.startswith(EXCLUDED)},
    )


def item_names(scope: Scope) -> Mapping[str, str]:
    """Return the name of every item of a scope's snapshot by code, as its newest version says it."""
    rows = recall(
        "SELECT item_code, arg_max(item_name, coalesce(item_version, 0)) AS item_name "
        f"FROM {relation(kind('item'), scope.snapshot)} GROUP BY item_code"
    )
    return {row["item_code"]: row["item_name"] for row in rows}
