"""What the page of one record shows: whose it is, what happened to it, its spans of time, its earlier wordings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from guiju.engines.memory.nearby import Nearby
from guiju.model.types import Type
from guiju.records.kinds import kind, kinds
from guiju.records.schema import PROVENANCE
from guiju.records.store import lookup
from guiju.records.store.store import Store
from guiju.verdicts.account import RecordAccount
from guiju_web.goals.queries import Asked
from guiju_web.ui.templatetags.ui import named

SEARCHED = ("case", "complaint", "rating")
"""Kinds of which a number that is begun finds records; the others are found by their whole number."""


@dataclass(frozen=True)
class Event:
    """One thing that happened to a case."""

    at: Any
    what: str
    who: str
    until: Any = None


@dataclass(frozen=True)
class Span:
    """A stretch of a case's time: `tone` says how it is drawn, `until` None while it goes on."""

    word: str
    since: datetime
    until: datetime | None
    tone: str


@dataclass(frozen=True)
class Wording:
    """One wording of a record: which snapshot brought it, from where, and what it changed."""

    snapshot: int
    source: str
    changed: Sequence[tuple[str, Any, Any]]


def office_of_record(near: Nearby) -> str | None:
    """Return the office a record counts for; a record that hangs on a case counts where the case does."""
    described = kind(near.population)
    if near.row is None or described.office is None:
        return None
    if not described.office.startswith("case."):
        office = near.row.get(described.office)
        return str(office) if office else None
    case = near.with_key("case", near.case_no)
    return str(case["office_code"]) if case and case["office_code"] else None


def events_of(near: Nearby) -> list[Event]:
    """Return what happened to a case in order: its stages and its suspensions."""
    case_no = near.case_no
    stages = [
        Event(row["ended_at"] or row["started_at"], str(row["stage_name"]), str(row["handler"] or ""))
        for row in near.of_case("stage", case_no)
    ]
    pauses = [
        Event(
            row["started_at"],
            _("特别程序：{kind}").format(kind=row["suspension_type"]),
            str(row.get("approved_by") or ""),
            row["ended_at"],
        )
        for row in near.of_case("suspension", case_no)
    ]
    return sorted((each for each in (*stages, *pauses) if each.at), key=lambda each: each.at)


def spans_of(near: Nearby, account: RecordAccount) -> list[Span]:
    """Return the spans of a case's time: what was promised, what the law gives, what it took, what did not count."""
    case = near.row or {}
    begun = case.get("accepted_at") or case.get("received_at")
    if begun is None:
        return []
    read = {name: value for check in account.checks for name, value in check.values.items()}
    found: list[Span] = []
    for name, word, tone in (
        ("clock.promised_due_on", _("承诺时限"), "due"),
        ("clock.statutory_due_on", _("法定时限"), "law"),
    ):
        due = read.get(name)
        if isinstance(due, date) and datetime.combine(due, time.max) >= begun:
            found.append(Span(word, begun, datetime.combine(due, time(23, 59)), tone))
    first, closed = case.get("received_at") or begun, case.get("closed_at")
    if closed is None or closed >= first:
        found.append(Span(_("实际办理"), first, closed, "done" if closed else "open"))
    found += [
        Span(_("特别程序：{kind}").format(kind=row["suspension_type"]), row["started_at"], row["ended_at"], "pause")
        for row in near.of_case("suspension", near.case_no)
        if row["started_at"] and (row["ended_at"] is None or row["ended_at"] >= row["started_at"])
    ]
    return found


def wordings_of(asked: Asked, near: Nearby) -> list[Wording]:
    """Return every wording of a record up to the snapshot shown, the newest first, with what each changed."""
    described = kind(near.population)
    assert near.row is not None
    key = [near.row[name] for name in described.key]
    versions = [
        each
        for each in Store.open(asked.scope.snapshot.root).history(near.population, key)
        if each.introduced <= asked.scope.snapshot.number
    ]
    words = {each.name: named(each) for each in described.fields}
    found: list[Wording] = []
    before: Mapping[str, Any] | None = None
    for each in versions:
        changed = [
            (words.get(name, name), before.get(name), value)
            for name, value in each.row.items()
            if before is not None and name not in PROVENANCE and before.get(name) != value
        ]
        source = _("批次 {batch} 第 {row} 行").format(batch=each.row["source_batch"], row=each.row["source_row"])
        found.insert(0, Wording(each.introduced, source, changed))
        before = each.row
    return found


def with_number(asked: Asked, number: str) -> tuple[str, str] | None:
    """Return kind and key of the record with exactly this number, None where none is seen."""
    for name in kinds():
        described = kind(name)
        first = described.field(described.key[0])
        if first is None or first.type is not Type.TEXT or ("|" in number and len(described.key) == 1):
            continue
        near = Nearby(asked.scope.snapshot, {}, name, number)
        if near.row is not None and (asked.visible is None or office_of_record(near) in asked.visible):
            return name, number
    return None


def beginning_with(asked: Asked, start: str, most: int) -> list[tuple[str, str, str]]:
    """Return records whose number begins so, as this person sees them: kind, key, office."""
    found: list[tuple[str, str, str]] = []
    for name in SEARCHED:
        described = kind(name)
        rows = lookup.beginning_with(asked.scope.snapshot, name, start, most - len(found), asked.visible)
        for row in rows:
            key = "|".join("" if row[each] is None else str(row[each]) for each in described.key)
            found.append((name, key, asked.name(str(row.get(described.office or "") or "") or None)))
        if len(found) >= most:
            break
    return found
