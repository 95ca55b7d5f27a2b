"""Paragraphs of a clause: what its sentences stand in, from the tokens of the Markdown reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from guiju.errors import Place
from guiju.model.text import Paragraph, ProvisionType
from guiju.text.page import Page
from guiju.text.provisions import provision_of


def read_paragraphs(page: Page, tokens: Sequence[Token], clause: str, *, instructs: bool) -> tuple[Paragraph, ...]:
    """Return each paragraph, list item and table row, quoted ones included; `instructs` in the body of a 规程.

    A table row is its cells joined by ` | `; imperatives are not looked for in tables.
    """
    found: list[Paragraph] = []
    for kind, token, text in _pieces(tokens):
        place = _place(page, token, text, clause)
        found.append(Paragraph(text, place, _provision(kind, text, instructs)))
    return tuple(found)


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[str, Token, str]]:
    """Yield (opening token's type, the token that has the place, text) for every paragraph and table row."""
    opened = ""
    cells: list[str] = []
    row: Token | None = None
    for token in tokens:
        if token.type == "tr_open":
            row, cells = token, []
        elif token.type == "tr_close" and row is not None:
            yield "row", row, " | ".join(cells)
            row = None
        elif token.type in ("paragraph_open", "heading_open"):
            opened = token.type
        elif token.type == "inline" and row is not None:
            cells.append(token.content)
        elif token.type == "inline" and opened == "paragraph_open" and token.content.strip():
            yield "paragraph", token, token.content


def _provision(kind: str, text: str, instructs: bool) -> ProvisionType:
    return provision_of(text, instructs=instructs and kind == "paragraph")


def _place(page: Page, token: Token, text: str, clause: str) -> Place:
    line = token.map[0] + 1 if token.map else 1
    column = page.lines[line - 1].find(text.split("\n", 1)[0])
    return Place(page.file, line, column + 1, clause) if column >= 0 else page.place_of_line(line, clause)
