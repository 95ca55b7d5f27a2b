"""A standard as it is written: editions, clauses and the blocks a clause may carry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from guiju.errors import Place
from guiju.model.body import Element


class ProvisionType(StrEnum):
    """The five kinds of provision of GB/T 1.1-2020, Annex C."""

    REQUIREMENT = "requirement"
    INSTRUCTION = "instruction"
    RECOMMENDATION = "recommendation"
    PERMISSION = "permission"
    STATEMENT = "statement"


class ClauseKind(StrEnum):
    """What a heading opens: a numbered chapter or clause, an annex, or an element without a number (前言)."""

    NUMBERED = "numbered"
    ANNEX = "annex"
    UNNUMBERED = "unnumbered"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a clause: `check`, `procedure`, `inspect`, `quiz` or `term`, its fields as written.

    `places` gives the place of each field's value, so that a complaint about an expression points into it.
    """

    kind: str
    fields: Mapping[str, Any]
    places: Mapping[str, Place]
    place: Place
    clause_id: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence-bearing piece of a clause (paragraph, list item, table) with the kind of provision it makes."""

    text: str
    place: Place
    provision: ProvisionType = ProvisionType.STATEMENT


@dataclass(frozen=True, slots=True)
class Clause:
    """A chapter, clause, annex or unnumbered element; `number` is computed (`5.2.1`, `A`, `A.1`, empty).

    `id` is stable across editions: comments, checks, quizzes, findings and evidence hang on it.
    `not_checkable` is the stated reason why no block proves its requirements. `normative` is what an annex says of
    itself, None elsewhere. `source` is its own text, from its heading to the next one, as it stands in the file, and
    `offset` where that begins. `body` is the same text element by element, blocks left out.
    """

    id: str | None
    number: str
    title: str
    level: int
    kind: ClauseKind
    place: Place
    paragraphs: tuple[Paragraph, ...] = ()
    blocks: tuple[Block, ...] = ()
    clauses: tuple[Clause, ...] = ()
    not_checkable: str | None = None
    fingerprint: str = ""
    normative: bool | None = None
    source: str = field(default="", repr=False)
    offset: int = 0
    body: tuple[Element, ...] = field(default=(), repr=False)

    def walk(self) -> Iterator[Clause]:
        """Yield this clause, then all below it in reading order."""
        yield self
        for clause in self.clauses:
            yield from clause.walk()


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a standard: front matter, clauses, and the bytes it was read from.

    In force on [`implemented`, next edition's `implemented`); `implemented` None marks a draft. `opening` is the text
    before the first heading; with the `source` of each clause it makes up the file.
    """

    code: str
    number: str
    title: str
    function_type: str
    implemented: date | None
    issued: date | None
    clauses: tuple[Clause, ...]
    front: Mapping[str, Any]
    path: str
    source: str = field(repr=False)
    fingerprint: str = ""
    opening: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """The source without a byte order mark: what offsets of clauses and of their bodies count in."""
        return self.source.removeprefix("\ufeff")

    def walk(self) -> Iterator[Clause]:
        """Yield every clause in reading order."""
        for clause in self.clauses:
            yield from clause.walk()

    def clause(self, clause_id: str) -> Clause | None:
        """Return the clause with this id, None if the edition has none."""
        return next((clause for clause in self.walk() if clause.id == clause_id), None)


@dataclass(frozen=True, slots=True)
class Standard:
    """All editions of one standard, oldest first, and its draft if there is one; `code` is its folder's name."""

    code: str
    subsystem: str
    editions: tuple[Edition, ...]
    draft: Edition | None = None

    def in_force(self, day: date) -> Edition | None:
        """Return the edition in force on `day`; intervals are half-open, so the first day belongs to the new one."""
        in_force = None
        for edition in self.editions:
            if edition.implemented is not None and edition.implemented <= day:
                in_force = edition
        until = self.until(in_force) if in_force else None
        return None if until is not None and until <= day else in_force

    def until(self, edition: Edition) -> date | None:
        """Return the first day on which `edition` is no longer in force, None if nothing replaces or withdraws it."""
        later = [
            e.implemented
            for e in self.editions
            if e.implemented and edition.implemented and e.implemented > edition.implemented
        ]
        withdrawn = edition.front.get("withdrawn")
        ends = [*later, *([withdrawn] if isinstance(withdrawn, date) else [])]
        return min(ends, default=None)


@dataclass(frozen=True, slots=True)
class Library:
    """Every standard of a city, by code."""

    standards: Mapping[str, Standard]

    def in_force(self, day: date) -> tuple[Edition, ...]:
        """Return the editions in force on `day`, ordered by code."""
        editions = (self.standards[code].in_force(day) for code in sorted(self.standards))
        return tuple(edition for edition in editions if edition is not None)
