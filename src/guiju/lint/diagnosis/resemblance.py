"""Which kinds of documents a text is like, by the signs that were found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guiju.lint.diagnosis.document_kind import DocumentKind, Sign, Where
from guiju.lint.diagnosis.kinds import document_kinds

UNKNOWN = "其他文件"
_ENOUGH = 3
"""The weight below which nothing is certain enough to be said."""


@dataclass(frozen=True, slots=True)
class SignFound:
    """A sign with what was found of it."""

    says: str
    found: str
    count: int
    weight: int


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How much a document is like one kind."""

    kind: DocumentKind
    weight: int
    signs: tuple[SignFound, ...]


def resemblances(title: str, paragraphs: Sequence[str]) -> tuple[Resemblance, ...]:
    """Return the kinds a document is like, the likeliest first; empty where no kind has weight enough."""
    opening, text = "\n".join(paragraphs[:12]), "\n".join(paragraphs)
    places = {Where.TITLE: title, Where.OPENING: f"{title}\n{opening}", Where.TEXT: text}
    found = []
    for kind in document_kinds().values():
        signs = tuple(each for sign in kind.signs if (each := _found(sign, places[sign.where])) is not None)
        found.append(Resemblance(kind, sum(each.weight for each in signs), signs))
    return tuple(sorted((each for each in found if each.weight >= _ENOUGH), key=lambda each: -each.weight))


def _found(sign: Sign, text: str) -> SignFound | None:
    matches = list(re.finditer(sign.pattern, text, re.MULTILINE))
    if len(matches) < sign.at_least:
        return None
    return SignFound(sign.says, " ".join(matches[0][0].split())[:30], len(matches), sign.weight)
