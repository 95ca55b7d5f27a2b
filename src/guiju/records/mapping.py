"""A mapping: how the columns of a sender's files become the fields of records."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from string import Formatter

from guiju.model.fields import Kind
from guiju.records.kinds import kind
from guiju.records.readers.chunk import Hints
from guiju.records.readers.header import folded

WRITTEN = "written"
"""The time zone of a mapping that keeps the clock time as it is written and ignores its offset."""
FILE_NAME = "来源文件"
"""In a template, the name of the file a row stands in."""


class Merge(StrEnum):
    """What rows with the same key are to one another.

    REPLACE: each row is a whole record, a later one replaces an earlier one. GROUP: the rows of one import with the
    same key together make one record (an event list that repeats the case's attributes), which replaces an earlier
    import's. FILL: as GROUP, and what the rows leave blank stays as earlier imports said (tables that each carry a
    part of the record).
    """

    REPLACE = "replace"
    GROUP = "group"
    FILL = "fill"


class Take(StrEnum):
    """Which of several values of one field a grouped record takes; blank values never count."""

    LAST = "last"
    FIRST = "first"
    EARLIEST = "earliest"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class FieldSource:
    """Where the value of one field comes from, and how its text is read.

    The first of `columns` that is not blank in a row, else `template` (`{年份}-{编号}`: each part a column, or a field
    of the same record with columns of its own; blank if any part is), else `constant`. `extract` is a regular expression whose first group is the value. `values` translates what the sender
    writes, `otherwise` is what every other text means. `dates` are strptime forms tried before the built-in ones.
    `units` reads `20个工作日`: ending to the value of the limit's unit field. `scale` multiplies a number. `best` is
    the number that the sender's rating level gives to the best (ours is 1).
    """

    field: str
    columns: tuple[str, ...] = ()
    template: str | None = None
    constant: str | None = None
    extract: str | None = None
    values: Dictionary[str, str] = dataclasses.field(default_factory=dict)
    otherwise: str | None = None
    dates: tuple[str, ...] = ()
    units: Dictionary[str, str] = dataclasses.field(default_factory=dict)
    scale: float | None = None
    best: int | None = None
    take: Take = Take.LAST

    @property
    def reads(self) -> tuple[str, ...]:
        """Every column whose presence lets this source give a value."""
        return (*self.columns, *template_columns(self.template))


@dataclass(frozen=True, slots=True)
class Condition:
    """Which rows a feed takes: the column is filled (or blank), or holds one (or none) of `values`."""

    column: str
    values: tuple[str, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """Start and end of a stage standing in two rows: the k-th start belongs to the k-th end of the same name.

    `column` tells which a row is; rows that are neither are passed over. `by` are columns that must agree as well.
    """

    column: str
    start: tuple[str, ...]
    end: tuple[str, ...]
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """One kind of record that the rows of a table make; `table` narrows it to a sheet, `cases` or `events`."""

    kind: str
    sources: tuple[FieldSource, ...]
    table: str | None = None
    merge: Merge = Merge.REPLACE
    where: tuple[Condition, ...] = ()
    pair: Pairing | None = None

    def source(self, name: str) -> FieldSource | None:
        """Return the source of a field, None if the feed has none."""
        return next((each for each in self.sources if each.field == name), None)

    @property
    def reads(self) -> tuple[str, ...]:
        """Every column this feed speaks of."""
        pairing = (self.pair.column, *self.pair.by) if self.pair else ()
        sources = (name for each in self.sources for name in each.reads)
        return (*sources, *(each.column for each in self.where), *pairing)

    def suits(self, table: str, columns: Sequence[str]) -> bool:
        """Whether a table has what this feed needs: its key, its required fields, and something besides."""
        if self.table is not None and self.table != table:
            return False
        present = {folded(column) for column in columns}
        given = {each.field for each in self.sources if not each.reads or self._is_given(each, present)}
        found = {each.field for each in self.sources if each.reads and each.field in given}
        described = kind(self.kind)
        needed = {each.name for each in described.fields if each.required}
        key_columns = {*described.key} & needed
        substance = found - key_columns
        if self.merge is Merge.FILL:  # a table that only mentions a record's key and kind tells nothing about it
            substance = {each.name for each in described.fields if each.name in substance and each.type.is_moment}
        return needed <= given and bool(key_columns & found or not key_columns) and bool(substance)

    def part(self, name: str) -> FieldSource | None:
        """Return the source that a part of a template names by its field, None if it is a column."""
        field = kind(self.kind).field(name)
        source = self.source(field.name) if field else None
        return source if source is not None and source.columns else None

    def _is_given(self, source: FieldSource, present: set[str]) -> bool:
        parts = template_columns(source.template)
        return _any_present(source, present) or (bool(parts) and all(self._has(part, present) for part in parts))

    def _has(self, part: str, present: set[str]) -> bool:
        own = self.part(part)
        return folded(part) in present or (own is not None and _any_present(own, present))


@dataclass(frozen=True)
class Mapping:
    """A sender's files, described once.

    `dates` are forms of dates tried in every field, `missing` words that stand for no value. `guess` says that the
    columns are only hints (see `guessing`).
    """

    name: str
    feeds: tuple[Feed, ...]
    title: str = ""
    timezone: str | None = None
    dates: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    hints: Hints = dataclasses.field(default_factory=Hints)
    guess: bool = False

    @cached_property
    def known_headers(self) -> frozenset[str]:
        """Every header the mapping speaks of, folded, so that the header row is found."""
        return frozenset(folded(name) for feed in self.feeds for name in feed.reads)

    @cached_property
    def reading_hints(self) -> Hints:
        """What readers are told: the mapping's own hints and the headers it knows."""
        own = self.hints
        return Hints(own.header, own.sheet, own.encoding, own.delimiter, self.known_headers)

    @cached_property
    def fingerprint(self) -> str:
        """A hash over everything that decides what rows become."""
        return hashlib.sha256(
            repr((self.feeds, self.timezone, self.dates, self.missing, self.hints)).encode()
        ).hexdigest()[:16]

    def suiting(self, table: str, columns: Sequence[str]) -> tuple[Feed, ...]:
        """Return the feeds that a table with these columns makes records for."""
        return tuple(feed for feed in self.feeds if feed.suits(table, columns))


def template_columns(template: str | None) -> tuple[str, ...]:
    """Return the columns a template names, without the file's name.

    >>> template_columns("{年份}-{编号}")
    ('年份', '编号')
    """
    parts = Formatter().parse(template) if template else ()
    return tuple(name for _, name, _, _ in parts if name and name != FILE_NAME)


def generated_ordinal(described: Kind, feed: Feed) -> str | None:
    """Return the key field that numbers records within a case where the sender gives no number, else None."""
    if "case" not in described.links or described.key[0] != described.links["case"] or len(described.key) < 2:
        return None
    name = described.key[-1]
    return name if feed.source(name) is None else None


def _any_present(source: FieldSource, present: set[str]) -> bool:
    return any(folded(column) in present for column in source.columns)
