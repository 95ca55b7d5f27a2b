"""The entries of 术语和定义: term, English, definition, source (GB/T 1.1-2020, 8.7.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guiju.lint.manuscript import Manuscript, Part, Section
from guiju.model.body import Prose, ProseRole, Stretch

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2}")
_BEHIND = re.compile(r"\s*[（(〔][^）)〕]*[）)〕]\s*$")


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One entry as written; `term` is its heading without what stands in brackets behind it."""

    section: Section
    term: str
    english: Stretch | None
    definition: Stretch | None
    sources: tuple[Prose, ...]

    @property
    def is_in_order(self) -> bool:
        """Whether the English stands before the definition."""
        if self.english is None or self.definition is None:
            return True
        return self.english.offset < self.definition.offset


def term_entries(text: Manuscript) -> Iterator[TermEntry]:
    """Yield every entry; a heading with entries below it is a group of them."""
    for section in text.sections:
        if section.part is Part.TERMS and section.parent is not None and not section.clause.clauses:
            said = [each for each in section.clause.body if isinstance(each, Prose)]
            paragraphs = [each.said for each in said if each.role is ProseRole.PARAGRAPH]
            english = next((each for each in paragraphs if is_english(each.text)), None)
            definition = next((each for each in paragraphs if _CHINESE.search(each.text)), None)
            sources = tuple(each for each in said if each.role is ProseRole.SOURCE)
            term = _BEHIND.sub("", section.clause.title)
            yield TermEntry(section, term, english, definition, sources)


def is_english(text: str) -> bool:
    """Return whether a line is the English of a term: Latin letters and no Chinese."""
    return bool(_LATIN.search(text)) and not _CHINESE.search(text)
