"""What rules may look at beyond the edition they lint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from guiju.model.text import Library, Standard
from guiju.standard_system.external import ExternalRegister
from guiju.text.standard_numbers import read_number


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rules may look at beyond the edition: the library it stands in, other people's standards, the day.

    A single file is linted with an empty library; a rule that needs more than there is finds nothing. `preferred` maps
    words the organisation avoids to the ones it uses instead. `own` holds the library by numbers without a year.
    """

    library: Library = field(default_factory=lambda: Library({}))
    on: date | None = None
    external: ExternalRegister = field(default_factory=ExternalRegister)
    preferred: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, Standard] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "own", dict(_by_number(self.library)))


def _by_number(library: Library) -> list[tuple[str, Standard]]:
    found = []
    for standard in library.standards.values():
        drafts = (standard.draft,) if standard.draft else ()
        for edition in (*drafts, *standard.editions):
            number = read_number(edition.number)
            if number is not None:
                found.append((number.undated, standard))
    return found
