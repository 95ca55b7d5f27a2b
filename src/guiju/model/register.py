"""The register of a standard system: external standards, planned ones, and the entries both become on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guiju.errors import Place


class Level(StrEnum):
    """Who issues a standard; the members stand in the order of the statistics table."""

    NATIONAL = "国家"
    INDUSTRY = "行业"
    LOCAL = "地方"
    ASSOCIATION = "团体"
    INTERNAL = "内部"


class EntryState(StrEnum):
    """How far a standard has come on a day; what is before `IN_FORCE` counts as planned."""

    PLANNED = "计划"
    DRAFTING = "起草"
    CONSULTATION = "征求意见"
    REVIEW = "审查"
    APPROVAL = "报批"
    ISSUED = "待实施"
    IN_FORCE = "现行"
    REPLACED = "被代替"
    WITHDRAWN = "废止"

    @property
    def is_ahead(self) -> bool:
        """Whether the standard is wanted but not in force yet."""
        return list(EntryState).index(self) < list(EntryState).index(EntryState.IN_FORCE)

    @property
    def is_over(self) -> bool:
        """Whether the standard was in force and no longer is."""
        return self in (EntryState.REPLACED, EntryState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class ExternalStandard:
    """One edition of somebody else's standard, as its cover and the notices say; dates nobody could ground are None.

    `status` is its state when the row was written and decides only where dates are missing. `ground` says how we know.
    """

    number: str
    title: str
    level: Level
    status: EntryState
    issued: date | None
    implemented: date | None
    withdrawn: date | None
    replaced_by: str
    placement: str
    ground: str
    place: Place

    def state_on(self, day: date) -> EntryState:
        """Return its state on a day, from its dates, or as it was last known where they are missing."""
        if self.implemented is not None and day < self.implemented:
            return EntryState.ISSUED if self.issued is None or self.issued <= day else EntryState.PLANNED
        if self.withdrawn is not None:
            if day < self.withdrawn:
                return EntryState.IN_FORCE
            return EntryState.REPLACED if self.replaced_by else EntryState.WITHDRAWN
        return self.status


@dataclass(frozen=True, slots=True)
class PlannedStandard:
    """A standard the city intends to have and has not written yet."""

    code: str
    title: str
    function_type: str
    owner: str
    placement: str
    bodies: tuple[str, ...]
    state: EntryState
    planned_on: date | None
    place: Place


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One line of the register: a standard, own or external, as it stands on a day.

    `placements` are as written, the main one first; `bodies` and `posts` are empty where it is for all of them.
    `until` is the first day it is no longer in force. `edition` names the text (`TG-201/2024-01-01`), empty for none.
    """

    code: str
    number: str
    title: str
    level: Level
    state: EntryState
    function_type: str = ""
    placements: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    owner: str = ""
    issued: date | None = None
    implemented: date | None = None
    until: date | None = None
    planned_on: date | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: str = ""
    cited: tuple[str, ...] = ()
    source: str = ""
    edition: str = ""
    remark: str = ""

    @property
    def is_own(self) -> bool:
        """Whether the city wrote it or is to write it."""
        return self.level is Level.INTERNAL

    def concerns(self, body: str | None) -> bool:
        """Whether it applies to a kind of body; None stands for any."""
        return body is None or not self.bodies or body in self.bodies
