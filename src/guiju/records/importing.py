"""Importing: files become records of one new snapshot, or none; what is wrong is reported and nothing is lost."""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

import duckdb

from guiju.errors import Place, Problem, RecordError
from guiju.model.snapshot import Batch, Snapshot
from guiju.records.consolidation import Consolidated, consolidate, stages_after_close
from guiju.records.conversion import Setting
from guiju.records.feeding import BoundFeed, bind
from guiju.records.guessing import guess_mapping
from guiju.records.import_report import Finding, ImportReport, RecordCounts, TableReport
from guiju.records.kinds import kinds
from guiju.records.mapping import Feed, Mapping
from guiju.records.quarantine import ADDED, FOLDER, SOURCE, TABLE_MARK, QuarantineWriter, is_quarantine
from guiju.records.readers import Chunk, Member, members, read_member
from guiju.records.readers.header import folded
from guiju.records.staging import Part, TableStage
from guiju.records.store import Store
from guiju.records.store.sql import connect

Progress = Callable[[int, int, str], None]
"""Told how far an import is: bytes done, bytes in all, and what is being done."""


def import_files(
    store: Store,
    files: Sequence[Path],
    mapping: Mapping,
    *,
    at: datetime,
    hash_key: bytes,
    timezone: str = "Asia/Shanghai",
    progress: Progress | None = None,
) -> ImportReport:
    """Import files as one commit and say what became of every row.

    Rows of the same import and of earlier ones are matched by key; importing the same files again changes nothing.
    `hash_key` and `timezone` are the workspace's: the one hashes personal fields, the other says what local time an
    instant with an offset becomes where the mapping names no zone. RecordError, with all problems of all files, when
    a file cannot be used at all: then nothing is committed.
    """
    with _workroom(store) as (con, folder):
        work = _Import(
            con, folder, store, mapping, at, hash_key, timezone, progress or (lambda done, total, what: None)
        )
        return work.run([Path(each) for each in files])


@contextmanager
def _workroom(store: Store) -> Iterator[tuple[duckdb.DuckDBPyConnection, Path]]:
    """Give a folder for unfinished files on the workspace's own disk, and a connection that spills into it."""
    with tempfile.TemporaryDirectory(prefix="import-", dir=store.root / "lake") as name, connect(Path(name)) as con:
        yield con, Path(name)


@dataclass(slots=True)
class _Table:
    """One table of one file on its way in."""

    member: Member
    name: str
    mapping: Mapping
    sha256: str
    stage: TableStage
    writer: QuarantineWriter
    columns: tuple[str, ...] = ()
    reading: str = ""
    feeds: dict[str, BoundFeed] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)

    def batch_id(self, place: int, feed: Feed) -> str:
        parts = (self.sha256, self.member.name, self.name, str(place), feed.kind, self.mapping.fingerprint)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


class _Import:
    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        folder: Path,
        store: Store,
        mapping: Mapping,
        at: datetime,
        hash_key: bytes,
        timezone: str,
        progress: Progress,
    ) -> None:
        self.con, self.folder, self.store, self.mapping, self.at = con, folder, store, mapping, at
        self.hash_key, self.timezone, self.progress = hash_key, timezone, progress
        self.tables: list[_Table] = []
        self.problems: list[Problem] = []

    def run(self, files: Sequence[Path]) -> ImportReport:
        done, total = 0, sum(path.stat().st_size for path in files if path.is_file()) or 1
        for path in files:
            try:
                self.read(path, done, total)
            except RecordError as error:
                self.problems.extend(error.problems)
            except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
                self.problems.append(_unreadable(path.name, error))
            done += path.stat().st_size if path.is_file() else 0
        for table in self.tables:
            table.parts = list(table.stage.close())
        if self.problems:
            for path in (path for table in self.tables for path in table.writer.paths):
                path.unlink()
            raise RecordError(problems=self.problems)
        self.progress(total, total, "整理记录")
        return self.finish(lambda what: self.progress(total, total, what))

    def read(self, path: Path, done: int, total: int) -> None:
        """Stage every table of every file inside `path`."""
        inside = members(path)
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        size, first = path.stat().st_size, len(self.tables)
        for place, member in enumerate(inside):
            for chunk in self.chunks(member, sha256):
                share = (place + chunk.fraction) / len(inside)
                self.progress(done + int(size * share), total, f"读入 {member.name}")
        found = self.tables[first:]
        if not any(each.feeds for each in found):
            self.problems.append(_no_feed(path.name, found, self.mapping))

    def chunks(self, member: Member, sha256: str) -> Iterator[Chunk]:
        """Stage a file piece by piece, yielding each piece when it is done."""
        chunks = read_member(member, self.mapping.reading_hints)
        head = list(islice(chunks, 2))
        mapping = guess_mapping(head, self.mapping).mapping if self.mapping.guess else self.mapping
        opened: dict[str, _Table] = {}
        for chunk in chain(head, chunks):
            if chunk.table not in opened:
                opened[chunk.table] = self.table(member, sha256, chunk, mapping)
            self.add(opened[chunk.table], chunk)
            yield chunk

    def table(self, member: Member, sha256: str, chunk: Chunk, mapping: Mapping) -> _Table:
        name = _table_name(chunk)
        if self.mapping.guess and not mapping.suiting(name, chunk.columns):
            mapping = guess_mapping([chunk], self.mapping).mapping
        source = f"{member.name}{TABLE_MARK}{name}" if name else member.name
        writer = QuarantineWriter(self.store.root / FOLDER, source, self.at)
        stage = TableStage(self.con, self.folder, writer, self.at, f"{len(self.tables):05d}")
        table = _Table(member, name, mapping, sha256, stage, writer, reading=chunk.reading)
        self.tables.append(table)
        return table

    def add(self, table: _Table, chunk: Chunk) -> None:
        """Type a chunk; a table whose columns have grown (XES) has its feeds bound anew."""
        if chunk.columns != table.columns:
            table.columns = chunk.columns
            zone = table.mapping.timezone or self.timezone
            own = table.mapping
            setting = Setting(own.dates, zone, self.hash_key, table.member.name, own.missing)
            suiting = table.mapping.suiting(table.name, chunk.columns)
            table.feeds = {
                table.batch_id(place, feed): bind(feed, chunk.columns, setting) for place, feed in enumerate(suiting)
            }
        table.stage.add(chunk, table.feeds)

    def finish(self, tell: Callable[[str], None]) -> ImportReport:
        """Make records of the parts, commit them, and report."""
        standing = self.store.current()
        parts = [part for table in self.tables for part in table.parts]
        done: dict[str, Consolidated] = {}
        for name, kind in kinds().items():
            own = [part for part in parts if part.bound.kind.name == name and part.rows]
            if own:
                known = standing.files(name) if standing else ()
                done[name] = consolidate(self.con, kind, own, known, self.folder)
        if "stage" in done and "case" in done:
            found = stages_after_close(self.con, done["stage"].paths, done["case"].paths)
            last = [part.batch for part in parts if part.bound.kind.name == "stage"][-1]
            done["stage"] = replace(done["stage"], findings=_with(done["stage"], last, found))
        tell("写入快照")
        snapshot = standing
        if done:
            batches = [self.batch(table, part) for table in self.tables for part in table.parts]
            paths = {name: each.paths for name, each in done.items()}
            snapshot = self.store.commit(paths, batches, self.at, adopt=True)
        is_changed = snapshot is not None and (standing is None or snapshot.id != standing.id)
        return self.report(done, snapshot, is_changed)

    def batch(self, table: _Table, part: Part) -> Batch:
        tally = table.stage.tally
        source = f"{table.member.name}{TABLE_MARK}{table.name}" if table.name else table.member.name
        rows, kept, aside = tally.kept + tally.quarantined, tally.kept, tally.quarantined
        kind = part.bound.kind.name
        return Batch(part.batch, source, table.sha256, table.mapping.name, rows, kept, aside, 0, 0, kind)

    def report(self, done: dict[str, Consolidated], snapshot: Snapshot | None, is_changed: bool) -> ImportReport:
        counted = {each.id: each for each in snapshot.batches} if snapshot and is_changed else {}
        tables = tuple(_reported(table, done, counted) for table in self.tables)
        return ImportReport(self.mapping.name, tables, snapshot.id if snapshot else None, is_changed)


def _reported(table: _Table, done: dict[str, Consolidated], counted: dict[str, Batch]) -> TableReport:
    tally = table.stage.tally
    findings = list(tally.findings())
    records: dict[str, RecordCounts] = {}
    for part in table.parts:
        consolidated = done.get(part.bound.kind.name)
        if consolidated is not None:
            findings += consolidated.findings.get(part.batch, [])
            records[part.bound.kind.name] = _counts(consolidated.records.get(part.batch, 0), counted.get(part.batch))
    used = {folded(name) for bound in table.feeds.values() for name in bound.feed.reads}
    return TableReport(
        table.member.name,
        table.name,
        table.reading,
        tally.rows,
        tally.kept,
        tally.quarantined,
        tally.skipped,
        tally.kept if is_quarantine(table.columns) else 0,
        tuple(findings),
        records,
        tuple(name for name in table.columns if folded(name) not in used and name not in ADDED),
        tuple(table.writer.paths),
    )


def _counts(records: int, batch: Batch | None) -> RecordCounts:
    if batch is None:
        return RecordCounts(0, 0, records)
    return RecordCounts(records - batch.replaced - batch.unchanged, batch.replaced, batch.unchanged)


def _with(consolidated: Consolidated, batch: str, found: Sequence[Finding]) -> dict[str, list[Finding]]:
    findings = {name: list(each) for name, each in consolidated.findings.items()}
    findings.setdefault(batch, []).extend(found)
    return findings


def _table_name(chunk: Chunk) -> str:
    """A quarantine file coming back is the table its rows came from."""
    if chunk.table or not is_quarantine(chunk.columns) or not chunk.cells.num_rows:
        return chunk.table
    source = chunk.cells[SOURCE][0].as_py() or ""
    return source.partition(TABLE_MARK)[2]


def _unreadable(file: str, error: Exception) -> Problem:
    what, why = f"文件读不出来：{error}。", "它可能不完整，或者没有读取的权限。"
    return Problem(Place(file), what, why, "请重新索取文件，或者核对权限。", "unreadable_file")


def _no_feed(file: str, tables: Sequence[_Table], mapping: Mapping) -> Problem:
    headers = "；".join("、".join(each.columns[:30]) for each in tables)
    what = f"映射“{mapping.name}”里没有一种记录能由这个文件的列组成。读到的表头是：{headers}。"
    why = "至少要有记录的编号、必填字段和另外一列。"
    remedy = "请核对表头是否读对（映射文件的 header 可以指定表头所在的行），或者在映射文件里补上列名。"
    return Problem(Place(file), what, why, remedy, "no_feed")
