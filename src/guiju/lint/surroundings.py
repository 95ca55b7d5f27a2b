"""What rules may look at beyond the edition they lint."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from guiju.model.text import Library


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rules may look at beyond the edition: the library it stands in, and the day it is linted for.

    A single file is linted with an empty library; a rule that needs more than there is finds nothing.
    """

    library: Library = field(default_factory=lambda: Library({}))
    on: date | None = None
