"""Order among parts before they are written: captions before tables, ids for what can be referred to, annexes whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from guiju.text.word.ids import Ids
from guiju.text.word.pieces import SourceParagraph
from guiju.text.word.roles import Part, Role

_OPENING = (Role.HEADING, Role.CLAUSE)
_ELEMENTS = {Role.TABLE_CAPTION: "table", Role.FIGURE_CAPTION: "figure", Role.FORMULA: "formula"}


@dataclass(frozen=True, slots=True)
class Layout:
    """Parts in the order of the draft, the id of each that has one, and the id behind each number and bookmark."""

    parts: tuple[Part, ...]
    ids: Mapping[int, str]
    by_key: Mapping[str, str]
    by_bookmark: Mapping[str, str]


def layout(parts: Sequence[Part], ids: Ids) -> Layout:
    """Lay out parts and give ids."""
    ordered = tuple(_captions_first(_annexes_whole(parts)))
    paths = _paths(ordered)
    given = {at: _id(part, paths[at], ids) for at, part in enumerate(ordered) if _is_referable(part)}
    keys = Counter(key for at in given for key in _keys(ordered[at]))
    by_key = {key: each for at, each in given.items() for key in _keys(ordered[at]) if keys[key] == 1}
    by_bookmark = {
        name: each
        for at, each in given.items()
        if isinstance(piece := ordered[at].piece, SourceParagraph)
        for name in piece.bookmarks
    }
    return Layout(ordered, given, by_key, by_bookmark)


def _is_referable(part: Part) -> bool:
    return (part.role in _OPENING and part.level > 0) or part.role in _ELEMENTS


def _id(part: Part, path: str, ids: Ids) -> str:
    if part.role in _OPENING:
        title = part.text if part.role is Role.HEADING else ""
        return ids.of_clause(title if not part.annex or part.level > 1 else "", part.key or path)
    return ids.of_element(_ELEMENTS[part.role], part.text if part.role is not Role.FORMULA else "", part.key)


def _paths(parts: Sequence[Part]) -> list[str]:
    """Return for each part the count of the clauses it stands in, 2.1 for the first below the second."""
    counts: list[int] = []
    paths: list[str] = []
    for part in parts:
        if part.role in _OPENING and part.level:
            counts = [*counts[: part.level], *[0] * (part.level - len(counts))]
            counts[-1] += 1
        paths.append(".".join(map(str, counts)))
    return paths


def _keys(part: Part) -> tuple[str, ...]:
    """Return what the text may call a part: a chapter 5 is 第5章 as well."""
    if not part.key:
        return ()
    if part.level == 1 and part.key.isdecimal():
        return (part.key, f"第{part.key}章")
    return (part.key,)


def _annexes_whole(parts: Sequence[Part]) -> list[Part]:
    """Put the title and status that stand below 附录A into its heading; the lines themselves stay as level 0."""
    whole = list(parts)
    head: int | None = None
    for at, part in enumerate(whole):
        if part.role is not Role.HEADING or not part.annex:
            head = head if part.role is Role.BLANK else None
        elif part.level == 1:
            head = at
        elif head is not None and part.level == 0:
            normative = whole[head].normative if part.normative is None else part.normative
            whole[head] = replace(whole[head], text=whole[head].text or part.text, normative=normative)
    return whole


def _captions_first(parts: Sequence[Part]) -> list[Part]:
    """Move a table's caption that stands below its table before it."""
    ordered = list(parts)
    for at, part in enumerate(parts):
        if part.role is not Role.TABLE_CAPTION:
            continue
        following = _neighbour(parts, at, 1)
        before = _neighbour(parts, at, -1)
        if following is not None and parts[following].role is Role.TABLE:
            continue
        if before is not None and parts[before].role is Role.TABLE:
            ordered.remove(part)
            ordered.insert(next(place for place, each in enumerate(ordered) if each is parts[before]), part)
    return ordered


def _neighbour(parts: Sequence[Part], at: int, step: int) -> int | None:
    at += step
    while 0 <= at < len(parts):
        part = parts[at]
        is_unit = part.role is Role.TEXT and part.text.startswith("单位")
        if part.role is not Role.BLANK and not is_unit:
            return at
        at += step
    return None
