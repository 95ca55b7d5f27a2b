"""An edition on the linter's desk: sections with their place in the document, every piece of text with its role.

All that several rules ask for is worked out here once. Offsets are those of `edition.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from guiju.errors import Place
from guiju.lint.pieces import Part, Piece, Section, Spot, read_pieces, read_sections
from guiju.lint.profile import Profile, drafting_year, profile_of
from guiju.lint.speech import Verb, read_verbs
from guiju.lint.surroundings import Surroundings
from guiju.model.body import Stretch
from guiju.model.text import Clause, Edition
from guiju.text.citations import Citations, read_citations
from guiju.text.labels import Labels, read_labels
from guiju.text.laws import LawMention, read_law_mentions
from guiju.text.page import Page
from guiju.text.sentences import Saying, read_sayings

__all__ = ["Manuscript", "Part", "Piece", "Section", "Spot"]

_HEADING = re.compile(r"#{1,6}[ \t]+")
_KEY_VALUE = r"^{name}[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*(?=[\r\n]|\Z)"

_ITEMS = r"^{name}[ \t]*:[ \t]*\r?\n(?P<items>(?:[ \t]*-[ \t][^\n]*\n)+)"


class Manuscript:
    """One edition as rules see it."""

    def __init__(self, edition: Edition, surroundings: Surroundings, profile: Profile | None = None) -> None:
        self.edition = edition
        self.surroundings = surroundings
        self.profile = profile or profile_of(edition)
        self.text = edition.text

    @cached_property
    def drafting(self) -> int:
        """The year of the GB/T 1.1 it is drafted by: 2009 or 2020."""
        return drafting_year(self.edition)

    @cached_property
    def page(self) -> Page:
        """Its text cut into lines."""
        return Page(self.edition.path, self.edition.source)

    @cached_property
    def labels(self) -> Labels:
        """What everything in it is called in print."""
        return read_labels(self.edition)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every clause in reading order."""
        return tuple(read_sections(self.edition.clauses))

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every printed piece of text in reading order; formulas, code and comments are none."""
        return tuple(piece for section in self.sections for piece in read_pieces(section))

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """Every printed stretch with what its place lets it do."""
        return tuple(read_sayings(self.edition))

    @cached_property
    def citations(self) -> Citations:
        """Every standard it cites or lists."""
        return read_citations(self.edition, self.sayings)

    @cached_property
    def laws(self) -> tuple[LawMention, ...]:
        """Every law and document of policy it names."""
        return tuple(read_law_mentions(self.edition, self.sayings))

    @property
    def newline(self) -> str:
        """What its lines end in."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @cached_property
    def verbs(self) -> tuple[Verb, ...]:
        """Every modal verb of its pieces in reading order."""
        return tuple(read_verbs(self.pieces))

    @cached_property
    def _starts(self) -> list[int]:
        return [section.clause.offset for section in self.sections]

    def edition_before(self) -> Edition | None:
        """Return the edition this one follows among its surroundings, None for a first one."""
        standard, day = self.surroundings.library.standards.get(self.edition.code), self.edition.implemented
        known = standard.editions if standard else ()
        earlier = [each for each in known if each.implemented and (day is None or each.implemented < day)]
        return earlier[-1] if earlier else None

    def section_at(self, offset: int) -> Section | None:
        """Return the section that the character at `offset` stands in, None before the first heading."""
        at = bisect_right(self._starts, offset)
        return self.sections[at - 1] if at else None

    def place(self, offset: int) -> Place:
        """Return line, column and clause of a character."""
        section = self.section_at(offset)
        name = (section.clause.number or section.clause.title) if section else None
        return self.page.place_at(offset, name)

    def title(self, clause: Clause) -> Stretch:
        """Return where a clause's title stands, its whole heading if the title was written otherwise (前　言)."""
        line = clause.source.split("\n", 1)[0].rstrip("\r")
        marks = _HEADING.match(line.lstrip(" "))
        start = len(line) - len(line.lstrip(" ")) + (marks.end() if marks else 0)
        at = line.find(clause.title, start)
        return Stretch(clause.title, clause.offset + at) if at >= 0 else Stretch(line[start:], clause.offset + start)

    def heading(self, clause: Clause) -> Stretch:
        """Return where a clause's heading stands, its marks included: what to point to where there is no title."""
        line = clause.source.split("\n", 1)[0].rstrip()
        return Stretch(line.lstrip(), clause.offset + len(line) - len(line.lstrip()))

    def front(self, name: str) -> Stretch:
        """Return where the value of a field of the front matter stands; its first line if it has no such field."""
        found = re.search(_KEY_VALUE.format(name=re.escape(name)), self.edition.opening, re.MULTILINE)
        shift = len(self.edition.opening) - len(self.edition.opening.removeprefix("\ufeff"))
        if found is None:
            return Stretch(self.text[:3], 0)
        return Stretch(found["value"], found.start("value") - shift)

    def front_items(self, name: str) -> tuple[Stretch, ...]:
        """Return where the values of a list in the front matter stand, one on a line each."""
        opening = self.edition.opening.removeprefix("\ufeff")
        found = re.search(_ITEMS.format(name=re.escape(name)), opening, re.MULTILINE)
        if found is None:
            return ()
        lines = re.finditer(r"^[ \t]*-[ \t]*(?P<value>[^\r\n]*?)[ \t]*(?=[\r\n]|\Z)", found["items"], re.MULTILINE)
        start = found.start("items")
        return tuple(Stretch(each["value"], start + each.start("value")) for each in lines)

    def part(self, part: Part) -> Section | None:
        """Return the first chapter or element of a part, None if there is none."""
        return next((section for section in self.sections if section.part is part and section.parent is None), None)
