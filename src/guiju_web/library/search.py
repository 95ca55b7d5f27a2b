"""Full-text search in Chinese: every clause in force that says all the words, with the place they are said.

A city has some ten thousand clauses of a few hundred characters: looking through all of them finds two-character words
without cutting sentences into words, and takes a few hundredths of a second. Full and half width, capitals and the
kinds of dashes and quotation marks count as the same character, each one for one, so that places stay where they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from django.utils.translation import gettext_lazy as _

from guiju.model.text import Clause, Edition, Library, ProvisionType
from guiju.reports.parts.flow import anchor_of
from guiju.text.labels import clause_label
from guiju.text.lines import lines_of

_AROUND = 40
_ALIKE = str.maketrans("—–‐‑−﹣－。、；：“”‘’「」『』〔〕【】（）　・·", '-------.,;:""\'\'""""[][]() ..')
PROVISIONS = {
    ProvisionType.REQUIREMENT: _("要求"),
    ProvisionType.INSTRUCTION: _("指示"),
    ProvisionType.RECOMMENDATION: _("推荐"),
    ProvisionType.PERMISSION: _("允许"),
    ProvisionType.STATEMENT: _("陈述"),
}


@dataclass(frozen=True)
class Found:
    """A clause that says what was looked for: the sentence around it, and all it says, (text, is the word) in order."""

    edition: Edition
    clause: Clause
    label: str
    pieces: tuple[tuple[str, bool], ...]
    lines: tuple[tuple[tuple[str, bool], ...], ...]
    key: str

    @property
    def anchor(self) -> str:
        """Where on the page of its edition the clause stands."""
        return anchor_of(self.clause)


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words, and what a clause has to be; empty collections leave a question open."""

    words: tuple[str, ...]
    codes: Collection[str] | None = None
    provision: ProvisionType | None = None

    @classmethod
    def of(cls, written: str, codes: Collection[str] | None = None, provision: ProvisionType | None = None) -> Wanted:
        """Read the words of a question, separated by blanks of any width."""
        return cls(tuple(dict.fromkeys(folded(written).split())), codes, provision)


def folded(text: str) -> str:
    """Return a text in which what people take for the same character is the same, character for character.

    >>> folded("ＧＢ／Ｔ　１．１—２０２０，受理。")
    'gb/t 1.1-2020,受理.'
    """
    return text.translate(_FOLDS)


class _Folds(dict[int, str]):
    """What each character counts as, worked out when it is first met: a text is then folded in one go."""

    def __missing__(self, code: int) -> str:
        character = chr(code).translate(_ALIKE)
        alike = normalize("NFKC", character).casefold()
        self[code] = alike.translate(_ALIKE) if len(alike) == 1 else character
        return self[code]


_FOLDS = _Folds()


def search(library: Library, day: date, wanted: Wanted, after: str = "", most: int = 50) -> tuple[list[Found], int]:
    """Return the clauses in force on `day` that hold every word, behind a key of one found before, and how many in all.

    Clauses with more of the words in their title come first, then by standard, in reading order.
    """
    if not wanted.words:
        return [], 0
    hits = sorted((_key(each, wanted.words), each) for each in _matching(library, day, wanted))
    rest = [(key, each) for key, each in hits if not after or key > after]
    return [_found(each, key, wanted.words) for key, each in rest[:most]], len(hits)


def editions_named(library: Library, day: date, wanted: Wanted, most: int = 20) -> list[Edition]:
    """Return the standards in force whose number, code or title holds every word, blanks aside."""
    if not wanted.words:
        return []
    found = (
        each
        for each in library.in_force(day)
        if (wanted.codes is None or each.code in wanted.codes) and all(word in _name(each) for word in wanted.words)
    )
    return sorted(found, key=lambda each: each.code)[:most]


def _name(edition: Edition) -> str:
    number = folded(f"{edition.code} {edition.number}")
    return f"{number} {number.replace(' ', '')} {edition.code.replace('-', '').casefold()} {folded(edition.title)}"


@dataclass(frozen=True)
class _Entry:
    edition: Edition
    clause: Clause
    position: int
    text: str
    folded: str
    title: str
    provisions: frozenset[ProvisionType]

    def __lt__(self, other: _Entry) -> bool:
        return (self.edition.code, self.position) < (other.edition.code, other.position)


_KEPT: dict[str, tuple[_Entry, ...]] = {}
"""What editions say, by fingerprint: a text that did not change is not read again."""
_MOST_KEPT = 5000


def _matching(library: Library, day: date, wanted: Wanted) -> Iterator[_Entry]:
    for entry in _entries_in(library, day):
        if wanted.codes is not None and entry.edition.code not in wanted.codes:
            continue
        if wanted.provision is not None and wanted.provision not in entry.provisions:
            continue
        if all(word in entry.folded for word in wanted.words):
            yield entry


def _key(entry: _Entry, words: Sequence[str]) -> str:
    """Return what orders the clauses found and says where the next page begins: fixed widths compare as texts."""
    elsewhere = sum(word not in entry.title for word in words)
    return f"{elsewhere:02d}~{entry.edition.code}~{entry.position:05d}"


def _entries_in(library: Library, day: date) -> Iterator[_Entry]:
    if len(_KEPT) > _MOST_KEPT:
        _KEPT.clear()
    for edition in library.in_force(day):
        if edition.fingerprint not in _KEPT:
            _KEPT[edition.fingerprint] = tuple(_entries(edition))
        yield from _KEPT[edition.fingerprint]


def _entries(edition: Edition) -> Iterator[_Entry]:
    for position, clause in enumerate(edition.walk()):
        said = "\n".join((clause.title, *lines_of(clause)))
        if said.strip():
            types = frozenset(each.provision for each in clause.paragraphs)
            yield _Entry(edition, clause, position, said, folded(said), folded(clause.title), types)


def _found(entry: _Entry, key: str, words: Sequence[str]) -> Found:
    body = entry.text.removeprefix(entry.clause.title).strip("\n") or entry.text
    alike = folded(body)
    first = min((at for word in words if (at := alike.find(word)) >= 0), default=0)
    start = max(first - _AROUND, 0)
    shown = body[start : first + 2 * _AROUND].replace("\n", " ")
    around = ("…" if start else "") + shown + ("…" if first + 2 * _AROUND < len(body) else "")
    lines = tuple(marked(line, words) for line in body.split("\n") if line.strip())
    return Found(entry.edition, entry.clause, clause_label(entry.clause), marked(around, words), lines, key)


def marked(text: str, words: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """Cut a text into pieces, each a word looked for or what stands between; together they are the text again."""
    alike, longest = folded(text), sorted(words, key=len, reverse=True)
    pieces: list[tuple[str, bool]] = []
    at = 0
    while at < len(text):
        nexts = [(found, word) for word in longest if (found := alike.find(word, at)) >= 0]
        if not nexts:
            break
        found, word = min(nexts, key=lambda pair: (pair[0], -len(pair[1])))
        if found > at:
            pieces.append((text[at:found], False))
        pieces.append((text[found : found + len(word)], True))
        at = found + len(word)
    return (*pieces, (text[at:], False)) if at < len(text) else tuple(pieces)
