"""Staging one table: its chunks become typed Parquet parts, one per feed, and its faulty rows a quarantine file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guiju.model.fields import Field
from guiju.records.credit_code import is_valid_credit_code
from guiju.records.feeding import POSITION, ROW, BoundFeed
from guiju.records.import_report import Example, Finding
from guiju.records.quality import SUMMARY_WORDS, Rule, credit_code_shape, holds_credit_code, remedy, rules, sentence
from guiju.records.quarantine import QuarantineWriter
from guiju.records.readers.chunk import Chunk, trimmed
from guiju.records.store.sql import quoted

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Part:
    """Typed rows of one feed over one table: a Parquet file in the schema of `kind`, with pairing columns if any."""

    bound: BoundFeed
    batch: str
    path: Path
    rows: int

    @property
    def kind(self) -> str:
        """The name of the kind the rows belong to."""
        return self.bound.kind.name


@dataclass(slots=True)
class Tally:
    """What was counted while staging one table."""

    rows: int = 0
    kept: int = 0
    quarantined: int = 0
    skipped: int = 0
    counts: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str, str, str], list[Example]] = field(default_factory=dict)

    def add(self, kind: str, code: str, name: str, count: int, other: str = "") -> bool:
        """Count rows; True while examples are still wanted."""
        key = (kind, code, name, other)
        self.counts[key] += count
        return len(self.examples.setdefault(key, [])) < EXAMPLES

    def show(self, kind: str, code: str, name: str, shown: Iterable[Example], other: str = "") -> None:
        """Keep the first few examples."""
        known = self.examples[kind, code, name, other]
        known.extend(list(shown)[: EXAMPLES - len(known)])

    def findings(self) -> tuple[Finding, ...]:
        """Return everything found, the most frequent first."""
        return tuple(
            Finding(code, kind, name, count, tuple(self.examples[kind, code, name, other]), other)
            for (kind, code, name, other), count in self.counts.most_common()
        )


class TableStage:
    """The staging of one table of one file; chunks are added in order, `close` hands over the parts."""

    def __init__(
        self, con: duckdb.DuckDBPyConnection, folder: Path, quarantine: QuarantineWriter, at: datetime, name: str
    ) -> None:
        self.tally = Tally()
        self._con, self._folder, self._quarantine, self._at, self._name = con, folder, quarantine, at, name
        self._writers: dict[str, tuple[BoundFeed, pq.ParquetWriter, Path]] = {}
        self._rows: Counter[str] = Counter()
        self._codes: dict[str, bool] = {}

    def add(self, chunk: Chunk, feeds: Mapping[str, BoundFeed]) -> None:
        """Type the rows of a chunk with every feed, by the id of the batch that the feed's rows belong to."""
        cells = _filled(chunk)
        self.tally.rows += cells.num_rows + len(chunk.broken)
        own = trimmed(cells, {place for bound in feeds.values() for place in bound.used})
        self._con.register("chunk", cells.select([ROW, POSITION]) if not feeds else _beside(own, cells))
        try:
            for place, bound in enumerate(feeds.values()):
                self._con.execute(f"CREATE OR REPLACE TEMP TABLE typed_{place} AS {bound.sql}")
            reasons = self._faulty(list(feeds.values()))
            reasons |= self._sums(len(feeds), cells)
            self._con.register("bad_rows", pa.table({"row": pa.array(reasons, pa.int64())}))
            taken = self._taken(list(feeds.values()), cells.num_rows)
            for place, (batch, bound) in enumerate(feeds.items()):
                self._contradictions(place, bound)
                self._keep(place, batch, bound, bool(reasons))
            self._put_aside(chunk, cells, reasons)
        finally:
            self._con.unregister("chunk")
        self.tally.kept += taken - len(reasons)
        self.tally.skipped += cells.num_rows - taken
        self.tally.quarantined += len(reasons) + len(chunk.broken)

    def close(self) -> Iterator[Part]:
        """Finish the files and yield the parts."""
        self._quarantine.close()
        for batch, (bound, writer, path) in self._writers.items():
            writer.close()
            yield Part(bound, batch, path, self._rows[batch])

    def _taken(self, feeds: Sequence[BoundFeed], rows: int) -> int:
        """Count the rows that at least one feed takes."""
        if any(not each.feed.where and each.feed.pair is None for each in feeds):
            return rows
        return int(self._one(f"SELECT count(*) FROM ({_union(len(feeds))})")) if feeds else 0

    def _sums(self, feeds: int, cells: pa.Table) -> dict[int, list[tuple[str, Field | None]]]:
        """Return the rows taken that hold sums; whatever else is wrong with them does not matter."""
        first = pc.utf8_trim_whitespace(cells.column(0))
        found = cells[ROW].filter(pc.is_in(first, pa.array(SUMMARY_WORDS))).to_pylist()
        if not found or not feeds:
            return {}
        taken = f"SELECT {ROW} FROM ({_union(feeds)}) WHERE {ROW} IN ({', '.join(map(str, found))}) ORDER BY 1"
        rows = [row for (row,) in self._con.execute(taken).fetchall()]
        if rows and self.tally.add("", "summary_row", "", len(rows)):
            self.tally.show("", "summary_row", "", [Example(row, "") for row in rows])
        return {row: [("summary_row", None)] for row in rows}

    def _faulty(self, feeds: Sequence[BoundFeed]) -> dict[int, list[tuple[str, Field | None]]]:
        """Return what is wrong by row, and count it."""
        reasons: dict[int, list[tuple[str, Field | None]]] = {}
        for place, bound in enumerate(feeds):
            sql = f"SELECT {ROW}, _faults, _blanks FROM typed_{place} WHERE _faults <> 0 ORDER BY {ROW}"
            masks: Counter[tuple[int, int]] = Counter()
            for row, faults, blanks in self._con.execute(sql).fetchall():
                masks[faults, blanks] += 1
                found = reasons.setdefault(row, [])
                found.extend(each for each in _reasons(bound, faults, blanks) if each not in found)
            for (faults, blanks), count in masks.items():
                for code, wrong in _reasons(bound, faults, blanks):
                    if self.tally.add(bound.kind.name, code, wrong.name, count):
                        bit = 1 << bound.guarded.index(wrong)
                        self._show(place, bound, code, wrong, f"raw_{wrong.name}", f"_faults & {bit} <> 0")
        return reasons

    def _contradictions(self, place: int, bound: BoundFeed) -> None:
        """Count rows that contradict themselves; they are kept."""
        given = [each.name for each in bound.guarded]
        found = list(rules(bound.kind, given, self._at))
        if found:
            counts = ", ".join(f"count(*) FILTER ({each.condition})" for each in found)
            sql = f"SELECT {counts} FROM typed_{place} WHERE _faults = 0"
            for rule, count in zip(found, self._con.execute(sql).fetchall()[0], strict=True):
                if count:
                    self._list(place, bound, rule, count)
        for each in bound.guarded:
            if holds_credit_code(each):
                self._credit_codes(place, bound, each)

    def _list(self, place: int, bound: BoundFeed, rule: Rule, count: int) -> None:
        if self.tally.add(bound.kind.name, rule.code, rule.field, count, rule.other):
            shown = bound.kind.field(rule.field)
            assert isinstance(shown, Field)
            self._show(place, bound, rule.code, shown, f'"{rule.field}"', rule.condition, rule.other)

    def _credit_codes(self, place: int, bound: BoundFeed, code_field: Field) -> None:
        name = f'"{code_field.name}"'
        shape = credit_code_shape(code_field.name)
        sql = f"SELECT {name}, count(*) FROM typed_{place} WHERE _faults = 0 AND {shape} GROUP BY 1"
        wrong: Counter[str] = Counter()
        for code, count in self._con.execute(sql).fetchall():
            if not self._codes.setdefault(code, is_valid_credit_code(code)):
                wrong[code] = count
        if wrong:
            listed = ", ".join(quoted(code) for code in wrong)
            rule = Rule("wrong_credit_code", code_field.name, f"{name} IN ({listed})")
            self._list(place, bound, rule, wrong.total())

    def _show(
        self, place: int, bound: BoundFeed, code: str, shown: Field, value: str, condition: str, other: str = ""
    ) -> None:
        sql = f"SELECT {ROW}, {value}::VARCHAR FROM typed_{place} WHERE {condition} ORDER BY {ROW} LIMIT {EXAMPLES}"
        examples = [Example(row, text or "") for row, text in self._con.execute(sql).fetchall()]
        self.tally.show(bound.kind.name, code, shown.name, examples, other)

    def _keep(self, place: int, batch: str, bound: BoundFeed, has_faults: bool) -> None:
        """Append the sound rows to the feed's Parquet part."""
        sound = f" WHERE {ROW} NOT IN (SELECT row FROM bad_rows)" if has_faults else ""
        sql = f"SELECT {bound.record_columns}, {quoted(batch)} AS source_batch, {ROW} AS source_row FROM typed_{place}{sound}"
        typed = self._con.sql(sql).to_arrow_table()
        if batch not in self._writers:
            path = self._folder / f"{self._name}-{len(self._writers)}.parquet"
            self._writers[batch] = (bound, pq.ParquetWriter(path, typed.schema, compression="zstd"), path)
        self._writers[batch][1].write_table(typed)
        self._rows[batch] += typed.num_rows

    def _put_aside(self, chunk: Chunk, cells: pa.Table, reasons: Mapping[int, list[tuple[str, Field | None]]]) -> None:
        """Write the faulty and the broken rows to the quarantine file, in the order of the file."""
        if not reasons and not chunk.broken:
            return
        columns = chunk.columns
        faulty = cells.filter(pc.is_in(cells[ROW], pa.array(reasons, pa.int64())))
        lists = [faulty.column(place).to_pylist() for place in range(len(columns))]
        rows: list[tuple[int, Sequence[str | None], str, str, str]] = []
        for number, *values in zip(faulty[ROW].to_pylist(), *lists, strict=True):
            whats = "；".join(sentence(code, wrong) for code, wrong in reasons[number])
            remedies = "".join(dict.fromkeys(remedy(code, wrong) for code, wrong in reasons[number]))
            rows.append((number, values, whats, remedies, ""))
        for broken in chunk.broken:
            rows.append((broken.row, (), sentence(broken.reason), remedy(broken.reason), broken.text))
            if self.tally.add("", broken.reason, "", 1):
                self.tally.show("", broken.reason, "", [Example(broken.row, broken.text[:80])])
        self._quarantine.write(columns, sorted(rows, key=lambda row: row[0]))

    def _one(self, sql: str) -> int:
        return int(self._con.execute(sql).fetchall()[0][0])


def _union(feeds: int) -> str:
    """SQL for the rows that at least one feed takes."""
    return " UNION ".join(f"SELECT {ROW} FROM typed_{place}" for place in range(feeds))


def _reasons(bound: BoundFeed, faults: int, blanks: int) -> list[tuple[str, Field]]:
    blank = bound.faults(blanks)
    return [(bound.code(each, each in blank), each) for each in bound.faults(faults)]


def _filled(chunk: Chunk) -> pa.Table:
    """Return the rows that are not blank, with their numbers and positions beside the sender's cells."""
    count = chunk.cells.num_rows
    positions = chunk.positions if chunk.positions is not None else pa.nulls(count, pa.int64())
    cells = chunk.cells.append_column(ROW, chunk.rows).append_column(POSITION, positions)
    blank = _blank_rows(chunk.cells)
    return cells if blank is None else cells.filter(pc.invert(blank))


def _beside(own: pa.Table, cells: pa.Table) -> pa.Table:
    return own.append_column(ROW, cells[ROW]).append_column(POSITION, cells[POSITION])


def _blank_rows(cells: pa.Table) -> pa.ChunkedArray | None:
    """Return which rows are wholly blank, None when none is: mostly the first column decides."""
    blank = None
    for column in cells.columns:
        empty = pc.fill_null(pc.equal(pc.utf8_trim_whitespace(column), ""), True)
        blank = empty if blank is None else pc.and_(blank, empty)
        if not pc.any(blank).as_py():
            return None
    return blank
