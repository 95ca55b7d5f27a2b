"""Which level a way of numbering has in one document: 一、 is a chapter in a notice and an item in a rule book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from guiju.text.word.markers import LISTED, Family, Marker
from guiju.text.word.titles import is_title, title_and_text

_OUTER = (Family.PART, Family.CHAPTER, Family.SECTION, Family.ARTICLE)
_INNER = (Family.CHINESE, Family.CHINESE_PAREN, Family.ARABIC)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The families of a document that make clauses, with their levels; the others make items of lists.

    In a law an article is a clause of the chapter or section it stands in (`articles`), and everything numbered below
    it is an item.
    """

    levels: Mapping[Family, int] = field(default_factory=dict)
    articles: bool = False

    def level(self, marker: Marker) -> int | None:
        """Return the level of a marker that may make a clause, None if it only makes items."""
        if marker.family is Family.DOTTED:
            return len(marker.values)
        if marker.family is Family.ANNEX:
            return 1
        return self.levels.get(marker.family)


def scheme_of(markers: Sequence[Marker]) -> Scheme:
    """Judge the numbering of a whole document by the markers of its paragraphs in reading order."""
    families = {each.family for each in markers}
    outer = [each for each in _OUTER if each in families]
    levels = {family: at for at, family in enumerate(outer, start=1)}
    if Family.ARTICLE in families:
        return Scheme(levels, articles=True)
    at = len(outer)
    dotted = Family.DOTTED in families and any(len(each.values) == 2 and not each.letter for each in markers)
    for family in _INNER:
        if family not in families:
            continue
        if family is Family.ARABIC and dotted:
            levels[family] = 1
        elif _makes_clauses(family, markers, at):
            at += 1
            levels[family] = at
    return Scheme(levels)


def _makes_clauses(family: Family, markers: Iterable[Marker], above: int) -> bool:
    """Whether a family opens clauses: it heads most of its paragraphs with a title, or nothing else could."""
    found = [each for each in markers if each.family is family]
    titled = sum(is_title(each.rest) or title_and_text(each.rest) is not None or not each.rest for each in found)
    if family is Family.CHINESE:
        return True
    if family is Family.CHINESE_PAREN:
        return titled * 2 >= len(found) or above == 0
    return titled * 2 > len(found) and (above == 0 or above >= 2)


def lists_only(marker: Marker) -> bool:
    """Whether a marker never makes a clause."""
    return marker.family in LISTED
