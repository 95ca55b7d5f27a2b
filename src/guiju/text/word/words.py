"""The words of paragraphs as Markdown, with references, links and footnote marks; and which footnotes are now due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from guiju.text.word.layout import Layout
from guiju.text.word.markup import cell, escaped
from guiju.text.word.pieces import Bit, BitKind, Source, SourceCell, SourceParagraph
from guiju.text.word.references import linked

_ADDRESS = re.compile(r"(?:https?://|mailto:|ftp://)[^\s()<>\[\]\\]+")
_SAID = (BitKind.TEXT, BitKind.LINK, BitKind.REFERENCE, BitKind.FORMULA)


class Words:
    """Says paragraphs; remembers the footnotes met since they were last asked for."""

    def __init__(self, source: Source, laid: Layout) -> None:
        self._source = source
        self._laid = laid
        self._labels: dict[str, str] = {}
        self._due: list[str] = []

    def of(self, paragraph: SourceParagraph, text: str) -> str:
        """Return a paragraph from where `text` begins, its end, as Markdown."""
        whole = paragraph.text
        start = len(whole) - len(text) if whole.endswith(text) else 0
        bits = list(_from(paragraph.bits, start))
        return "".join(self._said(bits)).strip()

    def of_cell(self, source: SourceCell) -> str:
        """Return a cell as Markdown, numbers of its paragraphs included: nothing counts them anew inside a table."""
        lines = []
        for each in source.paragraphs:
            label = each.number.label if each.number and not each.number.is_bullet else ""
            lines.append(" ".join(filter(None, [escaped(label), self.of(each, each.text)])))
        return cell("\n".join(lines))

    def marks_in(self, paragraph: SourceParagraph) -> str:
        """Return the footnote marks of a paragraph whose words are said otherwise."""
        return "".join(self._mark(bit) for bit in paragraph.bits if bit.kind is BitKind.NOTE)

    def due_notes(self) -> Iterator[tuple[str, tuple[SourceParagraph, ...]]]:
        """Yield label and text of each footnote met since the last time, those met in footnotes too."""
        while self._due:
            key = self._due.pop(0)
            yield self._labels[key], self._source.notes[key]

    def unsaid_notes(self) -> Iterator[SourceParagraph]:
        """Yield the text of footnotes no mark of which was said: those of a title on the cover, say."""
        for key, paragraphs in self._source.notes.items():
            if key not in self._labels:
                yield from paragraphs

    def _said(self, bits: list[Bit]) -> Iterator[str]:
        for kind, group in groupby(bits, key=lambda bit: bit.kind):
            if kind is BitKind.TEXT:
                yield linked("".join(bit.text for bit in group), self._laid.by_key)
                continue
            for bit in group:
                yield self._one(bit)

    def _one(self, bit: Bit) -> str:
        match bit.kind:
            case BitKind.NOTE:
                return self._mark(bit)
            case BitKind.REFERENCE if (target := self._laid.by_bookmark.get(bit.target)) and bit.text.strip():
                return f"[{escaped(bit.text)}](#{target})"
            case BitKind.REFERENCE:
                return linked(bit.text, self._laid.by_key)
            case BitKind.LINK if _ADDRESS.fullmatch(bit.target) and bit.target.rstrip("/") != bit.text.rstrip("/"):
                return f"[{escaped(bit.text)}]({bit.target})"
            case BitKind.PICTURE:
                return ""
            case _:
                return escaped(bit.text)

    def _mark(self, bit: Bit) -> str:
        if bit.target not in self._source.notes:
            return ""
        if bit.target not in self._labels:
            self._labels[bit.target] = str(len(self._labels) + 1)
            self._due.append(bit.target)
        return f"[^{self._labels[bit.target]}]"


def _from(bits: tuple[Bit, ...], start: int) -> Iterator[Bit]:
    """Yield the bits from a place in the text on; blanks at its very beginning do not count."""
    blank = True
    for bit in bits:
        if bit.kind not in _SAID:
            yield bit
            continue
        text = bit.text.lstrip() if blank else bit.text
        blank = blank and not text
        if start >= len(text):
            start -= len(text)
            continue
        yield Bit(bit.kind, text[start:], bit.target, bit.bold, bit.size)
        start = 0
