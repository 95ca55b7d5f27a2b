"""From the clauses of an edition to the parts of its document, element by element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from guiju.errors import Place, Problem
from guiju.model.body import (
    Code,
    Element,
    Figure,
    Footnote,
    Formula,
    Listing,
    Prose,
    ProseRole,
    Quote,
    Stretch,
    Table,
    walk_elements,
)
from guiju.model.text import Clause, ClauseKind, Edition
from guiju.reports import document as page
from guiju.reports.document import Block, Heading, Part, PartKind, Role, Series
from guiju.reports.formula import FormulaError, Node, Text, read_formula
from guiju.reports.parts.lines import Lines, words
from guiju.text.labels import Labels, item_mark, read_labels

TERMS = "术语和定义"
CITED = "规范性引用文件"
REFERENCES = "参考文献"
_PARTS = {
    "前言": PartKind.FOREWORD,
    "引言": PartKind.INTRODUCTION,
    REFERENCES: PartKind.REFERENCES,
    "索引": PartKind.INDEX,
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")

ReadFigure = Callable[[str], bytes]
"""Returns the bytes of a figure by its path beside the edition; OSError when there is none."""


@dataclass(frozen=True, slots=True)
class _Where:
    """The clause whose elements are being turned, and the chapter it stands in."""

    clause: Clause
    chapter: Clause

    @property
    def is_entry_of_a_term(self) -> bool:
        """Whether the clause defines a term: it stands below 术语和定义 and begins with the English word."""
        if self.clause is self.chapter or self.chapter.title != TERMS or self.clause.clauses:
            return False
        first = next(iter(self.clause.body), None)
        return isinstance(first, Prose) and not _CHINESE.search(first.said.text)


def parts_of(
    edition: Edition, figure: ReadFigure, methods: Mapping[str, page.Method] | None = None
) -> tuple[tuple[Part, ...], tuple[Problem, ...]]:
    """Return the parts of an edition in print order, and its formulas and figures that cannot be printed as problems.

    `methods` holds what is to be folded in beside a clause, by the clause's id.
    """
    flow = _Flow(edition, figure, methods)
    return flow.parts(), tuple(sorted(flow.problems))


class _Flow:
    """One edition turning into parts."""

    def __init__(self, edition: Edition, figure: ReadFigure, methods: Mapping[str, page.Method] | None = None) -> None:
        self.edition = edition
        self.figure = figure
        self.methods = methods or {}
        self.problems: list[Problem] = []
        self.labels: Labels = read_labels(edition)
        elements = [each for clause in edition.walk() for each in walk_elements(clause.body)]
        notes = {each.label: each for each in elements if isinstance(each, Footnote)}
        self.lines = Lines(self.labels, notes)

    def parts(self) -> tuple[Part, ...]:
        """Return the parts in print order: what stands before the body, the body, annexes, what stands behind."""
        parts: list[Part] = []
        body: list[Block] = []
        for top in self.edition.clauses:
            if top.kind is ClauseKind.NUMBERED:
                if not body:
                    parts.append(Part(PartKind.BODY, ()))
                body += self.clauses(top)
            else:
                kind = PartKind.ANNEX if top.kind is ClauseKind.ANNEX else _PARTS[top.title]
                parts.append(Part(kind, tuple(self.clauses(top))))
        return tuple(Part(each.kind, tuple(body)) if each.kind is PartKind.BODY else each for each in parts)

    def clauses(self, top: Clause) -> Iterator[Block]:
        """Yield the blocks of a chapter, annex or element, with all clauses below it."""
        for clause in top.walk():
            yield from self.clause(_Where(clause, top))

    def clause(self, where: _Where) -> Iterator[Block]:
        clause, body = where.clause, where.clause.body
        heading = self.heading(where)
        first = body[0] if body else None
        if (not clause.title or where.is_entry_of_a_term) and isinstance(first, Prose):
            body = body[1:]
        yield heading
        yield from self.elements(body, where)
        if clause.id and clause.id in self.methods:
            yield self.methods[clause.id]

    def heading(self, where: _Where) -> Heading:
        clause = where.clause
        first = next(iter(clause.body), None)
        opening = self.lines.line(first.said) if isinstance(first, Prose) else ()
        is_entry = where.is_entry_of_a_term
        return Heading(
            level=clause.level,
            series=_series(where.chapter),
            number=clause.number,
            title=clause.title,
            anchor=anchor_of(clause),
            run_in=opening if not clause.title else (),
            status={True: "规范性", False: "资料性"}.get(bool(clause.normative), "") if _has_status(clause) else "",
            english=page.plain(opening) if is_entry else "",
            is_listed=clause.level == 1 or where.chapter.title != TERMS,
        )

    def elements(self, body: Sequence[Element], where: _Where, depth: int = 0) -> Iterator[Block]:
        for element, following in zip_longest(body, body[1:]):
            match element:
                case Prose():
                    block = self.prose(element, where)
                    leads_in = isinstance(following, Listing | Figure | Formula)
                    yield replace(block, stays_with_next=leads_in) if isinstance(block, page.Paragraph) else block
                case Listing() if where.chapter.title in (CITED, REFERENCES) and depth == 0:
                    yield from self.cited(element, where)
                case Listing():
                    yield self.listing(element, where)
                case Table():
                    yield self.table(element)
                case Figure():
                    yield from self.picture(element)
                case Formula():
                    yield from self.equation(element)
                case Code(said):
                    yield page.Listed(said.text.rstrip("\n"))
                case Quote(within):
                    yield from map(_quoted, self.elements(within, where, depth))

    def prose(self, prose: Prose, where: _Where) -> Block:
        line = self.lines.line(prose.said)
        if prose.role in (ProseRole.NOTE, ProseRole.EXAMPLE):
            return page.Note(self.labels.mark(prose), line, is_example=prose.role is ProseRole.EXAMPLE)
        if prose.role is ProseRole.SOURCE:
            return page.Paragraph(line, Role.SOURCE)
        is_lead_in = where.chapter.title == CITED and prose is where.clause.body[0]
        is_cited = where.chapter.title in (CITED, REFERENCES) and not is_lead_in
        return page.Paragraph(line, Role.CITED if is_cited else Role.PLAIN)

    def cited(self, listing: Listing, where: _Where) -> Iterator[Block]:
        """Yield each document of a list as a paragraph of its own; those of 参考文献 are counted [1], [2] …."""
        for position, item in enumerate(listing.items, 1):
            number = words(f"[{position}]　") if where.chapter.title == REFERENCES else ()
            yield page.Paragraph((*number, *self.lines.line(item.said)), Role.CITED)

    def listing(self, listing: Listing, where: _Where) -> page.Listing:
        items = tuple(
            page.ListItem(
                item_mark(listing, position),
                self.lines.line(item.said),
                tuple(self.elements(item.elements, where, depth=1)),
            )
            for position, item in enumerate(listing.items)
        )
        return page.Listing(items, listing.is_ordered, listing.depth)

    def table(self, table: Table) -> page.Table:
        line = self.lines.line
        number = self.labels.number(table)
        return page.Table(
            header=tuple(map(line, table.header)),
            rows=tuple(tuple(map(line, row)) for row in table.rows),
            number=number if table.caption else "",
            caption=line(table.caption) if table.caption else (),
            anchor=table.id or f"table-{number}",
            unit=line(table.unit.said) if table.unit else (),
            aligned=table.aligned,
            notes=tuple(page.Note(self.labels.mark(each), line(each.said)) for each in table.notes),
        )

    def picture(self, figure: Figure) -> Iterator[Block]:
        try:
            content = self.figure(figure.path)
        except OSError:
            self.complain(
                figure.caption,
                f"找不到图的文件 {figure.path}。",
                "图印不出来。",
                "请把文件放进标准旁边的 figures 文件夹，或者核对路径。",
                "figure_missing",
            )
            return
        number = self.labels.number(figure)
        line = self.lines.line(figure.caption)
        name = figure.path.rsplit("/", 1)[-1]
        yield page.Picture(number, line, figure.id or f"figure-{number}", name, content)

    def equation(self, formula: Formula) -> Iterator[Block]:
        number = self.labels.number(formula)
        tree = self.tree(formula.written.text, formula.written)
        meanings = tuple(
            page.Meaning(self.tree(symbol, formula.written), self.lines.text(said))
            for symbol, said in formula.where.items()
        )
        yield page.Equation(tree, number, formula.id or f"formula-{number}", meanings)

    def tree(self, written: str, stretch: Stretch) -> Node:
        """Return the tree of a formula or of one of its symbols; a problem is added where there is none."""
        try:
            return read_formula(written)
        except FormulaError as error:
            self.complain(
                stretch,
                f"公式“{written}”写不成：第{error.position + 1}个字符处，{error}。",
                "印出来的公式会与原意不符。",
                "请用字母、数字、_ 下标、^ 上标、括号和 + - × ÷ / = 等符号书写。",
                "formula_unreadable",
            )
            return Text(written)

    def complain(self, stretch: Stretch, what: str, why: str, remedy: str, code: str) -> None:
        line = self.edition.text.count("\n", 0, stretch.offset) + 1
        self.problems.append(Problem(Place(self.edition.path, line), what, why, remedy, code))


def anchor_of(clause: Clause) -> str:
    """Return the anchor of a clause: its id, else one made of its number or title."""
    return clause.id or (f"clause-{clause.number}" if clause.number else f"element-{clause.title}")


def _series(top: Clause) -> Series:
    if top.kind is ClauseKind.NUMBERED:
        return Series.BODY
    if top.kind is ClauseKind.ANNEX:
        return Series.ANNEX
    return Series.INTRODUCTION if top.title == "引言" else Series.NONE


def _has_status(clause: Clause) -> bool:
    return clause.kind is ClauseKind.ANNEX and clause.normative is not None


def _quoted(block: Block) -> Block:
    return page.Paragraph(block.line, Role.QUOTED) if isinstance(block, page.Paragraph) else block
