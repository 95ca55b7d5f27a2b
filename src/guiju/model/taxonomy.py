"""How a standard system is divided: nodes of a taxonomy, and what they are called in another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SystemNode:
    """A subsystem or a part of one; `parent` is None for the subsystems at the top.

    `should_have` is the least number of standards the plan wants here, adopted ones included, None where it names none.
    `ground` says how we know the node where that differs from the rest of its taxonomy.
    """

    code: str
    name: str
    parent: str | None = None
    definition: str = ""
    should_have: int | None = None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One way of dividing a standard system; nodes stand in reading order, each after its parent.

    `bodies` are the kinds of body the system is drawn for, one after the other; empty where it knows only one.
    """

    id: str
    name: str
    ground: str
    nodes: tuple[SystemNode, ...]
    bodies: tuple[str, ...] = ()

    def node(self, code: str) -> SystemNode | None:
        """Return the node with this code, None if there is none."""
        return next((each for each in self.nodes if each.code == code), None)

    def children(self, code: str | None) -> tuple[SystemNode, ...]:
        """Return the nodes right below one, or those at the top for None."""
        return tuple(each for each in self.nodes if each.parent == code)

    def path(self, code: str) -> tuple[SystemNode, ...]:
        """Return the node with this code and all above it, topmost first; empty for a code nobody has."""
        node = self.node(code)
        if node is None:
            return ()
        return (*self.path(node.parent), node) if node.parent else (node,)

    def walk(self, below: str | None = None, level: int = 0) -> Iterator[tuple[int, SystemNode]]:
        """Yield every node below one with its depth, in the order of a table of contents."""
        for node in self.children(below):
            yield level, node
            yield from self.walk(node.code, level + 1)


class Likeness(StrEnum):
    """How a node of one taxonomy relates to one of another."""

    SAME = "same"
    PART = "part"
    RELATED = "related"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {"same": "相同", "part": "属于", "related": "相关"}[self]


@dataclass(frozen=True, slots=True)
class Correspondence:
    """`node` of one taxonomy is the same as, a part of, or related to `other` of another."""

    node: str
    other: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """From one taxonomy to another; of several correspondences of a node the first tells where its standards go."""

    source: str
    target: str
    correspondences: tuple[Correspondence, ...]

    def follow(self, code: str) -> str | None:
        """Return where standards placed at a node stand in the other taxonomy, None where they have no place."""
        return next((each.other for each in self.correspondences if each.node == code), None)
