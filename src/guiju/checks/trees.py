"""Bound trees seen from another record."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from guiju.checks.facts import linked_fact
from guiju.model.expression import Expression, Read


def relinked(tree: Expression, to: str) -> Expression:
    """Return a tree about a record of kind `to`, as a tree about a record that hangs on one of that kind.

    `已受理` of a case, seen from its rating, reads the case's acceptance time.
    """
    if isinstance(tree, Read):
        return Read(linked_fact(to, tree.fact))
    return replace(tree, **{each.name: _relinked_part(getattr(tree, each.name), to) for each in fields(tree)})


def _relinked_part(part: Any, to: str) -> Any:
    if isinstance(part, Expression):
        return relinked(part, to)
    if isinstance(part, tuple):
        return tuple(_relinked_part(each, to) for each in part)
    return part
