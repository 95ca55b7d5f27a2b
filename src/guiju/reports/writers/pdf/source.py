"""A document as Typst source: calls of the functions of `layout.typ`, all text as quoted strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from guiju.reports import document as page
from guiju.reports.columns import alignment, shares, width
from guiju.reports.document import Block, Cover, Document, Heading, Inline, Line, Part, PartKind, Role, Series, Style
from guiju.reports.formula import Node, linear
from guiju.reports.writers.pdf.mathematics import equation

_STYLES = {
    Style.STRONG: "strong-words",
    Style.EMPHASIS: "slanted",
    Style.CODE: "code-words",
    Style.INSERTED: "inserted",
    Style.DELETED: "deleted",
}
_DATED = re.compile(r"([A-Z]*\d[\d.]*—\d{4})")
_BEFORE_THE_BODY = (PartKind.FOREWORD, PartKind.INTRODUCTION)


def source_of(document: Document) -> str:
    """Return the whole source of a document."""
    return "\n".join([_layout(), *_Source(document).statements()])


def figure_path(picture: page.Picture) -> str:
    """Return the name under which a figure is laid beside the source."""
    return f"figure-{picture.anchor}.{picture.name.rsplit('.', 1)[-1].lower()}"


@cache
def _layout() -> str:
    return (Path(__file__).parent / "layout.typ").read_text("utf-8")


class _Source:
    """One document being written."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors = page.anchors(document)

    def statements(self) -> Iterator[str]:
        document = self.document
        keywords = _array(map(_text, document.keywords))
        yield (
            f"#show: setting.with(title: {_text(document.subject or document.title)}, author: {_text(document.author)},"
            f" keywords: {keywords})"
        )
        if document.cover:
            yield f"#cover-page({_cover(document.cover)})"
        before = [each for each in document.parts if each.kind in _BEFORE_THE_BODY]
        after = [each for each in document.parts if each.kind not in _BEFORE_THE_BODY]
        entries = page.contents(document)
        if document.has_contents or before:
            yield f'#section({_text(document.number)}, "I", {{'
            if document.has_contents:
                rows = (_array(map(_text, (each.anchor, each.number, each.title)), str(each.depth)) for each in entries)
                yield f"contents({_array(rows)})"
            yield from self.parts(before, starts_new=document.has_contents)
            yield "})"
        yield f'#section({_text(document.number)}, "1", {{'
        yield from self.parts(after, starts_new=False)
        if document.has_end_line:
            yield "end-line"
        yield "})"
        yield _pages(each.anchor for each in entries)

    def parts(self, parts: Iterable[Part], starts_new: bool) -> Iterator[str]:
        for part in parts:
            if starts_new:
                yield "pagebreak(weak: true)"
            starts_new = True
            if part.kind is PartKind.BODY:
                yield f"body-title({_text(self.document.title)})"
            yield from self.blocks(part.blocks)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            match block:
                case Heading():
                    yield self.heading(block)
                case page.Listing():
                    yield from self.listing(block)
                case page.Table():
                    yield self.table(block)
                case page.Picture() | page.Equation():
                    yield self.counted(block)
                case page.Paragraph() | page.Note() | page.Listed():
                    yield self.text(block)

    def text(self, block: page.Paragraph | page.Note | page.Listed) -> str:
        match block:
            case page.Paragraph():
                return f"{_setting_of(block)}({self.line(block.line)})"
            case page.Note(mark, line, is_example):
                head = f"example({_text(mark)}" if is_example else f"note({width(mark)}, {_text(mark)}"
                return f"{head}, {self.line(line)})"
            case page.Listed(text):
                return f"listed({_text(text)})"

    def listing(self, listing: page.Listing) -> Iterator[str]:
        for at, item in enumerate(listing.items):
            # The last item does not stand alone on a page.
            sticks = ", sticks: true" if at == len(listing.items) - 2 else ""
            yield f"item({listing.depth}, {_text(item.mark)}, {self.line(item.line)}{sticks})"
            yield from self.nested(item.blocks, listing.depth)

    def counted(self, block: page.Picture | page.Equation) -> str:
        if isinstance(block, page.Picture):
            texts = (block.anchor, figure_path(block), page.plain(block.caption), f"图{block.number}")
            return f"figure-of({', '.join(map(_text, texts))}, {self.line(block.caption)})"
        meanings = _array(_array([_spoken(each.symbol), self.line(each.line)]) for each in block.where)
        return f"formula({_text(block.anchor)}, {_text(block.number)}, {_spoken(block.tree)}, {meanings})"

    def nested(self, blocks: Iterable[Block], depth: int) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, page.Listing):
                yield from self.blocks([block])
            else:
                yield "{" + "inside({" * (depth + 1) + "; ".join(self.blocks([block])) + "})" * (depth + 1) + "}"

    def heading(self, heading: Heading) -> str:
        number, title, anchor = map(_text, (heading.number, heading.title, heading.anchor))
        listed = "" if heading.is_listed else ", listed: false"
        if heading.english:
            return f"entry({heading.level}, {number}, {title}, {_text(heading.english)}, {anchor})"
        if not heading.title:
            return f"untitled({heading.level}, {number}, {anchor}, {self.line(heading.run_in)})"
        if heading.level > 1:
            return f"clause({heading.level}, {number}, {title}, {anchor}{listed})"
        if heading.series is Series.ANNEX:
            return f"annex({number}, {_text(heading.status)}, {title}, {anchor})"
        if heading.series is Series.BODY:
            return f"chapter({number}, {title}, {anchor})"
        is_large = heading.title in ("前言", "引言")
        return f"element({title}, {anchor}, size: {'16pt' if is_large else '10.5pt'}, spread: {_boolean(is_large)})"

    def table(self, table: page.Table) -> str:
        columns = _array(f"{each:.4f}fr" for each in shares(table))
        aligned = _array(alignment(table, at) for at in range(len(table.header)))
        notes = _array(_array([str(width(each.mark)), _text(each.mark), self.line(each.line)]) for each in table.notes)
        mark = _text(f"表{table.number}" if table.number else "")
        header = _array(map(self.line, table.header))
        is_whole = not table.is_prose and len(table.rows) <= page.SHORT_TABLE
        rows = _array(_array(map(self.line, row)) for row in table.rows)
        return (
            f"counted-table({_text(table.anchor)}, {mark}, {self.line(table.caption)}, {self.line(table.unit)},"
            f" {columns}, {aligned}, {header}, {rows}, {notes}, {_boolean(table.is_prose)},"
            f" {_boolean(is_whole)})"
        )

    def line(self, line: Line) -> str:
        return _array(map(self.inline, line))

    def inline(self, inline: Inline) -> str:
        match inline:
            case page.Words(text, style):
                return f"{_STYLES[style]}({_text(text)})" if style in _STYLES else _words(text)
            case page.Reference(anchor, printed):
                # A reference to what is not printed stays words: Typst refuses a link that leads nowhere.
                return f"refer({_text(anchor)}, {_text(printed)})" if anchor in self.anchors else _text(printed)
            case page.Link(address, text):
                return f"link({_text(address)}, {_text(text)})"
            case page.Quantity(tree):
                return f"quantity{_spoken(tree)}"
            case page.FootnoteMark(_, said):
                return f"foot({self.line(said)})"


def _setting_of(paragraph: page.Paragraph) -> str:
    """Return how a paragraph is set; one that leads in a list stays on the page where the list begins."""
    if paragraph.role is Role.QUOTED:
        return "quoted"
    return "leading-in" if paragraph.stays_with_next else "para"


def _spoken(tree: Node) -> str:
    """Return a formula with the words that stand for it where it cannot be seen."""
    return _array([equation(tree), _text(linear(tree))])


def _pages(anchors: Iterable[str]) -> str:
    """Return a statement that keeps the printed page number of every anchor, for whoever asks for them."""
    return (
        f"#context [#metadata({_array(map(_text, anchors))}.map(anchor => {{ let place = query(label(anchor)).first()."
        "location(); (anchor, numbering(place.page-numbering(), ..counter(page).at(place))) }))<pages>]"
    )


def _cover(cover: Cover) -> str:
    texts = {
        "badge": cover.badge,
        "level": cover.level,
        "number": cover.number,
        "replaces": cover.replaces,
        "title": cover.title,
        "english": cover.title_en,
        "stage": cover.stage,
        "issued": cover.issued,
        "implemented": cover.implemented,
        "publisher": cover.publisher,
    }
    lists = f"codes: {_array(map(_text, cover.codes))}, remarks: {_array(map(_text, cover.remarks))}"
    return ", ".join([lists, *(f"{name}: {_text(text)}" for name, text in texts.items())])


def _boolean(value: bool) -> str:
    return "true" if value else "false"


def _array(items: Iterable[str], *more: str) -> str:
    """Return a Typst array; the comma behind the last item keeps an array of one an array."""
    written = [*items, *more]
    return f"({', '.join(written)},)" if written else "()"


def _words(text: str) -> str:
    """Return a text in which no line breaks between the number of a standard and its year."""
    pieces = [each for each in _DATED.split(text) if each]
    written = [f"box({_text(each)})" if _DATED.fullmatch(each) else _text(each) for each in pieces]
    return f"({' + '.join(written)})" if len(written) > 1 else (written or ['""'])[0]


def _text(text: str) -> str:
    r"""Return a Typst string.

    >>> _text('甲"乙\\丙')
    '"甲\\"乙\\\\丙"'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
