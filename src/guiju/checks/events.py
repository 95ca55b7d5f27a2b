"""What event functions are made of: small trees over the facts of a case's stages."""

from __future__ import annotations

from guiju.checks.facts import stage_fact
from guiju.model.expression import Compare, Literal, Read
from guiju.model.types import Type

_ZERO = Literal(0.0, Type.NUMBER)


def at_least_once(activity: str) -> Compare:
    """Return: the stage happened."""
    return Compare(">", Read(stage_fact("count", activity)), _ZERO)


def never(activity: str) -> Compare:
    """Return: the stage did not happen."""
    return Compare("=", Read(stage_fact("count", activity)), _ZERO)


def at_or_before(operation: str, earlier: str, other: str, later: str) -> Compare:
    """Return: a time of one stage is not after a time of another; the operations are `first_at` and `last_at`."""
    return Compare("<=", Read(stage_fact(operation, earlier)), Read(stage_fact(other, later)))
