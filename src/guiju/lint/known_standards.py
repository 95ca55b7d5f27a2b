"""What is known of a cited standard on the day an edition is linted for: from the own library, or from the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guiju.lint.manuscript import Manuscript
from guiju.model.text import Standard
from guiju.text.standard_numbers import StandardNumber, read_number


@dataclass(frozen=True, slots=True)
class KnownStandard:
    """A standard somebody registered: `current` is the dated number in force on the day, empty if none is.

    `is_over` where what was cited no longer holds; `successor` is the number that took its place, if one did.
    """

    current: str
    is_over: bool
    successor: str = ""


def day_of(text: Manuscript) -> date | None:
    """Return the day references are judged for: today for what is in force, its first day for what is replaced."""
    edition, on = text.edition, text.surroundings.on
    standard = text.surroundings.library.standards.get(edition.code)
    until = standard.until(edition) if standard else None
    if on is None or (until is not None and until <= on):
        return edition.implemented or on
    return on


def look_up(text: Manuscript, number: StandardNumber) -> KnownStandard | None:
    """Return what is known of a standard, None if nobody registered it or the day is unknown."""
    day = day_of(text)
    if day is None:
        return None
    own = text.surroundings.own.get(number.undated)
    return _own(own, number, day) if own else _external(text, number, day)


def _own(standard: Standard, number: StandardNumber, day: date) -> KnownStandard:
    in_force = standard.in_force(day)
    current = in_force.number if in_force else ""
    cited = [each for each in standard.editions if number.year is None or read_number(each.number) == number]
    ends = [standard.until(each) for each in cited]
    is_over = bool(ends) and all(end is not None and end <= day for end in ends)
    return KnownStandard(current, is_over, current if is_over else "")


def _external(text: Manuscript, number: StandardNumber, day: date) -> KnownStandard | None:
    register = text.surroundings.external
    found = register.on(str(number), day)
    if found is None:
        return None
    successor = register.successor(str(number), day)
    undated = register.on(number.undated, day)
    in_force = undated and not undated.state_on(day).is_over and undated.number
    return KnownStandard(in_force or "", found.state_on(day).is_over, successor.number if successor else "")
