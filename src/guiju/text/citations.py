"""Standards an edition cites: where, which clause of them, normatively or not, and the entry each one has.

GB/T 1.1-2020, 8.6 and 8.13: what is cited normatively is listed in 规范性引用文件, what is cited informatively in
参考文献. Own standards are cited like any other (`Q/QHZW TY101`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from guiju.model.body import Comment, Element, Listing, Prose, Stretch
from guiju.model.text import Clause, Edition
from guiju.text.sentences import BIBLIOGRAPHY, REFERENCES, Saying, is_normative, read_sayings
from guiju.text.standard_numbers import StandardNumber, find_numbers

_PART = re.compile(
    r"(?:《[^》]*》)?(?:[，,]|中的?|的)?[ \u2009]?"
    r"(?P<part>第\d{1,2}(?:\.\d+)*[章条]|附录[A-Z](?:\.\d+)*(?![A-Za-z])|(?:表|图|公式)[ \u2009]?[(（]?[A-Z]?\.?\d+(?:\.\d+)*[)）]?"
    r"|[A-Z](?:\.\d{1,2})+(?![\d A-Za-z])|\d{1,2}(?:\.\d{1,2})+(?![\d.～~%％‰℃]|[ \u2009]?[A-Za-zμΩ]))"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A standard cited in a text: `written` is its number as it stands there, `part` a clause or table named with it.

    `is_normative` is None where a cell of a table leaves it open.
    """

    number: StandardNumber
    written: Stretch
    part: str
    is_normative: bool | None
    clause: Clause
    saying: Saying


@dataclass(frozen=True, slots=True)
class Entry:
    """A document listed in 规范性引用文件 or 参考文献: `number` is None where it is no standard, `title` what follows it."""

    number: StandardNumber | None
    title: str
    written: Stretch
    element: Element


@dataclass(frozen=True, slots=True)
class Citations:
    """All of an edition: what its text cites, and the entries of its two lists."""

    cited: tuple[Citation, ...]
    references: tuple[Entry, ...]
    bibliography: tuple[Entry, ...]

    def listed(self, number: StandardNumber) -> Entry | None:
        """Return the entry of 规范性引用文件 for a number, None if there is none."""
        return next((each for each in self.references if each.number and each.number.covers(number)), None)

    def read(self, number: StandardNumber) -> Entry | None:
        """Return the entry of 参考文献 for a number, None if there is none."""
        return next((each for each in self.bibliography if each.number and each.number.covers(number)), None)


def read_citations(edition: Edition, sayings: Sequence[Saying] | None = None) -> Citations:
    """Find every standard that an edition cites or lists; `sayings` are all of it, where they are known already."""
    lists = {chapter.title: chapter for chapter in edition.clauses if chapter.title in (REFERENCES, BIBLIOGRAPHY)}
    return Citations(
        tuple(_cited(edition, read_sayings(edition) if sayings is None else sayings)),
        *(tuple(entries(lists[title].body)) if title in lists else () for title in (REFERENCES, BIBLIOGRAPHY)),
    )


def entries(body: tuple[Element, ...]) -> Iterator[Entry]:
    """Yield the entries of a list of documents: its lines but for a lead-in, items of lists among them."""
    for at, element in enumerate(body):
        if isinstance(element, Listing):
            for item in element.items:
                yield _entry(item.said, element)
        elif isinstance(element, Prose) and not (at == 0 and _is_lead_in(element.said.text)):
            yield _entry(element.said, element)
        elif not isinstance(element, Prose | Comment):
            yield _entry(Stretch("", element.offset), element)


def _cited(edition: Edition, sayings: Iterable[Saying]) -> Iterator[Citation]:
    for saying in sayings:
        if saying.chapter.title in (REFERENCES, BIBLIOGRAPHY):
            continue
        text = saying.stretch.text
        for found in find_numbers(text):
            offset = saying.stretch.offset + found.start
            part = _PART.match(text, found.end)
            yield Citation(
                found.number,
                Stretch(text[found.start : found.end], offset),
                part["part"] if part else "",
                is_normative(saying, offset, edition.function_type),
                saying.clause,
                saying,
            )


def _entry(said: Stretch, element: Element) -> Entry:
    found = next(find_numbers(said.text), None)
    if found is None or said.text[: found.start].strip("[]［］0123456789 .、（）()　"):
        return Entry(None, said.text.strip(), said, element)
    return Entry(found.number, said.text[found.end :].strip(" 　\t《》"), said, element)


def _is_lead_in(text: str) -> bool:
    return text.rstrip().endswith(("。", "：", ":")) and next(find_numbers(text), None) is None
