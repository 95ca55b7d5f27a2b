"""Remarks a drafter has answered beforehand: `<!-- lint-allow must_for_shall：引用的合同原文 -->`, with a reason or not at all.

Directly under a heading it counts for that clause and all below it; before the first heading, behind the front matter,
for the whole edition; elsewhere for the next element or block. One comment may name several rules, `a、b：理由`. A
comment without a reason, for a rule that does not exist, or that silences nothing, is itself remarked upon, and such
a remark cannot be silenced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fix, Level, Remark
from guiju.lint.rules import rules
from guiju.model.body import Comment, Element, Listing, Quote
from guiju.model.text import Clause
from guiju.text.nearest import suggestion

_ALLOW = re.compile(r"lint-allow\s+(?P<names>[^：:]*?)\s*(?:[：:]\s*(?P<reason>.*))?", re.DOTALL)
_COMMENT = re.compile(r"<!--\s*(?P<said>.*?)\s*-->", re.DOTALL)
_NAMES = re.compile(r"[\w-]+")
CODE = "A00"


@dataclass(frozen=True, slots=True)
class Allowance:
    """One rule allowed to be broken between two characters; [`offset`, `offset_end`) is where that is written."""

    rule: str
    reason: str
    start: int
    end: int
    offset: int
    offset_end: int

    def covers(self, remark: Remark) -> bool:
        """Return whether a remark is one of those allowed."""
        return remark.rule == self.rule and self.start <= remark.start < self.end


def silence(text: Manuscript, remarks: Sequence[Remark], asked: Iterable[str]) -> list[Remark]:
    """Return the remarks nobody has answered, and those on the answers; `asked` are the rules that were looked at."""
    allowances = tuple(_allowances(text))
    if not allowances:
        return list(remarks)
    silenced = {id(each) for each in remarks if any(allowance.covers(each) for allowance in allowances)}
    left = [each for each in remarks if id(each) not in silenced]
    return [*left, *_complaints(text, allowances, remarks, frozenset(asked))]


def _complaints(
    text: Manuscript, allowances: Sequence[Allowance], remarks: Sequence[Remark], asked: frozenset[str]
) -> Iterator[Remark]:
    known = rules()
    for each in allowances:
        if each.rule not in known:
            what, remedy = f"没有起草规则 {each.rule}。", suggestion(each.rule, list(known))
            yield _remark(text, each, "allowed_rule_is_unknown", what, "写错名字的允许不起作用。", remedy)
        elif not each.reason:
            what, remedy = f"允许违反 {each.rule} 没有写理由。", f"请写成 <!-- lint-allow {each.rule}：理由 -->。"
            yield _remark(text, each, "allowed_without_reason", what, "看的人不知道这里为什么可以例外。", remedy)
        elif each.rule in asked and not any(each.covers(remark) for remark in remarks):
            what, remedy = f"这里没有违反 {each.rule}，允许没有用处。", "请删去这条说明。"
            yield _remark(text, each, "nothing_to_allow", what, "过时的允许会掩盖以后的错误。", remedy, Level.WARNING)


def _remark(
    text: Manuscript, each: Allowance, rule: str, what: str, why: str, remedy: str, level: Level = Level.ERROR
) -> Remark:
    place = text.place(each.offset)
    return Remark(rule, CODE, level, Fix.REPORT, place, each.offset, each.offset_end, what, why, remedy)


def _allowances(text: Manuscript) -> Iterator[Allowance]:
    opening = text.edition.opening.removeprefix("\ufeff")
    front_end = opening.find("\n---", 3) + 4
    for found in _COMMENT.finditer(opening, front_end):
        yield from _named(found["said"], 0, len(text.text), found.start(), found.end())
    for section in text.sections:
        clause = section.clause
        if "lint-allow" in clause.source:
            yield from _in_clause(clause)


def _in_clause(clause: Clause) -> Iterator[Allowance]:
    own_end = clause.offset + len(clause.source)
    first = clause.source.find("\n") + 1
    for comment, end in _comments(clause.body, own_end, _blocks(clause)):
        before = clause.source[first : comment.offset - clause.offset]
        opens = not _COMMENT.sub("", before).strip()
        bounds = (clause.offset, _end(clause)) if opens else (comment.offset, end)
        yield from _named(comment.said.text, *bounds, comment.offset, comment.said.end)


def _end(clause: Clause) -> int:
    """Return where a clause ends with all below it."""
    last = clause
    while last.clauses:
        last = last.clauses[-1]
    return last.offset + len(last.source)


def _blocks(clause: Clause) -> list[int]:
    """Return where the fences of a clause's blocks begin."""
    return [clause.offset + found.start() for found in re.finditer(r"^```\w", clause.source, re.MULTILINE)]


def _comments(elements: tuple[Element, ...], end: int, blocks: Sequence[int]) -> Iterator[tuple[Comment, int]]:
    """Yield each comment with the end of what follows it."""
    for position, element in enumerate(elements):
        if isinstance(element, Comment):
            starts = [each.offset for each in elements[position + 1 :] if not isinstance(each, Comment)]
            following = sorted({*starts, *(each for each in blocks if element.offset < each < end)})
            yield element, following[1] if len(following) > 1 else end
        elif isinstance(element, Listing):
            ends = [*(item.offset for item in element.items[1:]), end]
            for item, item_end in zip(element.items, ends, strict=True):
                yield from _comments(item.elements, item_end, ())
        elif isinstance(element, Quote):
            yield from _comments(element.elements, end, ())


def _named(said: str, start: int, end: int, offset: int, offset_end: int) -> Iterator[Allowance]:
    found = _ALLOW.fullmatch(said.strip())
    for name in _NAMES.findall(found["names"]) if found else ():
        yield Allowance(name, (found["reason"] or "").strip() if found else "", start, end, offset, offset_end)
