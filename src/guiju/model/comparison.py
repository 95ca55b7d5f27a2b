"""Two editions beside each other: which clause became which, what was said and what is said now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guiju.model.text import Block, Clause, Edition


class Change(StrEnum):
    """What became of a clause, or of a block."""

    SAME = "same"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    REMOVED = "removed"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {
            "same": "未变",
            "changed": "更改",
            "split": "拆分",
            "merged": "合并",
            "new": "增加",
            "removed": "删除",
        }[self]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words: `SAME` in both editions, `REMOVED` from the old one, or `NEW`."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class LineChange:
    """A title, paragraph, item or table row beside what became of it; None where there is none on that side."""

    old: str | None
    new: str | None
    pieces: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Whether it says the same in both."""
        return all(piece.change is Change.SAME for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block of the clauses compared, matched by its id; `fields` names the fields that differ."""

    change: Change
    old: Block | None
    new: Block | None
    fields: tuple[str, ...] = ()

    @property
    def block(self) -> Block:
        """The block as it stands now, or as it stood."""
        block = self.new or self.old
        assert block is not None
        return block


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One step of lineage: the clauses that were, and the clauses they became.

    `SPLIT` has one old clause and several new ones, `MERGED` the reverse. `resembles` is the id of a removed clause that
    a new one resembles so much that somebody should say whether it is the same (`lineage` in the front matter).
    """

    change: Change
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    lines: tuple[LineChange, ...]
    blocks: tuple[BlockChange, ...] = ()
    resembles: str | None = None
    unconfirmed: tuple[Block, ...] = ()
    """The blocks left as they were although what their clause says has changed, and not confirmed for the new words."""

    @property
    def is_renumbered(self) -> bool:
        """Whether the number changed though the clause is the same one."""
        return len(self.old) == len(self.new) == 1 and self.old[0].number != self.new[0].number


@dataclass(frozen=True, slots=True)
class FieldChange:
    """An entry of the cover that differs; None where there is none on that side."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two editions of one standard, in the order of the new one."""

    old: Edition
    new: Edition
    cover: tuple[FieldChange, ...]
    clauses: tuple[ClauseChange, ...]

    def only(self, *changes: Change) -> tuple[ClauseChange, ...]:
        """Return the steps of lineage of these kinds."""
        return tuple(each for each in self.clauses if each.change in changes)
