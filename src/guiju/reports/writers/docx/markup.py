"""Pieces of WordprocessingML: runs, paragraphs, fields, bookmarks, as text that is parsed once at the end."""

from __future__ import annotations

import re
from html import escape

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def element(name: str, inside: str) -> bytes:
    """Return a whole XML document: an element of WordprocessingML with its namespaces around what is given."""
    declared = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return f"<w:{name} {declared}>{inside}</w:{name}>".encode()


def said(text: str) -> str:
    """Return a text for the inside of an element or attribute; characters XML forbids are left out.

    >>> said('a<"b"')
    'a&lt;&quot;b&quot;'
    """
    return escape(_FORBIDDEN.sub("", text))


def run(text: str, look: str = "") -> str:
    """Return a run of text with the properties `look`."""
    return f'<w:r>{_look(look)}<w:t xml:space="preserve">{said(text)}</w:t></w:r>' if text else ""


def tab() -> str:
    """Return a tab."""
    return "<w:r><w:tab/></w:r>"


def line_break() -> str:
    """Return a line break inside a paragraph."""
    return "<w:r><w:br/></w:r>"


def paragraph(style: str, inside: str, properties: str = "") -> str:
    """Return a paragraph of a style; `properties` follow the style in the order the schema asks for."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


def field(instruction: str, result: str, look: str = "") -> str:
    """Return a field with the result it shows until it is updated; `result` is plain text."""
    return opened_field(instruction, look) + run(result, look) + closed_field(look)


def opened_field(instruction: str, look: str = "") -> str:
    """Return the beginning of a field whose result follows as runs or paragraphs."""
    return (
        f'<w:r>{_look(look)}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{_look(look)}<w:instrText xml:space="preserve"> {said(instruction)} </w:instrText></w:r>'
        f'<w:r>{_look(look)}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def closed_field(look: str = "") -> str:
    """Return the end of a field."""
    return f'<w:r>{_look(look)}<w:fldChar w:fldCharType="end"/></w:r>'


def hyperlink(bookmark: str, inside: str) -> str:
    """Return a link to a bookmark of the document."""
    return f'<w:hyperlink w:anchor="{said(bookmark)}" w:history="1">{inside}</w:hyperlink>'


def _look(look: str) -> str:
    return f"<w:rPr>{look}</w:rPr>" if look else ""


class Bookmarks:
    """Names for the anchors of a document that Word accepts: letters, digits and _, at most 40, none twice."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._count = 0

    def name(self, anchor: str) -> str:
        """Return the bookmark of an anchor, the same every time."""
        if anchor not in self._names:
            wanted = re.sub(r"\W", "_", anchor)
            wanted = wanted if wanted[:1].isalpha() else f"a_{wanted}"
            name, number = wanted[:40], 1
            while name.lower() in {each.lower() for each in self._names.values()}:
                number += 1
                name = f"{wanted[:36]}_{number}"
            self._names[anchor] = name
        return self._names[anchor]

    def around(self, anchor: str, inside: str) -> str:
        """Return what is given as the place a reference to the anchor leads to."""
        self._count += 1
        name = said(self.name(anchor))
        return f'<w:bookmarkStart w:id="{self._count}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{self._count}"/>'
