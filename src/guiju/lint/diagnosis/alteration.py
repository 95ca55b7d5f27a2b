"""One change of a first conversion, as it is shown: before, after, by which rule, where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alteration:
    """A change; `before` is empty for an addition, `after` for what went into another file.

    `where` is what the document printed before the clause (第三条). `is_asked` where somebody has to agree.
    """

    rule: str
    where: str
    before: str
    after: str
    why: str
    is_asked: bool = False
