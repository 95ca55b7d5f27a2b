"""What an X-ray sees: a number out of how many, what was left out, and a list with the place to mend each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """What can be said after looking; missing fields are never taken for a clean record."""

    FOUND = "found"
    CLEAN = "clean"
    NOTHING = "nothing"
    UNDETERMINED = "undetermined"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {"found": "发现", "clean": "未发现", "nothing": "没有可看的", "undetermined": "不能判断"}[self]

    @property
    def english(self) -> str:
        """The same in English."""
        return {"found": "found", "clean": "clean", "nothing": "nothing to look at", "undetermined": "cannot be told"}[
            self
        ]


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing found, and where it is mended.

    `of` says what kind of thing `key` names: a kind of record, or `clause` (`TG-201/2024-01-01#limit`), `standard`,
    `check`, `matter`, `goal`, `office`, `window`, `person`, `rater`, `row`. `place` is a file and line where there is one.
    """

    key: str
    of: str
    said: str = ""
    office: str | None = None
    item: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were found, out of how many, and how many of these nobody can tell."""

    found: int = 0
    of: int = 0
    undetermined: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """What an X-ray saw: `offices` its tally by office, None gathering what names none.

    `reason` says why nothing can be told at all; the tallies then say nothing. `spots` may be fewer than were found:
    see `guiju.xrays.looking`.
    """

    offices: Mapping[str | None, Tally] = field(default_factory=dict)
    spots: Iterable[Spot] = ()
    excluded: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""

    @classmethod
    def out_of(cls, of: int, spots: Iterable[Spot], **more: object) -> Seen:
        """Return what was seen among `of` things that belong to no office."""
        found = tuple(spots)
        return cls({None: Tally(len(found), of)}, found, **more)  # type: ignore[arg-type]
