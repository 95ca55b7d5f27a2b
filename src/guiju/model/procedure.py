"""A procedure compiled: a deterministic automaton over the names of a case's stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Automaton:
    """States are step names; state "" is before the first step.

    `moves[state]` maps a stage name to the next state. A stage name outside `alphabet` is passed over.
    `accepting` are the states in which a closed case may end. `forbidden` are stage names that may never happen.
    """

    id: str
    alphabet: frozenset[str]
    moves: Mapping[str, Mapping[str, str]]
    accepting: frozenset[str]
    forbidden: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TraceVerdict:
    """What an automaton says of one sequence of stage names.

    `prefix_conforms`: no step violated it. `conforms`: moreover it ended where it may.
    `position` is the index of the first violating stage in the sequence (its length when the end came too early,
    None when it conforms); `step` names that stage, or what was expected.
    """

    conforms: bool
    prefix_conforms: bool
    position: int | None
    step: str | None
