"""What a clause says, line by line, for people: marks of Markdown left out, one line a paragraph, item or table row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guiju.model.body import Code, Element, Figure, Footnote, Formula, Listing, Prose, Quote, Stretch, Table
from guiju.model.text import Clause
from guiju.text.inline import spans

_BROKEN = re.compile(r"\s*\n\s*")
_BETWEEN_LATIN = re.compile(r"(?<=[\x21-\x7e])\n(?=[\x21-\x7e])")


def lines_of(clause: Clause) -> tuple[str, ...]:
    """Return the lines of a clause's own body; a reference reads as its words, so that renumbering changes nothing."""
    return tuple(line for line in _lines(clause.body) if line)


def said(stretch: Stretch) -> str:
    """Return what a reader sees of a stretch, on one line."""
    seen = "".join(span.text for span in spans(stretch))
    return _BROKEN.sub("", _BETWEEN_LATIN.sub(" ", seen)).strip()


def _lines(elements: Sequence[Element]) -> Iterator[str]:
    for element in elements:
        match element:
            case Prose():
                yield element.mark + said(element.said)
            case Listing(items):
                for item in items:
                    yield said(item.said)
                    yield from _lines(item.elements)
            case Quote(within):
                yield from _lines(within)
            case _:
                yield from _lines_of_display(element)


def _lines_of_display(element: Element) -> Iterator[str]:
    """Yield the lines of what stands apart from the sentences."""
    match element:
        case Table():
            yield from _lines_of_table(element)
        case Figure(caption):
            yield said(caption)
        case Formula(written, where):
            yield written.text
            yield from (f"{symbol}：{meaning}" for symbol, meaning in where.items())
        case Footnote(_, text):
            yield said(text)
        case Code(text):
            yield from text.text.splitlines()


def _lines_of_table(table: Table) -> Iterator[str]:
    yield from [said(table.caption)] if table.caption else []
    yield from [said(table.unit.said)] if table.unit else []
    for row in (table.header, *table.rows):
        yield " | ".join(said(cell) for cell in row)
    yield from (note.mark + said(note.said) for note in table.notes)
