"""Full-text search in Chinese: every clause in force that says all the words, with the place they are said.

A city has some ten thousand clauses of a few hundred characters: looking through all of them finds two-character words
without cutting sentences into words, and takes a few hundredths of a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guiju.model.text import Clause, Edition, Library
from guiju.text.labels import clause_label
from guiju.text.lines import lines_of

_AROUND = 40


@dataclass(frozen=True)
class Found:
    """A clause that says what was looked for; `pieces` is the sentence around it, (text, is the word) in order."""

    edition: Edition
    clause: Clause
    label: str
    pieces: tuple[tuple[str, bool], ...]


def search(library: Library, day: date, wanted: str, most: int = 50) -> tuple[tuple[Found, ...], int]:
    """Return the first clauses in force on `day` that hold every word of `wanted`, and how many there are in all.

    Clauses with more of the words in their title come first.
    """
    words = [each for each in wanted.split() if each]
    if not words:
        return (), 0
    hits = [each for each in _entries_in(library, day) if all(word in each.text for word in words)]
    hits.sort(key=lambda each: (-sum(word in each.clause.title for word in words), each.edition.code))
    return tuple(_found(entry, words) for entry in hits[:most]), len(hits)


@dataclass(frozen=True)
class _Entry:
    edition: Edition
    clause: Clause
    text: str


_KEPT: dict[str, tuple[_Entry, ...]] = {}
"""What editions say, by fingerprint: a text that did not change is not read again."""
_MOST_KEPT = 5000


def _entries_in(library: Library, day: date) -> Iterator[_Entry]:
    if len(_KEPT) > _MOST_KEPT:
        _KEPT.clear()
    for edition in library.in_force(day):
        if edition.fingerprint not in _KEPT:
            _KEPT[edition.fingerprint] = tuple(_entries(edition))
        yield from _KEPT[edition.fingerprint]


def _entries(edition: Edition) -> Iterator[_Entry]:
    for clause in edition.walk():
        said = "\n".join((clause.title, *lines_of(clause)))
        if said.strip():
            yield _Entry(edition, clause, said)


def _found(entry: _Entry, words: list[str]) -> Found:
    body = entry.text.removeprefix(entry.clause.title).strip("\n") or entry.text
    first = min((at for word in words if (at := body.find(word)) >= 0), default=0)
    start = max(first - _AROUND, 0)
    shown = body[start : first + 2 * _AROUND].replace("\n", " ")
    pieces = _marked(("…" if start else "") + shown + ("…" if first + 2 * _AROUND < len(body) else ""), words)
    return Found(entry.edition, entry.clause, clause_label(entry.clause), pieces)


def _marked(text: str, words: list[str]) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    at = 0
    while at < len(text):
        nexts = [(found, word) for word in words if (found := text.find(word, at)) >= 0]
        if not nexts:
            break
        found, word = min(nexts, key=lambda pair: (pair[0], -len(pair[1])))
        if found > at:
            pieces.append((text[at:found], False))
        pieces.append((word, True))
        at = found + len(word)
    return (*pieces, (text[at:], False)) if at < len(text) else tuple(pieces)
