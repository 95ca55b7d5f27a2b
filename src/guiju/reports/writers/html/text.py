"""Lines in HTML: links, footnotes, and words explained where they first stand in a clause."""

from __future__ import annotations

import re
from html import escape

from guiju.reports import document as page
from guiju.reports.document import Document, Inline, Line, Style
from guiju.reports.writers.html.mathematics import equation

_ELEMENTS = {
    Style.STRONG: "strong",
    Style.EMPHASIS: "em",
    Style.CODE: "code",
    Style.INSERTED: "ins",
    Style.DELETED: "del",
}
_SHORTEST = 2
"""A term of one character would be found inside other words."""


class Lines:
    """Turns lines into HTML; keeps which terms the running clause has explained, and the footnotes of the document."""

    def __init__(self, document: Document) -> None:
        self.footnotes: list[tuple[str, str]] = []
        self._anchors = page.anchors(document)
        self._definitions = {term: said for term, said in document.definitions if len(term) >= _SHORTEST}
        longest_first = sorted(self._definitions, key=len, reverse=True)
        self._terms = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._explained: set[str] = set()
        self._told = 0

    def begin_clause(self, title: str = "") -> None:
        """Explain terms anew from here on, but not the one the clause itself defines."""
        self._explained = {title}

    def line(self, line: Line) -> str:
        """Return a line."""
        return "".join(self._inline(each) for each in line)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case page.Words(text, style):
                name = _ELEMENTS.get(style)
                shown = f"<{name}>{escape(text)}</{name}>" if name else self._explain(text)
                return shown.replace("\n", "<br>")
            case page.Link(address, text):
                # Only addresses that lead somewhere: a script may hide behind any other scheme.
                is_safe = address.startswith(("https://", "http://", "mailto:"))
                return f'<a href="{escape(address)}" rel="noreferrer">{escape(text)}</a>' if is_safe else escape(text)
            case page.Reference(anchor, printed):
                known = anchor in self._anchors
                return f'<a href="#{escape(anchor)}">{escape(printed)}</a>' if known else escape(printed)
            case page.Quantity(tree):
                return equation(tree)
            case page.FootnoteMark(number, said):
                self.footnotes.append((number, self.line(said)))
                named = escape(number)
                return f'<sup><a id="footnote-mark-{named}" href="#footnote-{named}">{named})</a></sup>'

    def _explain(self, text: str) -> str:
        if self._terms is None:
            return escape(text)
        written, at = [], 0
        for found in self._terms.finditer(text):
            term = found[0]
            if term in self._explained:
                continue
            self._explained.add(term)
            written += [escape(text[at : found.start()]), self._meaning(term)]
            at = found.end()
        return "".join([*written, escape(text[at:])])

    def _meaning(self, term: str) -> str:
        """Return a term that shows what it means to a pointer, to a finger and to the keyboard, without a script."""
        self._told += 1
        said, name = escape(self._definitions[term]), f"meaning-{self._told}"
        return (
            f'<span class="explained" tabindex="0" aria-describedby="{name}">{escape(term)}'
            f'<span class="meaning" role="tooltip" id="{name}">{said}</span></span>'
        )
