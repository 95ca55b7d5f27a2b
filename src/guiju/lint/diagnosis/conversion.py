"""A first conversion of a rule book into a standard: every change shown, none of them silent.

1. Passages that have no place in a standard go where they belong; clauses left empty go with them.
2. The linter's edits make the wording that of a standard.
3. Elements a standard must have are added where they are missing.

The draft stays readable after every step, and what a step cannot do is left to a person and named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from guiju.lint.diagnosis.added_elements import add_elements
from guiju.lint.diagnosis.alteration import Alteration
from guiju.lint.diagnosis.passages import Passage, Target, passages
from guiju.lint.diagnosis.wording import name_of, plain, reword
from guiju.model.text import Clause, ClauseKind, Edition
from guiju.text.reader import read_edition

_LINK = r"(?:本(?:办法|制度|规定|细则|标准|规范|规程|文件)的?)?\[((?:[^\[\]\\]|\\.)*)\]\(#{id}\)"
_ANY_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(#[^)]*\)")
_BLANK_LINES = re.compile(r"\n{3,}")
_DANGLING = "所引的条款移到了制度部分。"


@dataclass(frozen=True, slots=True)
class Moved:
    """A passage that stays an office's own rules: what the document printed before it, and its text."""

    where: str
    text: str
    why: str


@dataclass(frozen=True)
class Conversion:
    """A converted draft, its changes in the order in which they were made, and the part that stays rules."""

    edition: Edition
    changes: tuple[Alteration, ...]
    policy: tuple[Moved, ...] = ()
    left: tuple[Moved, ...] = field(default_factory=tuple)
    """Sentences that a person has to take apart."""


def convert(edition: Edition, printed: Mapping[str, str]) -> Conversion:
    """Convert a draft; `printed` is what the document printed before each clause, by its id."""
    found = passages(edition)
    moving = [each for each in found if each.target is not None]
    left = tuple(_moved(each, printed) for each in found if each.target is None)
    changes = [_moving_change(each, printed) for each in moving]
    edition, more = _without(edition, moving, printed)
    changes += more
    edition, reworded = reword(edition, printed)
    edition, added = add_elements(edition, _texts(moving, Target.INTRODUCTION), _texts(moving, Target.SCOPE))
    edition, again = reword(edition, printed)
    policy = tuple(_moved(each, printed) for each in moving if each.target is Target.POLICY)
    return Conversion(edition, (*changes, *reworded, *added, *again), policy, left)


def _texts(moving: Iterable[Passage], target: Target) -> list[str]:
    return [each.text for each in moving if each.target is target]


def _moved(passage: Passage, printed: Mapping[str, str]) -> Moved:
    return Moved(name_of(passage.clause, printed), plain(passage.text), passage.why)


def _moving_change(passage: Passage, printed: Mapping[str, str]) -> Alteration:
    after = (
        f"（移到{passage.target}）" if not passage.stays else f"{plain(passage.stays)}（后半句移到{passage.target}）"
    )
    return Alteration(
        passage.rule, name_of(passage.clause, printed), plain(passage.text), after, passage.why, is_asked=True
    )


def _without(
    edition: Edition, moving: Sequence[Passage], printed: Mapping[str, str]
) -> tuple[Edition, list[Alteration]]:
    """Return the edition without passages and the clauses they leave empty; references to those become plain words."""
    if not moving:
        return edition, []
    text = edition.text
    for each in sorted(moving, key=lambda each: -each.start):
        text = text[: each.start] + text[each.end :]
    touched = {each.clause.id for each in moving}
    text = _without_empty(_BLANK_LINES.sub("\n\n", text), edition.path, touched)
    kept = set(re.findall(r"\{#([A-Za-z][\w-]*)", text))
    changes: list[Alteration] = []
    for gone in [clause.id for clause in edition.walk() if clause.id and clause.id not in kept]:
        text, told = _unlinked(text, gone, printed)
        changes += told
    return read_edition(text, edition.path), changes


def _without_empty(text: str, path: str, touched: set[str | None]) -> str:
    """Take out the headings of clauses that say nothing any more, and of chapters that only held such clauses."""
    links = _ANY_LINK.sub(r"\1", text)
    edition = read_edition(links, path)
    empty = {id(each) for chapter in edition.clauses for each in _empty(chapter, touched)}
    pieces = [clause for clause in edition.walk() if id(clause) not in empty]
    if not pieces:
        return text
    gone = [clause.place.line or 0 for clause in edition.walk() if id(clause) in empty]
    lines = text.split("\n")
    return _BLANK_LINES.sub("\n\n", "\n".join(line for at, line in enumerate(lines, start=1) if at not in gone))


def _empty(clause: Clause, touched: set[str | None]) -> list[Clause]:
    """Return the clauses at and below one that are empty because something was taken out of them."""
    below = [each for child in clause.clauses for each in _empty(child, touched)]
    children_gone = bool(clause.clauses) and all(any(each is child for each in below) for child in clause.clauses)
    says = bool(clause.body or clause.blocks) or clause.kind is not ClauseKind.NUMBERED
    if not says and (children_gone or (not clause.clauses and clause.id in touched)):
        return [*below, clause]
    return below


def _unlinked(text: str, gone: str, printed: Mapping[str, str]) -> tuple[str, list[Alteration]]:
    pattern = re.compile(_LINK.format(id=re.escape(gone)))
    found = [each[0] for each in pattern.finditer(text)]
    text = pattern.sub(r"制度部分\1", text)
    return text, [
        Alteration("X02", printed.get(gone, gone), plain(each), pattern.sub(r"制度部分\1", each), _DANGLING)
        for each in found
    ]
