"""What a revision touches: for each changed requirement the blocks, quizzes, posts and standards that hang on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guiju.model.comparison import Change, ClauseChange, Comparison
from guiju.model.text import Block, Edition, Library, ProvisionType

_BINDING = (ProvisionType.REQUIREMENT, ProvisionType.INSTRUCTION)
_YEAR = re.compile(r"[—–-]\d{4}$")


@dataclass(frozen=True, slots=True)
class Citing:
    """A clause of another standard in force that names the revised one."""

    edition: str
    clause: str
    title: str


@dataclass(frozen=True, slots=True)
class Touched:
    """One changed requirement: the blocks that hang on its clauses, by kind, and the quizzes elsewhere that rest on it."""

    change: ClauseChange
    blocks: tuple[Block, ...]
    quizzes: tuple[Block, ...]

    @property
    def unconfirmed(self) -> tuple[Block, ...]:
        """The blocks to be confirmed for the new words."""
        return self.change.unconfirmed


@dataclass(frozen=True, slots=True)
class Revision:
    """All that one revision touches: requirements, the posts that have to learn it, the standards that name it."""

    requirements: tuple[Touched, ...]
    posts: tuple[str, ...]
    citing: tuple[Citing, ...]


def touched(comparison: Comparison, library: Library, day: date) -> Revision:
    """Tell what a revision touches among the standards in force on `day`."""
    changed = tuple(_touched(each, comparison) for each in comparison.clauses if _is_changed_requirement(each))
    return Revision(changed, _posts(comparison), tuple(citing(comparison.new, library, day)))


def _is_changed_requirement(change: ClauseChange) -> bool:
    clauses = (*change.old, *change.new)
    binds = any(each.provision in _BINDING for clause in clauses for each in clause.paragraphs)
    blocks_differ = any(each.change is not Change.SAME for each in change.blocks)
    return binds and (change.change is not Change.SAME or blocks_differ)


def _touched(change: ClauseChange, comparison: Comparison) -> Touched:
    ids = {clause.id for clause in (*change.old, *change.new) if clause.id}
    own = tuple(each.block for each in change.blocks)
    elsewhere = (block for clause in comparison.new.walk() if clause.id not in ids for block in clause.blocks)
    return Touched(change, own, tuple(each for each in elsewhere if each.fields.get("because") in ids))


def _posts(comparison: Comparison) -> tuple[str, ...]:
    """Return the posts the new edition applies to, and those it no longer does: both have to be told."""
    found: dict[str, None] = {}
    for edition in (comparison.new, comparison.old):
        applies = edition.front.get("applies_to")
        posts = applies.get("posts") if isinstance(applies, dict) else None
        found |= dict.fromkeys(str(each) for each in posts) if isinstance(posts, list) else {}
    return tuple(found)


def citing(edition: Edition, library: Library, day: date) -> Iterator[Citing]:
    """Yield the clauses of other standards in force on a day that name an edition's standard."""
    number = _YEAR.sub("", edition.number)
    if not number:
        return
    named = re.compile(re.escape(number).replace(r"\ ", r"\s*") + r"(?!\d)")
    for other in library.in_force(day):
        if other.code != edition.code:
            for clause in other.walk():
                if clause.number and any(named.search(each.text) for each in clause.paragraphs):
                    yield Citing(f"{other.code}/{other.implemented}", clause.number, clause.title)
