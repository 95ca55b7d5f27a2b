"""The review calendar (复审): when each standard in force is to be looked at again, and what makes it early.

A standard is reviewed every five years, or as often as its front matter says (`review_interval`, in years), counted
from its last review (`reviewed`), else from its issue. A cited standard that is replaced or withdrawn makes the review
due on the day it ended, whatever the calendar says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from guiju.model.text import Edition, Library
from guiju.standard_system.external import ExternalRegister
from guiju.standard_system.references import references

INTERVAL = 5


@dataclass(frozen=True, slots=True)
class ReviewTrigger:
    """Why a review is early: a cited standard that is over, since when (None where nobody knows), and what replaced it."""

    number: str
    state: str
    since: date | None
    successor: str


@dataclass(frozen=True, slots=True)
class Review:
    """The next review of an edition in force: by the calendar on `regular_on`, in truth on `due_on`."""

    code: str
    edition: str
    title: str
    owner: str
    last_on: date
    interval: int
    regular_on: date
    due_on: date
    triggers: tuple[ReviewTrigger, ...]

    def is_overdue(self, day: date) -> bool:
        """Whether it should have happened before a day."""
        return self.due_on < day


def review_calendar(library: Library, register: ExternalRegister, day: date) -> tuple[Review, ...]:
    """Return the next review of every standard in force on a day, the most urgent first."""
    found = [_of_edition(edition, register, day) for edition in library.in_force(day)]
    return tuple(sorted(found, key=lambda each: (each.due_on, each.code)))


def _of_edition(edition: Edition, register: ExternalRegister, day: date) -> Review:
    assert edition.implemented is not None
    reviewed = edition.front.get("reviewed")
    last = reviewed if isinstance(reviewed, date) and reviewed <= day else edition.issued or edition.implemented
    interval = int(edition.front.get("review_interval") or INTERVAL)
    regular = _years_after(last, interval)
    cited = dict.fromkeys(str(each.number) for each in references(edition) if each.binds)
    triggers = tuple(each for each in _triggers(cited, register, day) if each.since is None or each.since > last)
    # Nobody knows since when: the day of asking is the last day it can have been.
    due = min([regular, *(each.since or day for each in triggers)])
    return Review(
        code=edition.code,
        edition=f"{edition.code}/{edition.implemented}",
        title=edition.title,
        owner=str(edition.front.get("owner", "")),
        last_on=last,
        interval=interval,
        regular_on=regular,
        due_on=due,
        triggers=triggers,
    )


def _triggers(cited: Iterable[str], register: ExternalRegister, day: date) -> Iterable[ReviewTrigger]:
    for number in cited:
        meant = register.on(number, day)
        if meant is not None and meant.state_on(day).is_over:
            successor = register.successor(number, day)
            state = meant.state_on(day).value
            yield ReviewTrigger(meant.number, state, meant.withdrawn, successor.number if successor else "")


def _years_after(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes the last of February.

    >>> _years_after(date(2024, 2, 29), 1)
    datetime.date(2025, 2, 28)
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
