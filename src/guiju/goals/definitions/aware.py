"""标准知晓率: every person whose post requires a standard has passed a test on the edition in force.

Reading is not knowing: the pair counts when a test of at least 80 points was passed within twelve months on the very
edition in force. People on leave for over 30 days, newcomers of under 30 days and editions in force for under 14 days
are left out, visibly. The state is that of the last day, so the line belongs to the month judged as of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from guiju.goals.definition import Goal, Line
from guiju.model.text import Library

PASS_MARK = 80
VALID_DAYS = 365
GRACE_DAYS = 14
ON_LEAVE = (
    "休假三十日以上",
    "leave_from is not null and leave_from <= as_of and (leave_to is null or leave_to >= as_of) "
    "and (leave_to is not null and natural_days(leave_from, leave_to) > 30 "
    "or leave_to is null and natural_days(leave_from, as_of) > 30)",
)
NEWCOMER = ("到岗未满三十日", "joined_on is not null and natural_days(joined_on, as_of) < 30")


def lines(library: Library, day: date) -> tuple[Line, ...]:
    """Return the goal's lines for the editions in force on `day`."""
    in_force = {edition.code: edition.implemented for edition in library.in_force(day) if edition.implemented}
    old = {code: since for code, since in in_force.items() if since <= day - timedelta(days=GRACE_DAYS)}
    left_out = (
        ("标准未在实施", f"not ({_any(map(_is_standard, in_force))})"),
        ("版本实施未满十四日", f"not ({_any(map(_is_standard, old))})"),
        ON_LEAVE,
        NEWCOMER,
    )
    on_edition = _any(
        f"{_is_standard(code)} and edition_implemented_on is not null and edition_implemented_on = {since}"
        for code, since in old.items()
    )
    passed = (
        f"tested_on is not null and natural_days(tested_on, as_of) <= {VALID_DAYS} "
        f"and score is not null and score >= {PASS_MARK} and ({on_edition})"
    )
    known = Line(
        id="goal6",
        chinese="标准知晓率",
        english="Required standards known, by test on the edition in force",
        population="awareness",
        belongs_on=("date_of(as_of)",),
        counted="true",
        conforms=passed,
        excluded=left_out,
        target=1.0,
        evidence=("awareness",),
    )
    read = replace(
        known,
        id="goal6/read",
        chinese="标准阅读确认率",
        english="Required standards confirmed as read",
        conforms="read_on is not null",
        target=None,
    )
    return known, read


def _is_standard(code: str) -> str:
    return f"standard = '{code}'"


def _any(terms: Iterable[str]) -> str:
    return " or ".join(f"({term})" for term in terms) or "false"


GOAL = Goal(number=6, chinese="标准知晓率", english="Standards known", target=1.0, lines=lines)
