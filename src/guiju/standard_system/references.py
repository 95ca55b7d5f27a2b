"""References to standards in the texts, and whether what they name is in force.

What 规范性引用文件 lists and what a requirement names binds; what stands in 参考文献, a note or 前言 only informs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guiju.errors import Place
from guiju.model.register import EntryState
from guiju.model.text import Edition, Library
from guiju.standard_system.external import ExternalRegister
from guiju.text.page import Page
from guiju.text.sentences import REFERENCES, Saying, is_normative, read_sayings
from guiju.text.standard_numbers import StandardNumber, find_numbers, read_number


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where an edition names a standard; `binds` unless it only informs."""

    edition: str
    number: StandardNumber
    place: Place
    binds: bool


class Health(StrEnum):
    """What a reference is worth on a day."""

    SOUND = "有效"
    NOT_YET = "未实施"
    REPLACED = "被代替"
    WITHDRAWN = "废止"
    UNKNOWN = "未登记"

    @property
    def is_sound(self) -> bool:
        """Whether nothing is to be done."""
        return self is Health.SOUND


@dataclass(frozen=True, slots=True)
class ReferenceHealth:
    """A standard the texts in force refer to: what it is on the day, what replaced it, and who refers to it."""

    number: StandardNumber
    title: str
    health: Health
    meant: str
    successor: str
    references: tuple[Reference, ...]

    @property
    def is_own(self) -> bool:
        """Whether it is a standard of the city itself."""
        return self.number.letters.startswith("Q/")

    @property
    def binds(self) -> bool:
        """Whether any text is bound by it."""
        return any(each.binds for each in self.references)


def references(edition: Edition) -> tuple[Reference, ...]:
    """Return every reference of an edition to another standard, in reading order."""
    own = read_number(edition.number)
    page = Page(edition.path, edition.source)
    name = f"{edition.code}/{edition.implemented}" if edition.implemented else f"{edition.code}/draft"
    return tuple(
        Reference(name, found.number, _place(page, saying, found.start), _binds(edition, saying, found.start))
        for saying in read_sayings(edition)
        for found in find_numbers(saying.stretch.text)
        if own is None or found.number.undated != own.undated
    )


def _place(page: Page, saying: Saying, start: int) -> Place:
    return page.place_at(saying.stretch.offset + start, saying.clause.place.clause)


def _binds(edition: Edition, saying: Saying, start: int) -> bool:
    """Return whether a reference binds; in a cell of a table that leaves it open, it is taken to."""
    if saying.chapter.title == REFERENCES:
        return True
    return is_normative(saying, saying.stretch.offset + start, edition.function_type) is not False


def reference_health(library: Library, register: ExternalRegister, day: date) -> tuple[ReferenceHealth, ...]:
    """Return the health of every standard the texts in force on a day refer to, by number."""
    named: dict[StandardNumber, list[Reference]] = {}
    for edition in library.in_force(day):
        for each in references(edition):
            named.setdefault(each.number, []).append(each)
    return _healths(library, register, named, day)


def edition_health(
    edition: Edition, library: Library, register: ExternalRegister, day: date
) -> tuple[ReferenceHealth, ...]:
    """Return the health of every standard one edition refers to, in force or not, as of a day."""
    named: dict[StandardNumber, list[Reference]] = {}
    for each in references(edition):
        named.setdefault(each.number, []).append(each)
    return _healths(library, register, named, day)


def _healths(
    library: Library, register: ExternalRegister, named: dict[StandardNumber, list[Reference]], day: date
) -> tuple[ReferenceHealth, ...]:
    own = own_codes(library)
    ordered = sorted(named, key=lambda number: (number.letters.startswith("Q/"), str(number)))
    return tuple(
        _own_health(library, own, number, day, tuple(named[number]))
        if number.letters.startswith("Q/")
        else _external_health(register, number, day, tuple(named[number]))
        for number in ordered
    )


def own_codes(library: Library) -> dict[str, str]:
    """Return the code of each own standard by its number without a year."""
    editions = (edition for standard in library.standards.values() for edition in standard.editions)
    read = ((read_number(edition.number), edition.code) for edition in editions)
    return {number.undated: code for number, code in read if number}


def _own_health(
    library: Library, codes: dict[str, str], number: StandardNumber, day: date, found: tuple[Reference, ...]
) -> ReferenceHealth:
    code = codes.get(number.undated)
    if code is None:
        return ReferenceHealth(number, "", Health.UNKNOWN, "", "", found)
    standard = library.standards[code]
    in_force = standard.in_force(day)
    if in_force is not None and str(read_number(in_force.number)) in (str(number), number.undated):
        return ReferenceHealth(number, in_force.title, Health.SOUND, in_force.number, "", found)
    if in_force is not None and number.year is None:
        return ReferenceHealth(number, in_force.title, Health.SOUND, in_force.number, "", found)
    health = Health.REPLACED if in_force else Health.WITHDRAWN
    named = next((each for each in standard.editions if str(read_number(each.number)) == str(number)), None)
    if named is not None and named.implemented is not None and named.implemented > day:
        health = Health.NOT_YET
    title = (named or in_force or standard.editions[-1]).title if standard.editions else ""
    successor = in_force.number if in_force and health is Health.REPLACED else ""
    return ReferenceHealth(number, title, health, named.number if named else "", successor, found)


_HEALTH = {
    EntryState.IN_FORCE: Health.SOUND,
    EntryState.REPLACED: Health.REPLACED,
    EntryState.WITHDRAWN: Health.WITHDRAWN,
}


def _external_health(
    register: ExternalRegister, number: StandardNumber, day: date, found: tuple[Reference, ...]
) -> ReferenceHealth:
    meant = register.on(str(number), day)
    if meant is None:
        return ReferenceHealth(number, "", Health.UNKNOWN, "", "", found)
    health = _HEALTH.get(meant.state_on(day), Health.NOT_YET)
    successor = register.successor(str(number), day)
    return ReferenceHealth(number, meant.title, health, meant.number, successor.number if successor else "", found)
