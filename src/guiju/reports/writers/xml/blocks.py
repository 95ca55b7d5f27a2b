"""The blocks of a document as elements of NISO STS."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from guiju.reports.document import (
    Block,
    Document,
    Equation,
    FootnoteMark,
    Heading,
    Line,
    Link,
    Listed,
    Listing,
    Method,
    Note,
    Paragraph,
    Picture,
    Reference,
    Role,
    Series,
    Style,
    Table,
    Words,
    plain,
)
from guiju.reports.writers.html.mathematics import equation
from guiju.text.standard_numbers import find_numbers

XLINK, MML, TBX = "http://www.w3.org/1999/xlink", "http://www.w3.org/1998/Math/MathML", "urn:iso:std:iso:30042:ed-1"
_SPACES = {"xlink": XLINK, "mml": MML, "tbx": TBX}
_STYLES = {Style.STRONG: "bold", Style.EMPHASIS: "italic", Style.CODE: "monospace"}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SERIAL = re.compile(r"(\[\d+\])\s*")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def named(name: str) -> etree._Element:
    """Return a new element with the namespaces of STS."""
    return etree.Element(name, nsmap=_SPACES)


def add(parent: etree._Element, name: str, text: str = "") -> etree._Element:
    """Add an element below another, with its text."""
    made = etree.SubElement(parent, name)
    if text:
        made.text = _CONTROLS.sub("", text)
    return made


class Blocks:
    """Turns the blocks of one document into elements; knows the ids and what stands behind each."""

    def __init__(self, document: Document) -> None:
        self.kinds: dict[str, str] = dict(_kinds(document.blocks()))
        self.ids: dict[str, str] = {}
        self.used: set[str] = set()

    def identify(self, element: etree._Element, anchor: str) -> None:
        """Give an element the id that stands for an anchor; every id is given once."""
        if anchor and anchor in self.kinds:
            name = self.id_of(anchor)
            if name not in self.used:
                self.used.add(name)
                element.set("id", name)

    def id_of(self, anchor: str) -> str:
        """Return the XML name of an anchor, the same whenever it is asked for."""
        if anchor not in self.ids:
            name = "c-" + re.sub(r"[^\w.-]", "-", anchor)
            while name in self.ids.values():
                name += "-"
            self.ids[anchor] = name
        return self.ids[anchor]

    def head(self, section: etree._Element, heading: Heading) -> None:
        """Add number and title of a clause; one without a title has its first paragraph instead."""
        if heading.number:
            add(section, "label", heading.number)
        if heading.title:
            add(section, "title", heading.title)
        if heading.run_in:
            self.inline(add(section, "p"), heading.run_in)

    def fill(self, parent: etree._Element, blocks: Sequence[Block]) -> None:
        """Add blocks; documents cited one after the other become one list of references."""
        for is_cited, group in groupby(
            blocks, key=lambda each: isinstance(each, Paragraph) and each.role is Role.CITED
        ):
            if is_cited:
                self.references(add(parent, "ref-list"), [each for each in group if isinstance(each, Paragraph)])
            else:
                for block in group:
                    self.block(parent, block)

    def block(self, parent: etree._Element, block: Block) -> None:
        """Add one block."""
        match block:
            case Paragraph(line, role):
                outer = add(parent, "disp-quote") if role is Role.QUOTED else parent
                self.inline(add(outer, "p"), line)
            case Note(mark, line, is_example):
                note = add(parent, "non-normative-example" if is_example else "non-normative-note")
                add(note, "label", mark.rstrip("：: "))
                self.inline(add(note, "p"), line)
            case Listing():
                self.listing(parent, block)
            case Table():
                self.table(parent, block)
            case Picture(number, caption, anchor, name):
                figure = add(parent, "fig")
                self.identify(figure, anchor)
                self.caption(figure, f"图{number}" if number else "", caption)
                add(figure, "graphic").set(f"{{{XLINK}}}href", name)
            case Equation():
                self.equation(parent, block)
            case Listed(text):
                add(parent, "preformat", text)
            case Heading() | Method():
                pass  # a heading opens a section of its own; methods are printed as a chapter

    def listing(self, parent: etree._Element, listing: Listing) -> None:
        """Add a list; every item keeps its mark as printed."""
        made = add(parent, "list")
        made.set("list-type", "alpha-lower" if listing.is_ordered and listing.depth == 1 else
                 "arabic" if listing.is_ordered else "dash")  # fmt: skip
        for item in listing.items:
            element = add(made, "list-item")
            add(element, "label", item.mark)
            self.inline(add(element, "p"), item.line)
            for block in item.blocks:
                self.within_item(element, block)

    def within_item(self, element: etree._Element, block: Block) -> None:
        """Add what is nested in an item; what a list item may not hold itself stands inside a paragraph."""
        allowed = isinstance(block, Paragraph | Note | Listing)
        self.block(element if allowed else add(element, "p"), block)

    def table(self, parent: etree._Element, table: Table) -> None:
        """Add a table with its number, caption, unit and notes."""
        wrap = add(parent, "table-wrap")
        self.identify(wrap, table.anchor)
        self.caption(wrap, f"表{table.number}" if table.number else "", table.caption, table.unit)
        grid = add(wrap, "table")
        head = add(add(grid, "thead"), "tr")
        for cell in table.header:
            self.inline(add(head, "th"), cell)
        body = add(grid, "tbody")
        for row in table.rows:
            line = add(body, "tr")
            for cell in row:
                self.inline(add(line, "td"), cell)
        if table.notes:
            foot = add(wrap, "table-wrap-foot")
            for note in table.notes:
                self.block(foot, note)

    def caption(self, element: etree._Element, number: str, caption: Line, unit: Line = ()) -> None:
        """Add number and caption of a table or figure."""
        if number:
            add(element, "label", number)
        if caption or unit:
            made = add(element, "caption")
            if caption:
                self.inline(add(made, "title"), caption)
            if unit:
                self.inline(add(made, "p"), unit)

    def equation(self, parent: etree._Element, block: Equation) -> None:
        """Add a formula as MathML with its number, then what its symbols mean."""
        made = add(parent, "disp-formula")
        self.identify(made, block.anchor)
        if block.number:
            add(made, "label", f"({block.number})")
        made.append(_mathematics(block))
        if block.where:
            meanings = add(parent, "def-list")
            add(meanings, "title", "式中：")
            for each in block.where:
                item = add(meanings, "def-item")
                inline = add(add(item, "term"), "inline-formula")
                inline.append(_as_mathml(equation(each.symbol)))
                self.inline(add(add(item, "def"), "p"), each.line)

    def term(self, parent: etree._Element, heading: Heading, inside: Sequence[Block]) -> None:
        """Add a term as a TBX entry: definition, source, notes, the term in both languages."""
        section = add(parent, "term-sec")
        self.identify(section, heading.anchor)
        if heading.number:
            add(section, "label", heading.number)
        entry = add(section, f"{{{TBX}}}termEntry")
        chinese = add(entry, f"{{{TBX}}}langSet")
        chinese.set(_LANG, "zh")
        paragraphs = [each for each in inside if isinstance(each, Paragraph)]
        definition = next((each for each in paragraphs if each.role is Role.PLAIN), None)
        if definition is not None:
            self.inline(add(chinese, f"{{{TBX}}}definition"), definition.line)
        rest: list[Block] = []
        for block in inside:
            if isinstance(block, Note) and not block.is_example:
                self.inline(add(chinese, f"{{{TBX}}}note"), block.line)
            elif isinstance(block, Paragraph) and block.role is Role.SOURCE:
                self.inline(add(chinese, f"{{{TBX}}}source"), block.line)
            elif block is not definition:
                rest.append(block)
        _named_term(chinese, heading.title)
        english = add(entry, f"{{{TBX}}}langSet")
        english.set(_LANG, "en")
        _named_term(english, heading.english)
        self.fill(section, rest)

    def reference_list(self, parent: etree._Element, blocks: Sequence[Block]) -> None:
        """Add 参考文献: a list of references under its title."""
        made = add(parent, "ref-list")
        made.set("content-type", "bibl")
        for block in blocks:
            if isinstance(block, Heading):
                self.identify(made, block.anchor)
                add(made, "title", block.title)
            elif isinstance(block, Paragraph):
                self.references(made, [block])
            elif isinstance(block, Listing):
                self.references(made, [Paragraph(item.line) for item in block.items])

    def references(self, parent: etree._Element, cited: Sequence[Paragraph]) -> None:
        """Add documents: a standard by its number and title, anything else as it is written."""
        for each in cited:
            reference = add(parent, "ref")
            text = plain(each.line)
            serial = _SERIAL.match(text)
            if serial:
                add(reference, "label", serial[1])
                text = text[serial.end() :]
            found = next(find_numbers(text), None)
            if found is None or found.start:
                self.inline(add(reference, "mixed-citation"), each.line[1:] if serial else each.line)
                continue
            standard = add(reference, "std")
            standard.set("type", "dated" if found.number.year else "undated")
            add(standard, "std-ref", str(found.number))
            title = text[found.end :].strip(" \u3000\u2002\u2003，,")
            if title:
                standard[-1].tail = "　"
                add(standard, "title", title)

    def inline(self, parent: etree._Element, line: Line) -> None:
        """Add the pieces of a line."""
        for piece in line:
            match piece:
                case Words(text, style) if style in _STYLES:
                    add(parent, _STYLES[style], text)
                case Words(text):
                    _append(parent, text)
                case Reference(anchor, printed) if anchor in self.kinds:
                    link = add(parent, "xref", printed)
                    link.set("ref-type", self.kinds[anchor])
                    link.set("rid", self.id_of(anchor))
                case Reference(_, printed):
                    _append(parent, printed)
                case Link(address, text):
                    add(parent, "ext-link", text).set(f"{{{XLINK}}}href", address)
                case FootnoteMark(number, said):
                    note = add(parent, "fn")
                    add(note, "label", number)
                    self.inline(add(note, "p"), said)


def _kinds(blocks: Iterator[Block]) -> Iterator[tuple[str, str]]:
    """Yield every anchor that becomes an id, with what kind of thing a reference to it points to."""
    for block in blocks:
        match block:
            case Heading(level=level, series=series, anchor=anchor) if anchor:
                yield anchor, "app" if series is Series.ANNEX and level == 1 else "sec"
            case Table(anchor=anchor) if anchor:
                yield anchor, "table"
            case Picture(anchor=anchor) if anchor:
                yield anchor, "fig"
            case Equation(anchor=anchor) if anchor:
                yield anchor, "disp-formula"


def _append(parent: etree._Element, text: str) -> None:
    clean = _CONTROLS.sub("", text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean
    else:
        parent.text = (parent.text or "") + clean


def _named_term(language: etree._Element, term: str) -> None:
    add(add(language, f"{{{TBX}}}tig"), f"{{{TBX}}}term", term)


def _mathematics(block: Equation) -> etree._Element:
    return _as_mathml(equation(block.tree, is_displayed=True))


def _as_mathml(written: str) -> etree._Element:
    """Return HTML's `math` element as MathML of its own namespace."""
    bare = etree.fromstring(written)
    for each in bare.iter():
        each.tag = f"{{{MML}}}{each.tag}"
    made: etree._Element = bare
    return made
