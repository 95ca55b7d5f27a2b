"""The four answers a check can give about a record."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """Conformity after ISO 9000, with the two answers a two-valued check hides.

    `UNDETERMINED` means the evidence is missing: it never counts as conforming, and never as not applicable.
    """

    CONFORMING = "conforming"
    NONCONFORMING = "nonconforming"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {
            "conforming": "符合",
            "nonconforming": "不符合",
            "not_applicable": "不适用",
            "undetermined": "无法判定",
        }[self]


def outcome_of(applies: bool | None, holds: bool | None, waived: bool | None = False) -> Outcome:
    """Join three Kleene truth values into an outcome.

    >>> outcome_of(applies=None, holds=True).value
    'undetermined'
    >>> outcome_of(applies=True, holds=False).value
    'nonconforming'

    A check that is waived is not applicable; an unknown waiver excuses nothing and condemns nothing.
    """
    if applies is False or waived is True:
        return Outcome.NOT_APPLICABLE
    if applies is None:
        return Outcome.UNDETERMINED
    if holds is True:
        return Outcome.CONFORMING
    if holds is None or waived is None:
        return Outcome.UNDETERMINED
    return Outcome.NONCONFORMING
