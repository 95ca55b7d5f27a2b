"""The intake: files are read, typed and told apart; what comes of it is staged tables, and nothing is committed yet."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

import duckdb

from guiju.errors import Place, Problem, RecordError
from guiju.model.snapshot import Batch
from guiju.records import mapping as mapped
from guiju.records.conversion import Setting
from guiju.records.feeding import BoundFeed, bind
from guiju.records.guessing import guess_mapping
from guiju.records.import_report import Finding
from guiju.records.quarantine import ADDED, SOURCE, TABLE_MARK, QuarantineWriter, hints_for, is_quarantine
from guiju.records.readers import Chunk, Member, members, read_member
from guiju.records.readers.header import folded
from guiju.records.staging import Part, TableStage

Progress = Callable[[int, int, str], None]
"""Told how far an import is: bytes done, bytes in all, and what is being done."""


UNREADABLE = (OSError, EOFError, zipfile.BadZipFile, zlib.error)
"""What a file that is damaged or cut off makes its reader raise."""


@dataclass(frozen=True, slots=True)
class StagedTable:
    """One table of one file, typed: its sound rows as Parquet parts, its faulty ones in quarantine files.

    rows = kept + quarantined + skipped; blank rows are none. `zone` is the time zone its instants are read in.
    """

    file: str
    table: str
    sha256: str
    reading: str
    columns: tuple[str, ...]
    mapping: mapped.Mapping
    zone: str
    rows: int
    kept: int
    quarantined: int
    skipped: int
    findings: tuple[Finding, ...]
    parts: tuple[Part, ...]
    quarantine: tuple[Path, ...]

    @property
    def source(self) -> str:
        """Where the rows came from, as batches and quarantine files say it."""
        return f"{self.file}{TABLE_MARK}{self.table}" if self.table else self.file

    @property
    def healed(self) -> int:
        """Rows that came from a quarantine file and are kept now."""
        return self.kept if is_quarantine(self.columns) else 0

    @property
    def unmapped(self) -> tuple[str, ...]:
        """The columns no record takes anything from."""
        feeds = self.mapping.suiting(self.table, self.columns)
        used = {folded(name) for feed in feeds for name in feed.reads}
        return tuple(name for name in self.columns if folded(name) not in used and name not in ADDED)

    @property
    def batches(self) -> tuple[Batch, ...]:
        """What a commit of its parts writes down about it."""
        rows, aside = self.kept + self.quarantined, self.quarantined
        return tuple(
            Batch(each.batch, self.source, self.sha256, self.mapping.name, rows, self.kept, aside, 0, 0, each.kind)
            for each in self.parts
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """What an intake works with: a connection, a folder for parts, one for quarantine files, and the city's own."""

    con: duckdb.DuckDBPyConnection
    folder: Path
    quarantine: Path
    at: datetime
    hash_key: bytes
    timezone: str
    progress: Progress = lambda done, total, what: None


def take_in(
    desk: Desk,
    files: Sequence[Path],
    mapping: mapped.Mapping,
    own: Mapping[str, mapped.Mapping] | None = None,
    *,
    first: int = 0,
) -> tuple[StagedTable, ...]:
    """Read files into staged tables; `own` are the mappings of single files by their name, inside a zip or not.

    RecordError, with all problems of all files, when one cannot be used at all: then nothing stays behind. Parts are
    numbered from `first` on.
    """
    return _Intake(desk, mapping, own or {}, first).run(files)


@dataclass(slots=True)
class _Table:
    """One table of one file on its way in."""

    member: Member
    name: str
    mapping: mapped.Mapping
    sha256: str
    stage: TableStage
    writer: QuarantineWriter
    columns: tuple[str, ...] = ()
    reading: str = ""
    feeds: dict[str, BoundFeed] = field(default_factory=dict)

    def batch_id(self, place: int, feed: mapped.Feed) -> str:
        parts = (self.sha256, self.member.name, self.name, str(place), feed.kind, self.mapping.fingerprint)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def staged(self, timezone: str) -> StagedTable:
        """Finish the files and say what came of the table."""
        parts, tally = tuple(self.stage.close()), self.stage.tally
        return StagedTable(
            self.member.name,
            self.name,
            self.sha256,
            self.reading,
            self.columns,
            self.mapping,
            self.mapping.timezone or timezone,
            tally.rows,
            tally.kept,
            tally.quarantined,
            tally.skipped,
            tally.findings(),
            parts,
            tuple(self.writer.paths),
        )


class _Intake:
    def __init__(self, desk: Desk, mapping: mapped.Mapping, own: Mapping[str, mapped.Mapping], first: int) -> None:
        self.desk, self.mapping, self.own, self.first = desk, mapping, own, first
        self.tables: list[_Table] = []
        self.problems: list[Problem] = []

    def run(self, files: Sequence[Path]) -> tuple[StagedTable, ...]:
        done, total = 0, sum(path.stat().st_size for path in files if path.is_file()) or 1
        for path in files:
            try:
                self.read(path, done, total)
            except RecordError as error:
                self.problems.extend(error.problems)
            except UNREADABLE as error:
                self.problems.append(unreadable_file(path.name, error))
            done += path.stat().st_size if path.is_file() else 0
        staged = tuple(table.staged(self.desk.timezone) for table in self.tables)
        if self.problems:
            for path in (path for table in staged for path in table.quarantine):
                path.unlink()
            raise RecordError(problems=self.problems)
        return staged

    def read(self, path: Path, done: int, total: int) -> None:
        """Stage every table of every file inside `path`."""
        inside = members(path)
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        size, first = path.stat().st_size, len(self.tables)
        for place, member in enumerate(inside):
            for chunk in self.chunks(member, sha256):
                share = (place + chunk.fraction) / len(inside)
                self.desk.progress(done + int(size * share), total, f"读入 {member.name}")
        found = self.tables[first:]
        if not any(each.feeds for each in found):
            self.problems.append(_no_feed(path.name, found, self.mapping))

    def chunks(self, member: Member, sha256: str) -> Iterator[Chunk]:
        """Stage a file piece by piece, yielding each piece when it is done."""
        hints = self.own.get(member.name, self.mapping)
        chunks = read_member(member, hints_for(member.head(), hints.reading_hints))
        head = list(islice(chunks, 2))
        mapping = guess_mapping(head, hints).mapping if hints.guess else hints
        opened: dict[str, _Table] = {}
        for chunk in chain(head, chunks):
            if chunk.table not in opened:
                opened[chunk.table] = self.table(member, sha256, chunk, mapping, hints)
            self.add(opened[chunk.table], chunk)
            yield chunk

    def table(
        self, member: Member, sha256: str, chunk: Chunk, mapping: mapped.Mapping, hints: mapped.Mapping
    ) -> _Table:
        name = _table_name(chunk)
        if hints.guess and not mapping.suiting(name, chunk.columns):
            mapping = guess_mapping([chunk], hints).mapping
        source = f"{member.name}{TABLE_MARK}{name}" if name else member.name
        writer = QuarantineWriter(self.desk.quarantine, source, self.desk.at)
        number = self.first + len(self.tables)
        stage = TableStage(self.desk.con, self.desk.folder, writer, self.desk.at, f"{number:05d}")
        table = _Table(member, name, mapping, sha256, stage, writer, reading=chunk.reading)
        self.tables.append(table)
        return table

    def add(self, table: _Table, chunk: Chunk) -> None:
        """Type a chunk; a table whose columns have grown (XES) has its feeds bound anew."""
        if chunk.columns != table.columns:
            table.columns = chunk.columns
            zone = table.mapping.timezone or self.desk.timezone
            setting = setting_of(table.mapping, zone, table.member.name, self.desk.hash_key)
            suiting = table.mapping.suiting(table.name, chunk.columns)
            table.feeds = {
                table.batch_id(place, feed): bind(feed, chunk.columns, setting) for place, feed in enumerate(suiting)
            }
        table.stage.add(chunk, table.feeds)


def setting_of(mapping: mapped.Mapping, zone: str, file: str, hash_key: bytes) -> Setting:
    """Return how a mapping has the cells of a file read."""
    return Setting(mapping.dates, zone, hash_key, file, mapping.missing)


def _table_name(chunk: Chunk) -> str:
    """A quarantine file coming back is the table its rows came from."""
    if not is_quarantine(chunk.columns) or not chunk.cells.num_rows:
        return chunk.table
    source = chunk.cells[SOURCE][0].as_py() or ""
    return source.partition(TABLE_MARK)[2]


def unreadable_file(file: str, error: Exception) -> Problem:
    """Say that a file is no whole one of its form."""
    what, why = f"文件读不出来：{error}。", "它可能不完整，或者没有读取的权限。"
    return Problem(Place(file), what, why, "请重新索取文件，或者核对权限。", "unreadable_file")


def _no_feed(file: str, tables: Sequence[_Table], mapping: mapped.Mapping) -> Problem:
    headers = "；".join("、".join(each.columns[:30]) for each in tables)
    what = f"映射“{mapping.name}”里没有一种记录能由这个文件的列组成。读到的表头是：{headers}。"
    why = "至少要有记录的编号、必填字段和另外一列。"
    remedy = "请核对表头是否读对（映射文件的 header 可以指定表头所在的行），或者在映射文件里补上列名。"
    return Problem(Place(file), what, why, remedy, "no_feed")
