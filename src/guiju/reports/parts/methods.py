"""How each clause is verified, as the element a standard must print: 证实方法, 追溯方法 (GB/T 20001.5, .6-2017, 6.4).

Every check, procedure and inspection becomes an entry in the order of the clauses: what is verified, by whom, how often,
on which record, and what is worked out, said in Chinese and not as the expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from guiju.checks.binder import Binder
from guiju.checks.passage import Passage
from guiju.checks.procedure import compile_procedure
from guiju.checks.syntax import Span
from guiju.checks.words import say
from guiju.errors import Place, Problem
from guiju.model.fields import Kind
from guiju.model.text import Block, Clause, ClauseKind, Edition
from guiju.records.kinds import kind, kinds
from guiju.reports import document as page
from guiju.reports.document import Heading, Line, Series, Words
from guiju.reports.parts.flow import anchor_of
from guiju.reports.parts.lines import words
from guiju.standard_system.vocabulary import Vocabulary
from guiju.text.labels import clause_label
from guiju.text.nearest import suggestion

VERIFICATION, TRACING = "证实方法", "追溯方法"
_TITLES = re.compile(f"{VERIFICATION}|{TRACING}")
_BLANK = re.compile(r"(?<=[\u3000-\u9fff]) (?=\S)|(?<=\S) (?=[\u3000-\u9fff])")
_PRINTED = ("check", "procedure", "inspect")
_ANCHOR = "verification"


@dataclass(frozen=True, slots=True)
class Entry:
    """How one clause is verified: a paragraph and a list for each of its blocks."""

    clause: Clause
    blocks: tuple[page.Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The chapter of methods: its number, its title, and whether the text already has it; entries count from `first`."""

    number: str
    title: str
    anchor: str
    is_written: bool
    first: int
    entries: tuple[Entry, ...]

    def headed(self) -> Iterator[tuple[Heading, Entry]]:
        """Yield each entry with its heading."""
        for position, entry in enumerate(self.entries, self.first):
            title = entry.clause.title or f"{entry.clause.number}的{self.title}"
            anchor = f"{_ANCHOR}-{anchor_of(entry.clause)}"
            yield Heading(2, Series.BODY, f"{self.number}.{position}", title, anchor, is_listed=False), entry

    def blocks(self) -> Iterator[page.Block]:
        """Yield what is printed: the heading and the opening clause where the text has no such chapter, the entries."""
        if not self.is_written:
            yield Heading(1, Series.BODY, self.number, self.title, self.anchor)
            if any(each.kind in ("check", "procedure") for entry in self.entries for each in entry.clause.blocks):
                yield Heading(2, Series.BODY, f"{self.number}.1", "通则", f"{_ANCHOR}-general", is_listed=False)
                yield page.Paragraph(words(_general(self.entries)))
        for heading, entry in self.headed():
            yield heading
            yield from entry.blocks

    def beside(self) -> Mapping[str, page.Method]:
        """Return each entry as what may be folded in beside its clause, by the clause's id."""
        return {
            entry.clause.id: page.Method(heading.anchor, heading.number, self.title, entry.blocks)
            for heading, entry in self.headed()
            if entry.clause.id
        }


def read_methods(edition: Edition, vocabulary: Vocabulary) -> tuple[Chapter | None, tuple[Problem, ...]]:
    """Return the chapter of methods of an edition, None when nothing in it is verified, and what has no meaning."""
    reader = _Reader(edition, vocabulary)
    entries = tuple(entry for clause in edition.walk() if (entry := reader.entry(clause)) is not None)
    problems = tuple(sorted({*reader.binder.problems, *reader.problems}))
    if not entries:
        return None, problems
    numbered = [each for each in edition.clauses if each.kind is ClauseKind.NUMBERED]
    written = next((each for each in numbered if _TITLES.search(each.title)), None)
    if written is not None:
        anchor = anchor_of(written)
        chapter = Chapter(written.number, written.title, anchor, True, len(written.clauses) + 1, entries)
    else:
        title = TRACING if edition.function_type == "规程" else VERIFICATION
        has_general = any(block.kind != "inspect" for entry in entries for block in _printed(entry.clause))
        chapter = Chapter(str(len(numbered) + 1), title, _ANCHOR, False, 2 if has_general else 1, entries)
    return chapter, problems


def _printed(clause: Clause) -> tuple[Block, ...]:
    return tuple(each for each in clause.blocks if each.kind in _PRINTED)


def _general(entries: Sequence[Entry]) -> str:
    populations = dict.fromkeys(
        _population(each).chinese for entry in entries for each in _printed(entry.clause) if each.kind != "inspect"
    )
    return (
        f"由信息系统核查的，对适用的每一条{'、'.join(populations)}记录逐条得出结果：满足符合条件的为符合，不满足的为不符合；"
        "所需数值缺失而不能得出结果的为无法判定，不计为符合。符合率为符合的条数与适用的条数之比。"
    )


class _Reader:
    """The blocks of one edition being said."""

    def __init__(self, edition: Edition, vocabulary: Vocabulary) -> None:
        self.edition = edition
        self.binder = Binder(vocabulary)
        self.problems: list[Problem] = []

    def entry(self, clause: Clause) -> Entry | None:
        blocks = [block for each in _printed(clause) for block in self.method(clause, each)]
        return Entry(clause, tuple(blocks)) if blocks else None

    def method(self, clause: Clause, block: Block) -> Iterator[page.Block]:
        said = {"check": self.check, "procedure": self.procedure, "inspect": _inspection}[block.kind](block)
        rows = [(label, text) for label, text in said if text]
        yield page.Paragraph((*_referred(clause), *words(_opening(block))), stays_with_next=True)
        yield page.Listing(tuple(_item(label, text, at, len(rows)) for at, (label, text) in enumerate(rows)), False)

    def check(self, block: Block) -> Iterator[tuple[str, str]]:
        noun = self.population(block).chinese
        yield f"适用的{noun}", self.said(block, "applies") or f"全部{noun}"
        yield "符合条件", self.said(block, "holds")
        yield "不再追究的情形", self.said(block, "waived_when")
        yield "符合率", _least(block.fields)

    def procedure(self, block: Block) -> Iterator[tuple[str, str]]:
        fields = block.fields
        noun = self.population(block).chinese
        _, problems = compile_procedure(block, f"{self.edition.code}/{fields['id']}")
        self.problems += problems
        yield f"适用的{noun}", self.said(block, "applies") or f"全部{noun}"
        yield "起始环节", "、".join(_texts(fields["start"]))
        yield "只准许的转换", "；".join(_move(each) for each in fields["transitions"])
        yield "终止环节", "、".join(_texts(fields["end"]))
        yield "不应出现的环节", "、".join(fields.get("forbidden", ()))
        yield "不再追究的情形", self.said(block, "waived_when")
        yield "符合率", _least(fields)

    def population(self, block: Block) -> Kind:
        """Return the kind of records a block is about; one that is not known is reported."""
        written = block.fields.get("of", "办件")
        if _known(written) is None:
            place = block.places.get("of") or block.place
            passage = Passage("", place, f"检查 {block.fields['id']} 的 of ")
            advice = suggestion(written, [each.chinese for each in kinds().values()])
            self.problems.append(passage.problem(Span(0, 0), "unknown_population", written=written, advice=advice))
        return _population(block)

    def said(self, block: Block, field: str) -> str:
        """Return an expression of a block in Chinese, empty when it is not written or has no meaning."""
        text = block.fields.get(field)
        if text is None:
            return ""
        place = block.places.get(field) or block.place or Place(self.edition.path)
        passage = Passage(text, place, f"检查 {block.fields['id']} 的 {field} ")
        expression = self.binder.bind(passage, _population(block), self.edition.implemented).expression
        return "" if expression is None else _BLANK.sub("", say(expression))


def _population(block: Block) -> Kind:
    return _known(block.fields.get("of", "办件")) or kind("办件")


def _known(written: str) -> Kind | None:
    try:
        return kind(written)
    except KeyError:
        return None


def _referred(clause: Clause) -> Line:
    return (Words("对"), page.Reference(anchor_of(clause), clause_label(clause)))


def _opening(block: Block) -> str:
    fields = block.fields
    if block.kind == "inspect":
        return f"的规定，{fields['frequency']}以{fields['method']}的方式检查。"
    actor, frequency, record = (fields.get(name, "") for name in ("actor", "frequency", "record"))
    by_whom = f"由{actor}" if actor else ""
    title = f"（{fields['title']}）" if fields.get("title") else ""
    on_what = record or f"{_population(block).chinese}记录"
    return f"的规定{title}，{by_whom}{frequency}核查{on_what}。"


def _inspection(block: Block) -> Iterator[tuple[str, str]]:
    yield "检查内容", block.fields["question"]
    yield "记录", block.fields["evidence"]


def _item(label: str, text: str, position: int, count: int) -> page.ListItem:
    end = "。" if position == count - 1 else "；"
    stop = "" if text.endswith(("？", "。")) else end
    return page.ListItem("——", words(f"{label}：{text}{stop}"))


def _least(fields: Mapping[str, Any]) -> str:
    return f"不低于{fields['target'] * 100:.10g}%" if "target" in fields else ""


def _move(move: Mapping[str, Any]) -> str:
    return f"由{'、'.join(_texts(move['from']))}转入{'或者'.join(_texts(move['to']))}" + (
        f"（{move['when']}）" if move.get("when") else ""
    )


def _texts(value: Any) -> Sequence[str]:
    return (value,) if isinstance(value, str) else tuple(value)
