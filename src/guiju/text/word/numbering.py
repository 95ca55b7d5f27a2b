"""Automatic numbers, resolved as Word resolves them: what a reader sees before a paragraph and no run contains.

1. A paragraph belongs to a list (`num`), which has the levels of an abstract list except where it overrides them.
2. Lists of one abstract list count together; a list that overrides a start begins again when it is first met.
3. A level counts on until a level above it is met (or, if it says so, only one high enough), then begins again.
4. The text of a level names the levels it shows (`%1.%2`), each in its own form, unless it asks for plain figures.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from guiju.text.word.names import attribute, child, children, number, switch, value
from guiju.text.word.number_formats import format_number
from guiju.text.word.styles import Styles

DEEPEST = 9

_PLACE = re.compile(r"%([1-9])")
_OFF = "0"


@dataclass(frozen=True, slots=True)
class Number:
    """The number of one paragraph as it is printed (`5.2.1`, `第三条`, `a)`); `level` counts from 0."""

    label: str
    level: int
    list_id: str
    is_bullet: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts; `restart` is the level (from 1) above which it begins again, None for any."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain_figures: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a document: levels of each abstract list, and which abstract list a list counts with."""

    levels: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    """By list."""
    abstract: Mapping[str, str] = field(default_factory=dict)
    starts: Mapping[str, Mapping[int, int]] = field(default_factory=dict)

    def level_of_style(self, list_id: str, style_id: str) -> int | None:
        """Return the level of a list that belongs to a style."""
        found = (at for at, level in self.levels.get(list_id, {}).items() if level.style == style_id)
        return next(found, None)


class Counter:
    """Gives each paragraph its number; ask once for each, in reading order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._values: dict[str, dict[int, int]] = {}
        self._met: set[str] = set()

    def next_number(self, list_id: str, level: int) -> Number | None:
        """Count one paragraph of a list and return its number, None if the list or level does not exist."""
        levels = self._numbering.levels.get(list_id)
        if levels is None or level not in levels:
            return None
        values = self._values.setdefault(self._numbering.abstract[list_id], {})
        starts = self._numbering.starts.get(list_id, {})
        if list_id not in self._met:
            self._met.add(list_id)
            for each in starts:
                values.pop(each, None)
        first = starts.get(level, levels[level].start)
        values[level] = values[level] + 1 if level in values else first
        for below in [each for each in values if each > level and _begins_again(levels.get(each), level)]:
            del values[below]
        return Number(_label(levels, values, level), level, list_id, levels[level].form == "bullet")


def number_of_paragraph(properties: Element | None, styles: Styles, numbering: Numbering) -> tuple[str, int] | None:
    """Return the list and level of a paragraph by its own properties or its style, None if it is in no list."""
    style = styles.of(value(properties, "pStyle"))
    own = child(properties, "numPr")
    list_id = value(own, "numId")
    level = number(value(own, "ilvl"))
    if list_id is None:
        list_id = style.num_id
        if level is None and list_id is not None:
            level = numbering.level_of_style(list_id, style.id)
            level = style.num_level if level is None else level
    if list_id is None or list_id == _OFF:
        return None
    return list_id, min(max(level or 0, 0), DEEPEST - 1)


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """Read the numbering part; an absent one has no lists."""
    abstract = {attribute(each, "abstractNumId") or "": each for each in children(root, "abstractNum")}
    lists = {attribute(each, "numId") or "": each for each in children(root, "num")}
    levels: dict[str, dict[int, Level]] = {}
    counted_with: dict[str, str] = {}
    starts: dict[str, dict[int, int]] = {}
    for list_id, element in lists.items():
        counted_with[list_id] = abstract_id = _linked(value(element, "abstractNumId") or "", abstract, lists, styles)
        levels[list_id] = _levels(abstract.get(abstract_id))
        starts[list_id] = {}
        for override in children(element, "lvlOverride"):
            at = number(attribute(override, "ilvl")) or 0
            if (own := child(override, "lvl")) is not None:
                levels[list_id][at] = _level(own)
            if (start := number(value(override, "startOverride"))) is not None:
                starts[list_id][at] = start
    return Numbering(levels, counted_with, starts)


def _linked(abstract_id: str, abstract: Mapping[str, Element], lists: Mapping[str, Element], styles: Styles) -> str:
    """Follow a link to a list style, once: the abstract list that style's own list has."""
    link = value(abstract.get(abstract_id), "numStyleLink")
    if link is None:
        return abstract_id
    for other_id, other in abstract.items():
        if value(other, "styleLink") == link:
            return other_id
    target = lists.get(styles.of(link).num_id or "")
    return value(target, "abstractNumId") or abstract_id


def _levels(element: Element | None) -> dict[int, Level]:
    return {number(attribute(each, "ilvl")) or 0: _level(each) for each in children(element, "lvl")}


def _level(element: Element) -> Level:
    form = value(element, "numFmt") or attribute(child(element, "AlternateContent", "Choice", "numFmt"), "format")
    start = number(value(element, "start"))
    return Level(
        start=0 if start is None else start,
        form=form or "decimal",
        text=value(element, "lvlText") or "",
        restart=number(value(element, "lvlRestart")),
        plain_figures=bool(switch(element, "isLgl")),
        style=value(element, "pStyle"),
    )


def _begins_again(level: Level | None, met: int) -> bool:
    if level is None or level.restart is None:
        return True
    return met + 1 <= level.restart


def _label(levels: Mapping[int, Level], values: Mapping[int, int], level: int) -> str:
    if levels[level].form == "bullet":
        return "•"

    def shown(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        its = levels.get(at, Level())
        form = "decimal" if levels[level].plain_figures else its.form
        return format_number(values.get(at, its.start), form)

    return _PLACE.sub(shown, levels[level].text).strip()
