"""Lines in Word: runs, references as fields that follow the numbers, footnotes as Word's own."""

from __future__ import annotations

from collections.abc import Mapping

from guiju.reports import document as page
from guiju.reports.document import Block, Document, Heading, Inline, Line, Series, Style
from guiju.reports.writers.docx.markup import Bookmarks, element, field, hyperlink, line_break, run, said
from guiju.reports.writers.docx.mathematics import equation
from guiju.reports.writers.docx.styles import HEI

_LOOKS = {
    Style.STRONG: HEI,
    Style.EMPHASIS: "<w:i/>",
    Style.CODE: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>',
    Style.INSERTED: '<w:color w:val="1F6F3A"/><w:u w:val="single"/>',
    Style.DELETED: '<w:strike/><w:color w:val="B42318"/>',
}
_RAISED = '<w:vertAlign w:val="superscript"/>'
_FIRST_FOOTNOTE = 2
"""Ids 0 and 1 are Word's separators."""


class Lines:
    """Turns lines into runs; keeps the bookmarks and collects the footnotes of one document."""

    def __init__(self, document: Document) -> None:
        self.bookmarks = Bookmarks()
        self.footnotes: list[str] = []
        self._targets: Mapping[str, Block] = {
            each.anchor: each
            for each in document.blocks()
            if isinstance(each, Heading | page.Table | page.Picture | page.Equation)
        }
        self.links: dict[str, str] = {}

    def line(self, line: Line) -> str:
        """Return the runs of a line."""
        return "".join(self._inline(each) for each in line)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case page.Words(text, style):
                look = _LOOKS.get(style, "")
                return line_break().join(run(each, look) for each in text.split("\n"))
            case page.Link(address, text):
                return run(text if address in text else f"{text}（{address}）")
            case page.Reference(anchor, printed):
                return self._reference(anchor, printed)
            case page.Quantity(tree):
                return equation(tree)
            case page.FootnoteMark(_, note):
                return self._footnote(note)

    def _reference(self, anchor: str, printed: str) -> str:
        """Return a reference as a field: `\\r` asks a numbered paragraph for its number, else the bookmarked text."""
        target = self._targets.get(anchor)
        if target is None:
            return run(printed)
        name = self.bookmarks.name(anchor)
        if not isinstance(target, Heading):
            word = "公式" if isinstance(target, page.Equation) else ""
            return run(word) + field(f"REF {name} \\h", printed.removeprefix(word))
        if target.series is Series.NONE:
            return hyperlink(name, run(printed))
        if target.series is Series.BODY and target.level == 1:
            return run("第") + field(f"REF {name} \\r \\h", target.number) + run("章")
        return field(f"REF {name} \\r \\h", printed)

    def _footnote(self, note: Line) -> str:
        number = len(self.footnotes) + _FIRST_FOOTNOTE
        self.footnotes.append("")
        look = f'<w:rStyle w:val="FootnoteReference"/>{_RAISED}'
        own = f"<w:r><w:footnoteRef/></w:r>{run(')　')}{self.line(note)}"
        self.footnotes[number - _FIRST_FOOTNOTE] = (
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{own}</w:p></w:footnote>'
        )
        mark = f'<w:r><w:rPr>{look}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return mark + run(")", look)

    def footnotes_part(self) -> bytes:
        """Return the part that holds the footnotes, after the line that divides them from the text."""
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{said(mark)}/></w:r></w:p></w:footnote>'
            for at, (kind, mark) in enumerate(
                (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
            )
        )
        return element("footnotes", separators + "".join(self.footnotes))
