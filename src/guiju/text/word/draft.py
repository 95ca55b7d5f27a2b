"""A Word document written as a draft by the conventions of an edition, with an account of every piece.

1. The document is read whole (`source`), its cover and closing lines are set apart.
2. Every piece gets its role (`structure`), its place in order and its id (`layout`).
3. The parts are written one by one; whatever is written or left out is told to the account.
4. The draft is read back, which gives the numbers clauses now have, and proves that it can be read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from guiju.errors import Problem, TextError
from guiju.model.text import Edition
from guiju.text.reader import read_edition
from guiju.text.word.account import Account, Entry, Renumbered
from guiju.text.word.closing import closing_lines
from guiju.text.word.cover import Cover, read_cover
from guiju.text.word.front_matter import front_matter
from guiju.text.word.ids import Ids
from guiju.text.word.layout import Layout, layout
from guiju.text.word.parts import PICTURE, PartWriter
from guiju.text.word.pieces import Source, SourceParagraph, SourcePiece, SourceTable
from guiju.text.word.roles import Part
from guiju.text.word.sheet import Sheet
from guiju.text.word.source import read_source
from guiju.text.word.structure import structure
from guiju.text.word.transmittal import TRANSMITTAL, start_of_issued

PATH = "draft.md"


@dataclass(frozen=True)
class Draft:
    """A draft: its text, the files of its figures by path, its account, and what the cover said.

    `edition` is the text read back; None, with the `problems`, would be a fault of ours.
    """

    text: str = field(repr=False)
    figures: Mapping[str, bytes] = field(repr=False)
    account: Account = field(repr=False)
    cover: Cover
    source: Source = field(repr=False)
    edition: Edition | None = field(repr=False, default=None)
    problems: tuple[Problem, ...] = ()
    printed: Mapping[str, str] = field(repr=False, default_factory=dict)
    """What the document printed before each clause, by the clause's id: 第三条, 5.2.1."""


def draft_from_word(content: bytes, name: str) -> Draft:
    """Turn the bytes of a .docx called `name` into a draft; TextError says why if it cannot be read."""
    source = read_source(content, name)
    outside, cover = _outside(source.pieces)
    front = dict(cover.front)
    body = [at for at in range(len(source.pieces)) if at not in outside]
    parts = structure([source.pieces[at] for at in body], cover.titles)
    laid = layout(parts, Ids())
    texts = [each.text for each in source.paragraphs()]
    sheet = Sheet(front_matter(front, texts, name))
    writer = PartWriter(sheet, source, laid)
    first = min(body, default=0)
    for at in sorted(at for at in outside if at < first):
        _tell_whole(sheet, source, at, outside[at])
    writer.write()
    for at in sorted(at for at in outside if at >= first):
        _tell_whole(sheet, source, at, outside[at])
    for aside in source.asides:
        sheet.tell(aside.place, aside.text, None, aside.why)
    edition, problems = _read_back(sheet.text)
    inserted = tuple(Entry(each.place, each.text, None, each.why) for each in source.inserted)
    account = Account(tuple(sheet.entries), inserted, _renumbered(laid, edition))
    return Draft(sheet.text, writer.figures, account, cover, source, edition, problems, _printed(laid))


def _outside(pieces: Sequence[SourcePiece]) -> tuple[Mapping[int, str], Cover]:
    """Return the pieces that are no part of the text, each with its reason, and what the cover says."""
    cover = read_cover(pieces)
    outside = {at: f"封面：{why}" for at, why in cover.lines.items()}
    start = first_end = cover.end
    issued_at = start_of_issued(pieces, str(cover.front.get("title", "")), start)
    if issued_at is not None:
        outside |= dict.fromkeys(range(start, issued_at), TRANSMITTAL)
        inner = read_cover(pieces[issued_at:])
        outside |= {issued_at + at: f"封面：{why}" for at, why in inner.lines.items()}
        start = issued_at + inner.end
        cover = replace(inner, front={**cover.front, **inner.front}, paper_number=cover.paper_number)
    closing, signed = closing_lines(pieces, min(start, first_end))
    outside = {**closing, **outside}
    if signed is not None:
        cover = replace(cover, front={"issued": signed, **cover.front})
    return outside, cover


def _tell_whole(sheet: Sheet, source: Source, at: int, why: str) -> None:
    """Note a piece that stays out, cell by cell if it is a table."""
    piece = source.pieces[at]
    if isinstance(piece, SourceParagraph):
        pictures = PICTURE * len(piece.pictures)
        if piece.text or pictures:
            sheet.tell(piece.place, piece.text + pictures, None, why)
        return
    for cell in _cells(piece):
        sheet.tell(cell[0], cell[1], None, why)


def _cells(table: SourceTable) -> list[tuple[str, str]]:
    return [(cell.place, cell.text) for row in table.rows for cell in row if cell.text]


def _read_back(text: str) -> tuple[Edition | None, tuple[Problem, ...]]:
    try:
        return read_edition(text, PATH), ()
    except TextError as error:
        return None, error.problems


def _printed(laid: Layout) -> dict[str, str]:
    found = {}
    for at, clause_id in laid.ids.items():
        piece = laid.parts[at].piece
        label = piece.number.label if isinstance(piece, SourceParagraph) and piece.number else ""
        found[clause_id] = label or laid.parts[at].written.strip() or laid.parts[at].key
    return found


def _renumbered(laid: Layout, edition: Edition | None) -> tuple[Renumbered, ...]:
    if edition is None:
        return ()
    numbers = {clause.id: clause.number for clause in edition.walk()}
    return tuple(_changes(laid.parts, laid.ids, numbers))


def _changes(parts: Sequence[Part], ids: Mapping[int, str], numbers: Mapping[str | None, str]) -> list[Renumbered]:
    changed = []
    for at, clause_id in ids.items():
        part = parts[at]
        after = numbers.get(clause_id, "")
        if part.key and part.level and after and part.key.removeprefix("附录") != after:
            changed.append(Renumbered(part.key, after, part.text[:30], clause_id))
    return changed
