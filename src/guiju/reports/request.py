"""What somebody asks to have printed: of which standards, about what, as of which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guiju.model.text import Library


@dataclass(frozen=True, slots=True)
class Request:
    """A request for a document: `on` is the day it is made and as of which a system of standards is shown.

    `subject` is what the document is about where it is about one thing (a standard's code); `edition` is `draft`, an
    implemented date, or None for the edition in force; `against` names the edition it is compared with. `folder` is where the library was read from.
    """

    library: Library
    folder: Path
    on: date
    subject: str | None = None
    edition: str | None = None
    against: str | None = None
    city: str = ""
