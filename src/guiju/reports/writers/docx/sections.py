"""Pages in Word: A4, margins mirrored for binding, the number at the outer edge of each page, Roman and arabic pages."""

from __future__ import annotations

from collections.abc import Mapping

from guiju.reports.document import Document
from guiju.reports.writers.docx.markup import element, field, paragraph, run

_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="1134" w:bottom="1418" w:left="1418"'
    ' w:header="1134" w:footer="851" w:gutter="0"/>'
)
_TOP, _TOP_OF_COVER = 1701, 1134


def section(heads: Mapping[str, str], counted_as: str) -> str:
    """Return the properties of a section whose pages count from 1; `heads` are relations by `header even` and the like."""
    references = "".join(
        f'<w:{name.split()[0]}Reference w:type="{name.split()[1]}" r:id="{relation}"/>'
        for name, relation in heads.items()
    )
    page = _PAGE.format(top=_TOP if heads else _TOP_OF_COVER)
    notes = '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>'
    return (
        f'<w:sectPr>{references}{notes}<w:type w:val="nextPage"/>{page}<w:pgNumType w:fmt="{counted_as}" w:start="1"/>'
        f'<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>'
    )


def head(side: str, document: Document) -> bytes:
    """Return the header of odd (`default`) or even pages."""
    style = "HeaderOdd" if side == "default" else "HeaderEven"
    return element("hdr", paragraph(style, run(document.number)))


def foot(side: str) -> bytes:
    """Return the footer of odd (`default`) or even pages."""
    style = "FooterOdd" if side == "default" else "FooterEven"
    return element("ftr", paragraph(style, field("PAGE", "1")))


def settings() -> str:
    """Return the inside of the settings part."""
    return (
        '<w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
    )
