"""The office tree as it stood on a day: the offices of the records, and the dated changes written down about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from guiju.engines.sql.relations import relation
from guiju.model.snapshot import Snapshot
from guiju.records.kinds import kind
from guiju.verdicts.query import ask


class ChangeOfOffice(StrEnum):
    """What can happen to an office."""

    OPENED = "opened"
    RENAMED = "renamed"
    MOVED = "moved"
    MERGED = "merged"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class StandingOffice:
    """An office with the days it exists; `into` is the code of the one it was merged into."""

    code: str
    name: str
    kind: str
    parent: str | None
    opened_on: date | None = None
    closed_on: date | None = None
    into: str | None = None

    def stands_on(self, day: date) -> bool:
        """Return whether the office exists on a day."""
        return (self.opened_on is None or self.opened_on <= day) and (self.closed_on is None or self.closed_on > day)


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A dated change of an office: the name or the office above, before and after; `kind` for one that is opened."""

    code: str
    what: ChangeOfOffice
    on: date
    before: str = ""
    after: str = ""
    kind: str = ""
    parent: str | None = None


def offices_in(snapshot: Snapshot) -> dict[str, StandingOffice]:
    """Return every office of a snapshot by code."""
    rows = ask(
        "SELECT office_code, office_name, office_kind, parent_code, opened_on, closed_on FROM "
        f"{relation(kind('office'), snapshot)} ORDER BY office_code"
    )
    return {
        row["office_code"]: StandingOffice(
            row["office_code"],
            row["office_name"] or row["office_code"],
            row["office_kind"] or "",
            row["parent_code"],
            row["opened_on"],
            row["closed_on"],
        )
        for row in rows
    }


def windows_in(snapshot: Snapshot) -> list[tuple[str, str]]:
    """Return (office, window) of every window at which a case of a snapshot was received, in order."""
    rows = ask(
        f"SELECT DISTINCT office_code, window_id FROM {relation(kind('case'), snapshot)} "
        "WHERE office_code IS NOT NULL AND window_id IS NOT NULL ORDER BY office_code, window_id"
    )
    return [(row["office_code"], row["window_id"]) for row in rows]


def tree_on(
    recorded: Mapping[str, StandingOffice], changes: Iterable[OfficeChange], day: date
) -> dict[str, StandingOffice]:
    """Return the offices that stand on a day, each with the name and the place it has then, by code."""
    found = everything_on(recorded, changes, day)
    return {code: each for code, each in found.items() if each.stands_on(day)}


def everything_on(
    recorded: Mapping[str, StandingOffice], changes: Iterable[OfficeChange], day: date
) -> dict[str, StandingOffice]:
    """Return every office ever known as of a day, those not yet opened and those closed included."""
    found = dict(recorded)
    written = sorted(changes, key=lambda each: each.on)
    for change in written:
        if change.what is ChangeOfOffice.OPENED and change.code not in found:
            found[change.code] = StandingOffice(change.code, change.after, change.kind, change.parent, change.on)
    # Later changes are taken back first: what the records say may be from before or after any of them.
    for change in reversed(written):
        if change.on > day and change.code in found:
            found[change.code] = _before(found[change.code], change)
    for change in written:
        if change.code in found:
            found[change.code] = _after(found[change.code], change, day)
    return found


def below(code: str | None, offices: Mapping[str, StandingOffice]) -> list[StandingOffice]:
    """Return the offices directly below one (None: those with none above) that stand in a tree."""
    return [each for each in offices.values() if each.parent == code or (code is None and each.parent not in offices)]


def branch(code: str, offices: Mapping[str, StandingOffice]) -> frozenset[str]:
    """Return the codes of an office and all below it; nothing for one that is not there."""
    if code not in offices:
        return frozenset()
    found = {code}
    while more := {each.code for each in offices.values() if each.parent in found} - found:
        found |= more
    return frozenset(found)


def _before(office: StandingOffice, change: OfficeChange) -> StandingOffice:
    match change.what:
        case ChangeOfOffice.RENAMED:
            return replace(office, name=change.before)
        case ChangeOfOffice.MOVED:
            return replace(office, parent=change.before or None)
        case _:
            return office


def _after(office: StandingOffice, change: OfficeChange, day: date) -> StandingOffice:
    """Apply a change; an end is known beforehand, a new name or place only from its day on."""
    match change.what:
        case ChangeOfOffice.MERGED:
            return replace(office, closed_on=change.on, into=change.after)
        case ChangeOfOffice.CLOSED:
            return replace(office, closed_on=change.on)
        case ChangeOfOffice.RENAMED if change.on <= day:
            return replace(office, name=change.after)
        case ChangeOfOffice.MOVED if change.on <= day:
            return replace(office, parent=change.after or None)
        case _:
            return office
