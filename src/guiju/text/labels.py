"""What every part of an edition is called in print: 第4章, 5.2, 附录A, 表1, 图A.1, 公式(2), 注1, a).

GB/T 1.1-2020: tables, figures and formulas count through from 引言 to before the annexes, and anew in each annex behind
its letter (9.7.2.1, 9.8.2.1, 9.9.2); notes and examples count within their clause, alone they have no number (9.10.2,
9.11.2); footnotes count through from 前言 (9.12); items of lists are a) b) and 1) 2), or —— and · (7.5.2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guiju.model.body import (
    Element,
    Figure,
    Footnote,
    Formula,
    Listing,
    Prose,
    ProseRole,
    Stretch,
    Table,
    walk_elements,
)
from guiju.model.text import Clause, ClauseKind, Edition
from guiju.text.inline import SpanKind, spans
from guiju.text.numbering import annex_letters

_COUNTED: Mapping[type, str] = {Table: "表", Figure: "图", Formula: "公式"}
DASHES = ("——", "·")


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one edition.

    `by_id` holds what a reference to an id prints; `by_offset` the bare number of a table, figure, formula, footnote,
    note or example (`1`, `A.2`; empty for a note alone) by the offset of the element.
    """

    by_id: Mapping[str, str] = field(default_factory=dict)
    by_offset: Mapping[int, str] = field(default_factory=dict)

    def number(self, element: Element) -> str:
        """Return the bare number of an element, empty where it has none."""
        return self.by_offset.get(element.offset, "")

    def mark(self, prose: Prose) -> str:
        """Return how a note or example begins in print (`注1：`), empty for a paragraph."""
        word = {ProseRole.NOTE: "注", ProseRole.EXAMPLE: "示例"}.get(prose.role)
        return f"{word}{self.number(prose)}：" if word else ""

    def printed(self, stretch: Stretch) -> str:
        """Return a stretch as a reader sees it: references as numbers, marks of emphasis and footnotes left out."""
        return "".join(self._said(span.kind, span.text, span.target) for span in spans(stretch))

    def _said(self, kind: SpanKind, text: str, target: str) -> str:
        return self.by_id.get(target, text) if kind is SpanKind.REFERENCE else text


def read_labels(edition: Edition) -> Labels:
    """Number everything in an edition."""
    by_id: dict[str, str] = {}
    by_offset: dict[int, str] = {}
    counters: Counter[str] = Counter()
    for top in edition.clauses:
        prefix = ""
        if top.kind is ClauseKind.ANNEX:
            prefix = f"{top.number}."
            counters = Counter({"注脚": counters["注脚"]})
        for clause in top.walk():
            if clause.id and (label := clause_label(clause)):
                by_id[clause.id] = label
            for element, number, name in _numbered(clause.body, counters, prefix):
                by_offset[element.offset] = number
                if name:
                    by_id[name] = label_of(element, number)
    return Labels(by_id, by_offset)


def clause_label(clause: Clause) -> str:
    """Return how a clause is referred to: 第4章, 5.2, 附录A, A.1; its title where it has no number."""
    if clause.kind is ClauseKind.ANNEX:
        return f"附录{clause.number}"
    if not clause.number:
        return clause.title
    return f"第{clause.number}章" if clause.level == 1 else clause.number


def label_of(element: Element, number: str) -> str:
    """Return how a table, figure or formula is referred to: 表1, 图A.1, 公式(2)."""
    word = _COUNTED[type(element)]
    return f"{word}({number})" if isinstance(element, Formula) else f"{word}{number}"


def item_mark(listing: Listing, position: int) -> str:
    """Return the mark of the item at a position counted from 0: a), 1), —— or ·."""
    if not listing.is_ordered:
        return DASHES[min(listing.depth, len(DASHES)) - 1]
    return f"{annex_letters(position + 1).lower()})" if listing.depth == 1 else f"{position + 1})"


def _numbered(
    body: tuple[Element, ...], counters: Counter[str], prefix: str
) -> Iterator[tuple[Element, str, str | None]]:
    """Yield every numbered element of a clause with its number and its id, if it has one."""
    everything = tuple(walk_elements(body))
    for element in everything:
        if isinstance(element, Table | Figure | Formula):
            word = _COUNTED[type(element)]
            counters[word] += 1
            yield element, f"{prefix}{counters[word]}", element.id
        elif isinstance(element, Footnote):
            counters["注脚"] += 1
            yield element, str(counters["注脚"]), None
        if isinstance(element, Table):
            yield from _counted(element.notes)
    own = [each for each in everything if isinstance(each, Prose)]
    for role in (ProseRole.NOTE, ProseRole.EXAMPLE):
        yield from _counted(tuple(each for each in own if each.role is role))


def _counted(prose: tuple[Prose, ...]) -> Iterator[tuple[Element, str, None]]:
    for position, each in enumerate(prose, 1):
        yield each, str(position) if len(prose) > 1 else "", None
