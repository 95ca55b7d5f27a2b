"""The body of a clause: elements made from the tokens of the Markdown reader, each with its exact place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token

from guiju.model.body import (
    Code,
    Comment,
    Element,
    Figure,
    Footnote,
    Item,
    Listing,
    Prose,
    ProseRole,
    Quote,
    Stretch,
    Table,
)
from guiju.text.block_kinds import BLOCK_FIELDS
from guiju.text.blocks import kind_of_fence
from guiju.text.formulas import FORMULA, read_formula
from guiju.text.headings import ID_PATTERN
from guiju.text.page import Page
from guiju.text.rows import cells_of_row

_ID = rf"(?:\s*\{{#(?P<id>{ID_PATTERN})\}})?"
CAPTION = re.compile(rf"表[：:]\s*(?P<title>[^\n]*?){_ID}\s*")
_FIGURE = re.compile(rf"!\[(?P<title>[^\]\n]*)\]\((?P<path>[^)\n]*)\){_ID}\s*")
_FOOTNOTE = re.compile(r"\[\^(?P<label>[^\]\s]+)\][：:]\s*(?P<said>.*)", re.DOTALL)
_MARKS = (
    (ProseRole.NOTE, re.compile(r"注\s*\d*\s*[：:]\s*")),
    (ProseRole.EXAMPLE, re.compile(r"示例\s*\d*\s*[：:]\s*")),
)
_SOURCE = re.compile(r"[\[［【]来源[：:].*[\]］】]", re.DOTALL)
_UNIT = re.compile(r"(?:单位[：:为]|计量单位|除.{1,20}外，单位).*")
_ALIGN = re.compile(r"text-align:\s*(\w+)")


def read_body(page: Page, tokens: Sequence[Token], clause: str) -> tuple[Element, ...]:
    """Return the elements among a clause's tokens in reading order; executable blocks are not among them.

    Problems of formulas are added to the page.
    """
    return _joined(tuple(_Body(page, clause).elements(tokens, depth=0)))


@dataclass(frozen=True, slots=True)
class _Caption:
    """A paragraph `表：承诺时限 {#limits}` until its table is found; without one it stays a paragraph."""

    title: Stretch
    id: str | None
    prose: Prose


class _Body:
    """The reading of one clause's tokens."""

    def __init__(self, page: Page, clause: str) -> None:
        self.page = page
        self.clause = clause

    def elements(self, tokens: Sequence[Token], depth: int) -> Iterator[Element | _Caption]:
        for group in _groups(tokens):
            element = self.element(group, depth)
            if element is not None:
                yield element

    def element(self, group: Sequence[Token], depth: int) -> Element | _Caption | None:
        opening = group[0]
        match opening.type:
            case "paragraph_open":
                return self.paragraph(group[1])
            case "bullet_list_open" | "ordered_list_open":
                return self.listing(group, depth + 1)
            case "table_open":
                return self.table(group)
            case "blockquote_open":
                return Quote(_joined(tuple(self.elements(group[1:-1], depth))), self.line(opening))
            case "fence" | "code_block":
                return self.fence(opening)
            case "html_block":
                return self.comment(opening)
            case _:
                return None

    def line(self, token: Token) -> int:
        """Return the offset of the first character of a token that is not blank."""
        assert token.map is not None
        text = self.page.lines[token.map[0]]
        return self.page.offset(token.map[0] + 1) + len(text) - len(text.lstrip())

    def stretch(self, inline: Token) -> Stretch:
        """Return the characters of the file that a paragraph's text stands in, from its first to its last."""
        assert inline.map is not None
        said = inline.content.split("\n")
        first, last = inline.map[0], inline.map[0] + len(said) - 1
        start = self.page.offset(first + 1) + _start_in(self.page.lines[first], said[0])
        end = self.page.offset(last + 1) + _start_in(self.page.lines[last], said[-1]) + len(said[-1])
        return Stretch(self.page.text[start:end], start)

    def paragraph(self, inline: Token) -> Element | _Caption:
        whole = self.stretch(inline)
        text = whole.text
        if found := _FIGURE.fullmatch(text):
            return Figure(_part(whole, found, "title"), found["path"].strip(), whole.offset, found["id"])
        if found := _FOOTNOTE.fullmatch(text):
            return Footnote(found["label"], _part(whole, found, "said"), whole.offset)
        prose = _prose(whole)
        if found := CAPTION.fullmatch(text):
            return _Caption(_part(whole, found, "title"), found["id"], prose)
        return prose

    def listing(self, group: Sequence[Token], depth: int) -> Listing:
        items = [self.item(each[1:-1], depth) for each in _groups(group[1:-1])]
        found = tuple(item for item in items if item is not None)
        return Listing(found, group[0].type == "ordered_list_open", depth, self.line(group[0]))

    def item(self, tokens: Sequence[Token], depth: int) -> Item | None:
        groups = list(_groups(tokens))
        if not groups:
            return None
        if groups[0][0].type == "paragraph_open":
            said, rest = self.stretch(groups[0][1]), groups[1:]
        else:
            said, rest = Stretch("", self.line(groups[0][0])), groups
        inside = [token for group in rest for token in group]
        return Item(said, _joined(tuple(self.elements(inside, depth))))

    def table(self, group: Sequence[Token]) -> Table:
        rows = [token for token in group if token.type == "tr_open"]
        heads = [token for token in group if token.type == "th_open"]
        cells = [self.row(token, len(heads)) for token in rows]
        found = [_ALIGN.search(str(token.attrGet("style") or "")) for token in heads]
        aligned = tuple(each[1] if each else "" for each in found)
        return Table(cells[0], tuple(cells[1:]), self.line(group[0]), aligned=aligned)

    def row(self, token: Token, columns: int) -> tuple[Stretch, ...]:
        assert token.map is not None
        line = token.map[0]
        cells = cells_of_row(self.page.lines[line], self.page.offset(line + 1))
        missing = columns - len(cells)
        end = cells[-1].end if cells else self.page.offset(line + 1)
        # Markdown fills a short row with empty cells and drops what a long one has too much.
        return (*cells[:columns], *[Stretch("", end)] * missing)

    def fence(self, token: Token) -> Element | None:
        kind = kind_of_fence(token) if token.type == "fence" else ""
        if kind in BLOCK_FIELDS:
            return None
        if kind == FORMULA:
            return read_formula(self.page, token, self.clause)
        assert token.map is not None
        fenced = token.type == "fence"
        first, end = token.map[0] + (2 if fenced else 1), token.map[1] + (0 if fenced else 1)
        return Code(Stretch(self.page.slice(first, end), self.page.offset(first)), kind, self.line(token))

    def comment(self, token: Token) -> Comment | None:
        start = self.line(token)
        assert token.map is not None
        text = self.page.slice(token.map[0] + 1, token.map[1] + 1).strip()
        if not text.startswith("<!--"):
            return None
        said = text.removeprefix("<!--").split("-->", 1)[0]
        blank = len(said) - len(said.lstrip())
        return Comment(Stretch(said.strip(), start + len("<!--") + blank), start)


def _groups(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Cut tokens into what opens and closes together, at the outermost level."""
    first = depth = 0
    for at, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[first : at + 1]
            first = at + 1


def _start_in(line: str, said: str) -> int:
    """Return where in a line its text begins: what Markdown leaves of a line is its end, blanks aside."""
    stripped = line.rstrip()
    if stripped.endswith(said):
        return len(stripped) - len(said)
    return max(line.rfind(said), 0)


def _part(whole: Stretch, found: re.Match[str], group: str) -> Stretch:
    return Stretch(found[group], whole.offset + found.start(group))


def _prose(whole: Stretch) -> Prose:
    for role, mark in _MARKS:
        if found := mark.match(whole.text):
            said = Stretch(whole.text[found.end() :], whole.offset + found.end())
            return Prose(role, said, whole, found[0].strip())
    role = ProseRole.SOURCE if _SOURCE.fullmatch(whole.text) else ProseRole.PARAGRAPH
    return Prose(role, whole, whole)


def _joined(elements: Sequence[Element | _Caption]) -> tuple[Element, ...]:
    """Join each table with its caption, statement of units and notes; a caption without a table is a paragraph."""
    joined: list[Element] = []
    waiting: list[_Caption | Prose] = []
    for element in elements:
        if isinstance(element, Table):
            joined.append(_captioned(element, waiting))
            waiting = []
            continue
        if isinstance(element, Prose) and _continues(element, waiting):
            waiting.append(element)
            continue
        joined += map(_as_prose, waiting)
        waiting = [element] if isinstance(element, _Caption) else []
        if isinstance(element, Prose) and _is_note_of(joined, element):
            table = joined[-1]
            assert isinstance(table, Table)
            joined[-1] = replace(table, notes=(*table.notes, element))
        elif not isinstance(element, _Caption):
            joined.append(element)
    return (*joined, *map(_as_prose, waiting))


def _continues(prose: Prose, waiting: Sequence[_Caption | Prose]) -> bool:
    """Return whether a paragraph is the statement of units between a caption and its table."""
    return len(waiting) == 1 and isinstance(waiting[0], _Caption) and bool(_UNIT.fullmatch(prose.said.text))


def _captioned(table: Table, waiting: Sequence[_Caption | Prose]) -> Table:
    caption = next((each for each in waiting if isinstance(each, _Caption)), None)
    unit = next((each for each in waiting if isinstance(each, Prose)), None)
    if caption is None:
        return table
    return replace(table, id=caption.id, caption=caption.title, unit=unit)


def _is_note_of(joined: Sequence[Element], prose: Prose) -> bool:
    return prose.role is ProseRole.NOTE and bool(joined) and isinstance(joined[-1], Table)


def _as_prose(waiting: _Caption | Prose) -> Prose:
    return waiting.prose if isinstance(waiting, _Caption) else waiting
