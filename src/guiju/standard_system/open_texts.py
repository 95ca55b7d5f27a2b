"""What of a library everybody may read: editions that have been issued; drafts and what waits for its issue are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from guiju.model.text import Edition, Library, Standard
from guiju.standard_system.system import StandardSystem


def is_open(edition: Edition, day: date) -> bool:
    """Return whether an edition has been issued by a day; one that does not say when is open once it is in force."""
    issued = edition.issued or edition.implemented
    return edition.implemented is not None and issued is not None and issued <= day


def open_library(library: Library, day: date) -> Library:
    """Return the standards with the editions issued by a day, without drafts and without those that have no other."""
    return Library(dict(_opened(library, day)))


def open_system(system: StandardSystem, day: date) -> StandardSystem:
    """Return a standard system with its open texts only; what is planned is left out as well."""
    return replace(system, library=open_library(system.library, day), planned=())


def _opened(library: Library, day: date) -> Iterator[tuple[str, Standard]]:
    for code, standard in library.standards.items():
        editions = tuple(each for each in standard.editions if is_open(each, day))
        if editions:
            yield code, replace(standard, editions=editions, draft=None)
