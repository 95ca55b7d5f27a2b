"""Lines of text for print: references become numbers, footnotes hang where they are called, line breaks vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guiju.model.body import Footnote, Stretch
from guiju.reports.document import FootnoteMark, Inline, Line, Link, Quantity, Reference, Style, Words
from guiju.reports.formula import read_formula
from guiju.text.inline import Span, SpanKind, spans
from guiju.text.labels import Labels

_STYLES = {SpanKind.STRONG: Style.STRONG, SpanKind.EMPHASIS: Style.EMPHASIS, SpanKind.CODE: Style.CODE}
_QUANTITY = re.compile(
    r"(?<![\w/.-])[A-Za-zα-ωΑ-Ω]_(?:[A-Za-z]+|\d+|\([A-Za-z0-9, +-]*[A-Za-z0-9]\))(?![\w(-])", re.ASCII
)
_BREAK = re.compile(r"(?P<before>\S)?[ \t]*\n[ \t]*(?P<after>\S)?")
_WIDE = re.compile(r"[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Lines:
    """Turns stretches of one edition into lines."""

    labels: Labels
    footnotes: Mapping[str, Footnote] = field(default_factory=dict)

    def line(self, stretch: Stretch) -> Line:
        """Return a stretch as a line."""
        return tuple(found for span in spans(stretch) for found in self._inlines(span))

    def text(self, text: str) -> Line:
        """Return a text in which nothing is marked but quantities."""
        return tuple(_with_quantities(joined(text)))

    def _inlines(self, span: Span) -> Iterator[Inline]:
        if span.kind is SpanKind.PLAIN:
            yield from _with_quantities(joined(span.text))
        elif (found := self._inline(span)) is not None:
            yield found

    def _inline(self, span: Span) -> Inline | None:
        text = joined(span.text)
        match span.kind:
            case SpanKind.REFERENCE:
                return Reference(span.target, self.labels.by_id.get(span.target, text))
            case SpanKind.LINK:
                return Link(span.target, text)
            case SpanKind.FOOTNOTE_MARK:
                return self._footnote(span.target)
            case SpanKind.COMMENT:
                return None
        return Words(text, _STYLES.get(span.kind, Style.PLAIN))

    def _footnote(self, label: str) -> Inline | None:
        footnote = self.footnotes.get(label)
        if footnote is None:
            return None
        return FootnoteMark(self.labels.number(footnote), Lines(self.labels).line(footnote.said))


def _with_quantities(text: str) -> Iterator[Inline]:
    """Yield a text piece by piece, quantities with an index (`t_1`, `t_(c,i)`) as such."""
    at = 0
    for found in _QUANTITY.finditer(text):
        if found.start() > at:
            yield Words(text[at : found.start()])
        yield Quantity(read_formula(found[0]))
        at = found.end()
    if at < len(text):
        yield Words(text[at:])


def words(text: str) -> Line:
    """Return a text as a line of one piece."""
    return (Words(text),)


def joined(text: str) -> str:
    r"""Return a text without its line breaks: a blank stays only between two words in Latin letters.

    >>> joined("应当场\n受理"), joined("GB/T\n1.1")
    ('应当场受理', 'GB/T 1.1')
    """
    return _BREAK.sub(_bridge, text)


def _bridge(found: re.Match[str]) -> str:
    before, after = found["before"] or "", found["after"] or ""
    needs_none = not before or not after or _WIDE.match(before) or _WIDE.match(after)
    return before + ("" if needs_none else " ") + after
