"""Reading an edition: from the bytes of its file to clauses with numbers, blocks and places.

1. The front matter is read and its dates compared with one another and with the file's name.
2. The body is cut at its headings, and the headings are numbered.
3. Each part becomes a clause: paragraphs with the kind of provision they make, blocks with the place of every field.
4. What only the whole shows is looked at (`consistency`): ids used twice, references that lead nowhere.

Every problem is collected on the way and all of them are raised together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from guiju.model.text import Clause, ClauseKind, Edition
from guiju.text.block_kinds import BLOCK_FIELDS
from guiju.text.blocks import kind_of_fence, read_blocks
from guiju.text.body import read_body
from guiju.text.consistency import refuse_inconsistencies
from guiju.text.fingerprint import fingerprint_of_clause, fingerprint_of_edition
from guiju.text.front import is_draft, read_front
from guiju.text.numbering import numbers
from guiju.text.outline import Part, read_outline
from guiju.text.page import BYTE_ORDER_MARK, Page
from guiju.text.paragraphs import read_paragraphs

_INSTRUCTING = ("规程", "试验")
_TEXT_TOKENS = ("inline", "fence", "code_block", "html_block")


def read_edition(source: str, path: str) -> Edition:
    """Read the text of an edition; `path` ends in `<code>/<implemented date>.md` or `<code>/draft.md`.

    `source` keeps the line ends and the byte order mark of the file, so that writing gives the same bytes. TextError
    carries all problems, each with its line.
    """
    page = Page(path, source)
    front = read_front(page)
    parts = read_outline(page, front.end)
    instructs = front.values.get("function_type") in _INSTRUCTING
    clauses = _clauses(page, parts, instructs)
    refuse_inconsistencies(page, parts, clauses)
    page.raise_problems()
    mark = BYTE_ORDER_MARK if source.startswith(BYTE_ORDER_MARK) else ""
    return Edition(
        code=_code(path),
        number=front.values.get("number", ""),
        title=front.values["title"],
        function_type=front.values["function_type"],
        implemented=None if is_draft(path) else front.values["implemented"],
        issued=front.values.get("issued"),
        clauses=_nested(clauses),
        front=front.values,
        path=path,
        source=source,
        fingerprint=fingerprint_of_edition(source),
        opening=mark + page.slice(1, parts[0].heading.line),
    )


def _code(path: str) -> str:
    """Return the standard's code: the name of the folder its editions lie in."""
    return PurePosixPath(path).parent.name or PurePosixPath(path).stem


def _clauses(page: Page, parts: Sequence[Part], instructs: bool) -> list[Clause]:
    """Return the clauses in reading order, not yet nested."""
    clauses: list[Clause] = []
    in_body = True
    for part, number in zip(parts, numbers(part.heading for part in parts), strict=True):
        kind = part.heading.kind
        if part.heading.level == 1:
            in_body = kind is not ClauseKind.UNNUMBERED
        elif not number:
            kind = ClauseKind.UNNUMBERED
        clauses.append(_clause(page, part, number, kind, instructs and in_body))
    return clauses


def _clause(page: Page, part: Part, number: str, kind: ClauseKind, instructs: bool) -> Clause:
    heading = part.heading
    name = number or heading.title
    blocks = read_blocks(page, part.tokens, heading.id, name)
    return Clause(
        id=heading.id,
        number=number,
        title=heading.title,
        level=heading.level,
        kind=kind,
        place=page.place_of_line(heading.line, name),
        paragraphs=read_paragraphs(page, part.tokens, name, instructs=instructs),
        blocks=blocks,
        not_checkable=heading.not_checkable,
        fingerprint=fingerprint_of_clause(heading.title, _texts(part), blocks),
        normative=heading.normative,
        source=page.slice(heading.line, part.end),
        offset=page.offset(heading.line),
        body=read_body(page, part.tokens, name),
    )


def _texts(part: Part) -> list[str]:
    """Return what a part says outside its blocks."""
    return [
        token.content
        for token in part.tokens
        if token.type in _TEXT_TOKENS and not (token.type == "fence" and kind_of_fence(token) in BLOCK_FIELDS)
    ]


def _nested(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Hang each clause under the nearest clause before it of a lower level."""
    nested: list[Clause] = []
    at = 0
    while at < len(clauses):
        end = at + 1
        while end < len(clauses) and clauses[end].level > clauses[at].level:
            end += 1
        nested.append(replace(clauses[at], clauses=_nested(clauses[at + 1 : end])))
        at = end
    return tuple(nested)
