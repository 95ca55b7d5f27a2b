"""What a file would be understood as: its tables, their first rows, which column became which field and why.

Only the beginning of a file is read, however long it is; nothing is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from guiju.errors import RecordError
from guiju.model.fields import Kind
from guiju.records import mapping as mapped
from guiju.records.guessing import BEGINNINGS, guess_mapping
from guiju.records.intake import UNREADABLE, unreadable_file
from guiju.records.kinds import kind
from guiju.records.quarantine import ADDED, hints_for
from guiju.records.readers import Chunk, Member, members, read_member
from guiju.records.readers.header import folded

SHOWN_ROWS = 5
_PIECES = 12
"""Pieces of a file looked at: a workbook's sheets come one after the other."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A column that gives a field: `why` it is thought so and how sure, None where a mapping says it."""

    kind: str
    field: str
    column: str
    why: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class PreviewedTable:
    """One table of one file: how it was read, its first rows, what its columns are; `missing` is what records lack.

    `missing` are (kind, field) that must be given; `undated` says that the cases have no date to judge them by.
    """

    file: str
    table: str
    reading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]
    recognised: tuple[Recognised, ...]
    missing: tuple[tuple[str, str], ...]
    undated: bool
    unmapped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Previewed:
    """What a file holds, and the mapping by which each file inside it is understood."""

    tables: tuple[PreviewedTable, ...]
    mappings: Mapping[str, mapped.Mapping]


def preview(path: Path, mapping: mapped.Mapping, own: Mapping[str, mapped.Mapping] | None = None) -> Previewed:
    """Look at the beginning of a file, or of each file in a zip; RecordError when it cannot be read at all.

    `own` are the mappings of single files by name; the others are understood by `mapping`, which may guess.
    """
    try:
        return _preview(path, mapping, own or {})
    except UNREADABLE as error:
        raise RecordError(problems=[unreadable_file(path.name, error)]) from error


def _preview(path: Path, mapping: mapped.Mapping, own: Mapping[str, mapped.Mapping]) -> Previewed:
    tables: list[PreviewedTable] = []
    mappings: dict[str, mapped.Mapping] = {}
    for member in members(path):
        given = own.get(member.name, mapping)
        heads = heads_of(member, given)
        reasons: dict[tuple[str, str, str], tuple[float, str]] = {}
        if given.guess:
            guess = guess_mapping(heads, given)
            given = guess.mapping
            reasons = {(t, k, m.source.field): (m.confidence, m.why) for t, k, m in guess.matches}
        mappings[member.name] = given
        tables += [_previewed(member.name, head, given, reasons) for head in heads]
    return Previewed(tuple(tables), mappings)


def heads_of(member: Member, mapping: mapped.Mapping) -> tuple[Chunk, ...]:
    """Return the first piece of each table at the beginning of a file."""
    found: dict[str, Chunk] = {}
    for chunk in islice(read_member(member, hints_for(member.head(), mapping.reading_hints)), _PIECES):
        if chunk.table in found and member.path is not None and member.size > 1 << 26:
            break
        found.setdefault(chunk.table, chunk)
    return tuple(found.values())


def _previewed(
    file: str, head: Chunk, mapping: mapped.Mapping, reasons: Mapping[tuple[str, str, str], tuple[float, str]]
) -> PreviewedTable:
    feeds = [each for each in mapping.feeds if each.table in (None, head.table) and _touches(each, head.columns)]
    present = {folded(name): name for name in head.columns}
    recognised = []
    for feed in feeds:
        for source in feed.sources:
            confidence, why = reasons.get((head.table, feed.kind, source.field), (None, ""))
            recognised += [
                Recognised(feed.kind, source.field, present[folded(column)], why, confidence)
                for column in source.columns
                if folded(column) in present
            ]
    used = {folded(name) for feed in feeds for name in feed.reads}
    return PreviewedTable(
        file,
        head.table,
        head.reading,
        head.columns,
        _first_rows(head),
        tuple(feed.kind for feed in feeds),
        tuple(recognised),
        tuple(missing for feed in feeds for missing in _missing(feed, recognised)),
        any(feed.kind == "case" and not any(feed.source(name) for name in BEGINNINGS) for feed in feeds),
        tuple(name for name in head.columns if folded(name) not in used and name not in ADDED),
    )


def _touches(feed: mapped.Feed, columns: Sequence[str]) -> bool:
    """Whether a table has the key of a feed's records, or at least two of its columns."""
    present = {folded(name) for name in columns}
    found = [name for name in feed.reads if folded(name) in present]
    return feed.suits(feed.table or "", columns) or len(found) >= min(2, len(feed.sources))


def _missing(feed: mapped.Feed, recognised: Sequence[Recognised]) -> list[tuple[str, str]]:
    described: Kind = kind(feed.kind)
    given = {each.field for each in recognised if each.kind == feed.kind}
    given |= {each.field for each in feed.sources if not each.columns}
    return [(feed.kind, each.name) for each in described.fields if each.required and each.name not in given]


def _first_rows(head: Chunk) -> tuple[tuple[str, ...], ...]:
    cells = head.cells.slice(0, SHOWN_ROWS)
    lists = [column.to_pylist() for column in cells.columns]
    return tuple(tuple(value or "" for value in row) for row in zip(*lists, strict=True))
