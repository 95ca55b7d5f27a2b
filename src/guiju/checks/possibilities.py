"""Which outcomes a check can have at all, whatever a record says: seen from presence and absence alone.

Every pattern of present and missing facts is tried; a comparison of present values may come out either way. What is
found impossible is impossible for certain; what is found possible need not happen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from guiju.model.check import CheckVersion
from guiju.model.expression import (
    And,
    Arithmetic,
    AsOf,
    Between,
    Compare,
    Expression,
    FirstPresent,
    Implies,
    IsMissing,
    Literal,
    Not,
    Or,
    Read,
    children,
    reads,
)
from guiju.model.outcome import Outcome, outcome_of

MOST_FACTS = 10
"""Beyond so many facts (1024 patterns) everything is taken to be possible."""

Truths = frozenset[bool | None]

_TRUE: Truths = frozenset([True])
_EITHER: Truths = frozenset([True, False])
_UNKNOWN: Truths = frozenset([None])


def possible_outcomes(version: CheckVersion, judged_at: Sequence[str]) -> frozenset[Outcome]:
    """Return the outcomes a record with a judging day can get from a version of a check."""
    parts = (version.applies, version.holds, version.waived)
    names = sorted({fact.name for part in parts for fact in reads(part)} | set(judged_at))
    if len(names) > MOST_FACTS:
        return frozenset(Outcome)
    found: set[Outcome] = set()
    for present in _patterns(names):
        if present & set(judged_at):
            applies, holds, waived = (_truths_of(part, present) for part in parts)
            waived = waived if version.waived else frozenset([False])
            found |= {outcome_of(*truths) for truths in product(applies, holds, waived)}
    return frozenset(found)


def _patterns(names: Sequence[str]) -> Iterator[frozenset[str]]:
    for flags in product((True, False), repeat=len(names)):
        yield frozenset(name for name, is_present in zip(names, flags, strict=True) if is_present)


def _truths_of(part: Expression | None, present: frozenset[str]) -> Truths:
    return _TRUE if part is None else _truths(part, present)


def _truths(node: Expression, present: frozenset[str]) -> Truths:
    """Return what a condition can be when just these facts are present."""
    match node:
        case Literal(bool() | None as value):
            return frozenset([value])
        case And() | Or() | Implies() | Not():
            return _connected(node, [_truths(each, present) for each in children(node)])
        case IsMissing(operand):
            return frozenset(not is_present for is_present in _presences(operand, present))
        case Between(operand, low, high):
            both = And((Compare("<=", low, operand), Compare("<=", operand, high)))
            return _truths(both, present)
    presences = _presences(node, present)
    return (_EITHER if True in presences else frozenset()) | (_UNKNOWN if False in presences else frozenset())


def _connected(node: And | Or | Implies | Not, operands: Sequence[Truths]) -> Truths:
    """Join the possibilities of operands two by two, for a long list of conditions has too many combinations."""
    if isinstance(node, Not):
        return frozenset(_not(value) for value in operands[0])
    if isinstance(node, Implies):
        operands = (frozenset(_not(value) for value in operands[0]), operands[1])
    decisive = not isinstance(node, And)
    joined = operands[0]
    for operand in operands[1:]:
        joined = frozenset(
            decisive if decisive in pair else None if None in pair else not decisive
            for pair in product(joined, operand)
        )
    return joined


def _presences(node: Expression, present: frozenset[str]) -> frozenset[bool]:
    """Return whether a value can be present, and whether it can be missing, when just these facts are."""
    match node:
        case Read(fact):
            return frozenset([fact.name in present])
        case AsOf():
            return frozenset([True])
        case Literal(value):
            return frozenset([value is not None])
        case IsMissing() | And() | Or() | Implies() | Not() | Between():
            return frozenset(value is not None for value in _truths(node, present))
    operands = [_presences(each, present) for each in children(node)]
    whole = any if isinstance(node, FirstPresent) else all
    divides = isinstance(node, Arithmetic) and node.operator == "/"
    return frozenset(whole(each) for each in product(*operands)) | (frozenset([False]) if divides else frozenset())


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value
