"""What one edition is tied to: whom it binds, the laws and standards it rests on, the standards that name it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guiju.model.text import Edition
from guiju.standard_system.references import ReferenceHealth, edition_health
from guiju.standard_system.system import StandardSystem
from guiju.standard_system.touched import Citing, citing
from guiju.text.laws import LawKind, read_law_mentions


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties of an edition as of a day; `bodies` and `posts` are empty where it is for all of them."""

    bodies: tuple[str, ...]
    posts: tuple[str, ...]
    laws: tuple[str, ...]
    rests_on: tuple[ReferenceHealth, ...]
    named_by: tuple[Citing, ...]


def ties(system: StandardSystem, edition: Edition, day: date) -> Ties:
    """Return what an edition is tied to among what is in force on a day."""
    applies = edition.front.get("applies_to")
    scope = applies if isinstance(applies, dict) else {}
    mentions = read_law_mentions(edition)
    return Ties(
        bodies=_texts(scope.get("office_kinds")),
        posts=_texts(scope.get("posts")),
        laws=tuple(dict.fromkeys(each.name for each in mentions if each.kind is not LawKind.GENERAL)),
        rests_on=edition_health(edition, system.library, system.external, day),
        named_by=tuple(citing(edition, system.library, day)),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
