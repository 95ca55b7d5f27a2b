"""The paragraphs of a 前言 by what they say, in the order in which GB/T 1.1—2020, 8.3, asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from guiju.lint.manuscript import Manuscript
from guiju.lint.pieces import Part
from guiju.model.body import Listing, Prose


class Saying(IntEnum):
    """What a paragraph of the 前言 says; a smaller one stands before a greater one."""

    BASIS = 1
    RELATION = 2
    REPLACEMENT = 3
    ADOPTION = 4
    PATENTS = 5
    CHARGE = 6
    DRAFTING_OFFICES = 7
    DRAFTERS = 8
    HISTORY = 9

    @property
    def chinese(self) -> str:
        """Its name in remarks."""
        return _CHINESE[self]


_CHINESE = {
    Saying.BASIS: "起草依据",
    Saying.RELATION: "与其他文件的关系",
    Saying.REPLACEMENT: "与代替文件的关系",
    Saying.ADOPTION: "与国际文件的关系",
    Saying.PATENTS: "有关专利的说明",
    Saying.CHARGE: "提出和归口",
    Saying.DRAFTING_OFFICES: "起草单位",
    Saying.DRAFTERS: "主要起草人",
    Saying.HISTORY: "历次版本发布情况",
}
SELF = r"本(?:文件|标准|部分|指导性技术文件|规范|规程)"
_SAID = (
    (Saying.BASIS, re.compile(rf"{SELF}按照\s*GB/T\s*1\.1")),
    (Saying.HISTORY, re.compile(r"历次版本|首次发布|次修订")),
    (Saying.DRAFTERS, re.compile(r"起草人")),
    (Saying.DRAFTING_OFFICES, re.compile(r"起草单位")),
    (Saying.PATENTS, re.compile(r"专利")),
    (Saying.CHARGE, re.compile(r"归口|提出[。并]|提出$")),
    (Saying.ADOPTION, re.compile(rf"{SELF}.{{0,8}}(?:等同|修改|非等效)采用")),
    (Saying.REPLACEMENT, re.compile(rf"{SELF}(?:部分)?代替")),
    (Saying.RELATION, re.compile(r"第\s*\d+\s*部分|证实方法按照|已经发布|共同构成")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the 前言, and the list that follows it if there is one."""

    saying: Saying | None
    prose: Prose
    listing: Listing | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.prose.said.text


def read_preface(text: Manuscript) -> tuple[Line, ...]:
    """Return the paragraphs of the 前言, none if the edition has none."""
    section = text.part(Part.PREFACE)
    return tuple(_lines(section.clause.body)) if section else ()


def said(lines: tuple[Line, ...], saying: Saying) -> Line | None:
    """Return the first paragraph that says something."""
    return next((line for line in lines if line.saying is saying), None)


def place_before(lines: tuple[Line, ...], saying: Saying) -> int | None:
    """Return where a missing paragraph belongs: before the first that comes later, None at the end of the 前言."""
    later = (line.prose.offset for line in lines if line.saying is not None and line.saying > saying)
    return next(later, None)


def saying_of(words: str) -> Saying | None:
    """Return what a paragraph says, None for one of another kind.

    >>> saying_of("本文件由市行政审批局提出并归口。").chinese
    '提出和归口'
    """
    return next((saying for saying, pattern in _SAID if pattern.search(words)), None)


def _lines(body: tuple[object, ...]) -> Iterator[Line]:
    for at, element in enumerate(body):
        if isinstance(element, Prose):
            following = body[at + 1] if at + 1 < len(body) else None
            listing = following if isinstance(following, Listing) else None
            yield Line(saying_of(element.said.text), element, listing)
