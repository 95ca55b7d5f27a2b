"""What became of the standard system between two days: which standards came, were revised, or ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guiju.model.register import EntryState, RegisterEntry
from guiju.standard_system.system import StandardSystem


class Turn(StrEnum):
    """What became of a standard."""

    NEW = "新实施"
    REVISED = "修订"
    ENDED = "停止执行"


@dataclass(frozen=True, slots=True)
class SystemChange:
    """A standard in force on one of the days and not so on the other: how it stood before, and how it stands after."""

    turn: Turn
    before: RegisterEntry | None
    after: RegisterEntry | None

    @property
    def entry(self) -> RegisterEntry:
        """The standard as it stands now, or as it stood."""
        found = self.after or self.before
        assert found is not None, "a change has a side"
        return found

    @property
    def on(self) -> date | None:
        """The day it happened, None where nobody wrote it down."""
        return self.after.implemented if self.after else self.entry.until


def system_changes(system: StandardSystem, since: date, until: date) -> tuple[SystemChange, ...]:
    """Return what is in force on one day and not so on the other, own standards first, by code."""
    before, after = _in_force(system, since), _in_force(system, until)
    followed = {entry.replaced_by: name for name, entry in before.items() if entry.replaced_by and name not in after}
    return tuple(_changes(before, after, followed))


def _in_force(system: StandardSystem, day: date) -> dict[str, RegisterEntry]:
    return {each.code: each for each in system.register(day) if each.state is EntryState.IN_FORCE}


def _changes(
    before: dict[str, RegisterEntry], after: dict[str, RegisterEntry], followed: dict[str, str]
) -> Iterator[SystemChange]:
    """Yield the changes; another edition of somebody else's standard is a line of its own, joined by what it replaces."""
    joined = {old for new, old in followed.items() if new in after and new not in before}
    names = dict.fromkeys((*after, *before))
    for name in sorted(names, key=lambda each: (not (after.get(each) or before[each]).is_own, each)):
        old, new = before.get(name), after.get(name)
        if old and new:
            if old.edition != new.edition:
                yield SystemChange(Turn.REVISED, old, new)
        elif new:
            former = before.get(followed.get(name, ""))
            yield SystemChange(Turn.REVISED if former else Turn.NEW, former, new)
        elif name not in joined:
            yield SystemChange(Turn.ENDED, old, None)
