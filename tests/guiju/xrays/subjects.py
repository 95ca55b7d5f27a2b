"""Small cities to look through: records by hand, standards in a folder, and the sight of some X-rays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from guiju.model.run import Run
from guiju.records.kinds import kind
from guiju.standard_system.system import StandardSystem, read_system
from guiju.verdicts.runs import JudgedRun
from guiju.xrays.definitions import xray
from guiju.xrays.kept import Kept
from guiju.xrays.looking import look
from guiju.xrays.subject import Subject
from tests.guiju.cities import AS_OF, CALENDAR, Row, a_case, a_complaint, a_rating, a_snapshot, an_item, at

BUILDERS = {
    "case": a_case,
    "rating": a_rating,
    "complaint": a_complaint,
    "item": an_item,
}
RUN = Run("r", "s", AS_OF, "duckdb", "0.1.0", "china", "policy", {}, "g", at("2024-09-01 08"))


def rows_of(name: str, written: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Return the records of a kind as written; `many` makes so many, their key and the fields `numbered` told apart."""
    found: list[Row] = []
    for each in written:
        fields = {field: value for field, value in each.items() if field not in ("many", "numbered")}
        if "many" not in each:
            found.append(_built(name, fields))
            continue
        numbered = [kind(name).key[0], *each.get("numbered", ())]
        for place in range(1, each["many"] + 1):
            told = {field: f"{fields[field]}{place:04d}" for field in numbered}
            found.append(_built(name, {**fields, **told}))
    if name == "stage":
        found = [{"position": place, **row} for place, row in enumerate(found, 1)]
    return found


def a_subject(
    folder: Path,
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
    *,
    system: StandardSystem | None = None,
    judged: JudgedRun | None = None,
    **more: Any,
) -> Subject:
    """What X-rays look at: some records, and no standards unless a system is given."""
    snapshot = a_snapshot(folder, {name: rows_of(name, rows) for name, rows in tables.items()})
    (folder / "standards").mkdir(exist_ok=True)
    (folder / "quarantine").mkdir(exist_ok=True)
    return Subject(
        system=system or read_system(folder / "standards")[0],
        judged=judged or JudgedRun(RUN, folder / "run"),
        snapshot=snapshot,
        calendar=CALENDAR,
        day=AS_OF.date(),
        quarantine=folder / "quarantine",
        **more,
    )


def looked(subject: Subject, folder: Path, *names: str) -> Kept:
    """Look through the X-rays of these names."""
    return look(subject, folder, at=at("2024-09-01 09"), chosen=[xray(each) for each in names])


def keys(kept: Kept, name: str) -> list[str]:
    """The keys of what an X-ray found, in order."""
    return [each.spot.key for each in kept.spots(name, limit=10_000)]


def _built(name: str, fields: Row) -> Row:
    if name == "item":
        fields = {"item_code": "事项一", **fields}
    return BUILDERS[name](**fields) if name in BUILDERS else fields
