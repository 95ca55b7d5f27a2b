"""Word: a .docx with Word's own numbering, fields, footnotes and formulas, that its readers can go on editing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml.parser import parse_xml

from guiju.reports.document import Document, Part, PartKind, Picture, contents
from guiju.reports.writers.docx.body import Body
from guiju.reports.writers.docx.front import contents_pages, cover_page
from guiju.reports.writers.docx.lines import Lines
from guiju.reports.writers.docx.markup import element, paragraph, run
from guiju.reports.writers.docx.numbering import Numbering
from guiju.reports.writers.docx.pictures import drawing, extent, png_size
from guiju.reports.writers.docx.sections import foot, head, section, settings
from guiju.reports.writers.docx.styles import styles
from guiju.reports.writers.pdf import page_numbers, picture_as_png

FORMAT = "docx"
_BEFORE_THE_BODY = (PartKind.FOREWORD, PartKind.INTRODUCTION)
_DOTS_PER_INCH = 220
_UNWANTED = ("/thumbnail", "/customXml", "/stylesWithEffects")
"""Endings of the relations to what python-docx's own template holds and a standard does not."""


def write(document: Document) -> bytes:
    """Return a document as a Word file; page numbers in its contents are those of the PDF until Word updates them."""
    return _File(document).written()


class _File:
    """One Word file being made, in the frame python-docx lays."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file = docx.Document()
        self.main = self.file.part
        self.lines = Lines(document)
        self.numbering = Numbering()
        self.body = Body(document, self.lines, self.numbering, self.add_picture)
        self.pictures = 0

    def written(self) -> bytes:
        self.say_what_it_is()
        self.leave_out_what_the_frame_brings()
        _refill(self.file.styles.element, styles())
        text = "".join(self.text())
        _refill(self.file.element.body, text)
        _refill(self.main.numbering_part.element, self.numbering.markup())
        self.add_part("footnotes", CT.WML_FOOTNOTES, RT.FOOTNOTES, self.lines.footnotes_part())
        _refill(self.file.settings.element, settings())
        stream = BytesIO()
        self.file.save(stream)
        return stream.getvalue()

    def say_what_it_is(self) -> None:
        document, known = self.document, self.file.core_properties
        known.title, known.subject, known.author = document.title, document.subject, document.author
        known.keywords, known.language, known.comments = "，".join(document.keywords), "zh-CN", ""
        known.created = known.modified = datetime.combine(document.made_on, time(), UTC)
        known.last_modified_by = document.author

    def leave_out_what_the_frame_brings(self) -> None:
        for relations in (self.main.rels, self.main.package.rels):
            for name in [name for name, each in relations.items() if each.reltype.endswith(_UNWANTED)]:
                del relations[name]

    def text(self) -> Iterator[str]:
        document = self.document
        before = [each for each in document.parts if each.kind in _BEFORE_THE_BODY]
        after = [each for each in document.parts if each.kind not in _BEFORE_THE_BODY]
        if document.cover:
            yield from cover_page(document.cover)
            yield paragraph("CoverRule", "", section({}, "decimal"))
        heads = self.heads_and_feet()
        if document.has_contents or before:
            if document.has_contents:
                entries = contents(document)
                yield from contents_pages(entries, page_numbers(document), self.lines.bookmarks)
            yield from _with_section(list(self.parts(before)), section(heads, "upperRoman"))
        written = list(self.parts(after))
        yield from _kept_together(written) if document.has_end_line else written
        if document.has_end_line:
            yield paragraph("EndLine", "")
        yield section(heads, "decimal")

    def parts(self, parts: Iterable[Part]) -> Iterator[str]:
        for part in parts:
            if part.kind is PartKind.BODY:
                yield paragraph("BodyTitle", run(self.document.title))
            yield from self.body.blocks(part.blocks)

    def heads_and_feet(self) -> dict[str, str]:
        """Add headers and footers of odd and even pages; return their relations."""
        made = {}
        for side in ("default", "even"):
            made[f"header {side}"] = self.add_part(
                f"header-{side}", CT.WML_HEADER, RT.HEADER, head(side, self.document)
            )
            made[f"footer {side}"] = self.add_part(f"footer-{side}", CT.WML_FOOTER, RT.FOOTER, foot(side))
        return made

    def add_part(self, name: str, content_type: str, relation: str, content: bytes) -> str:
        part = FilePart(PackURI(f"/word/{name}.xml"), content_type, content, self.main.package)
        return self.main.relate_to(part, relation)

    def add_picture(self, picture: Picture) -> str:
        content = picture_as_png(picture, _DOTS_PER_INCH)
        relation, image = self.main.get_or_add_image(BytesIO(content))
        self.pictures += 1
        is_drawn = picture.name.lower().endswith(".svg")
        size = extent(png_size(content), _DOTS_PER_INCH) if is_drawn else (int(image.width), int(image.height))
        return drawing(picture, relation, self.pictures, size)


def _refill(holder: Any, inside: str) -> None:
    """Replace everything inside an element of the frame."""
    for child in list(holder):
        holder.remove(child)
    holder.extend(list(parse_xml(element("holder", inside))))


def _with_section(written: list[str], properties: str) -> Iterator[str]:
    """Yield paragraphs and end a section with the last one, or with an empty one after a table."""
    yield from written
    yield f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{properties}</w:pPr></w:p>'


def _kept_together(written: list[str]) -> Iterator[str]:
    """Keep the last paragraph on one page with the line that ends the document."""
    *others, last = written
    yield from others
    style_ends = last.find("/>") + len("/>")
    is_paragraph = last.startswith("<w:p>") and "<w:keepNext/>" not in last
    yield last[:style_ends] + "<w:keepNext/>" + last[style_ends:] if is_paragraph else last
