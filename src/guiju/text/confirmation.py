"""Confirming a block: writing into it which words of its clause somebody has held it against."""

from __future__ import annotations

from collections.abc import Collection

from guiju.errors import UsageError
from guiju.model.text import Block, Clause, Edition
from guiju.text.block_kinds import CONFIRMED
from guiju.text.fingerprint import fingerprint_of_words
from guiju.text.nearest import suggestion
from guiju.text.page import BYTE_ORDER_MARK, Page
from guiju.text.reader import read_edition


def confirm(edition: Edition, block_ids: Collection[str]) -> Edition:
    """Return the edition with these blocks confirmed for what their clauses say now; nothing else changes.

    UsageError if there is no block of that id.
    """
    found = {str(block.fields.get("id")): (clause, block) for clause in edition.walk() for block in clause.blocks}
    for each in block_ids:
        if each not in found:
            raise UsageError(f"{edition.path} 没有标识为 {each} 的块。{suggestion(each, sorted(found))}")
    page = Page(edition.path, edition.source)
    lines = list(page.lines)
    for name, (clause, block) in found.items():
        if name in block_ids:
            _write(lines, clause, block)
    mark = BYTE_ORDER_MARK if edition.source.startswith(BYTE_ORDER_MARK) else ""
    return read_edition(mark + "".join(lines), edition.path)


def _write(lines: list[str], clause: Clause, block: Block) -> None:
    """Write the words' fingerprint into the line of the field, or behind the line of the id.

    Lines keep their numbers: a new one is joined to the line before it.
    """
    words = fingerprint_of_words(clause)
    written = block.places.get(CONFIRMED)
    at = (written or block.places["id"]).line
    assert at is not None
    line = lines[at - 1]
    end = line[len(line.rstrip("\r\n")) :]
    if written:
        lines[at - 1] = line.replace(str(block.fields[CONFIRMED]), words)
    else:
        indent = line[: len(line) - len(line.lstrip())]
        lines[at - 1] = f"{line}{indent}{CONFIRMED}: '{words}'{end}"
