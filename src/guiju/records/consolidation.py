"""From typed rows to records: stages paired and numbered, rows of one key made one record, gaps filled from before.

Works on all parts of one import that belong to one kind. A kind whose rows already are its records, each key once,
passes through untouched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from guiju.model.fields import Kind
from guiju.records.feeding import PARTNER, ROLE
from guiju.records.import_report import Example, Finding
from guiju.records.mapping import Merge, Take, generated_ordinal
from guiju.records.schema import SQL
from guiju.records.sequencing import ORDER, continued_sql, known_sql, numbered_sql, paired_sql, renumbered_sql
from guiju.records.staging import EXAMPLES, Part
from guiju.records.store.sql import listed, quoted, relation

_PART_STEP = 1 << 40


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The records of one kind as Parquet files in its schema; records and findings by batch."""

    paths: tuple[Path, ...]
    records: Mapping[str, int]
    findings: Mapping[str, Sequence[Finding]]


def consolidate(
    con: duckdb.DuckDBPyConnection, kind: Kind, parts: Sequence[Part], standing: Sequence[Path], folder: Path
) -> Consolidated:
    """Turn the parts of one kind into records; `standing` are the files of the records already in store.

    1. Pair starts with ends. 2. Number what needs a number within its case. 3. Make one record of rows with one key.
    4. Under FILL, take from the store what the rows leave blank.
    """
    return _Consolidation(con, kind, parts, relation(kind, standing) if standing else None, folder).run()


def stages_after_close(con: duckdb.DuckDBPyConnection, stages: Sequence[Path], cases: Sequence[Path]) -> list[Finding]:
    """List the cases of one import that have stages after their end; `count` counts cases."""
    last = "max(coalesce(s.ended_at, s.started_at))"
    sql = (
        f"SELECT c.case_no, min(s.source_row), {last}::VARCHAR AS last FROM {_files(stages)} s "
        f"JOIN {_files(cases)} c ON c.case_no = s.case_no GROUP BY c.case_no, c.closed_at "
        f"HAVING {last} > c.closed_at ORDER BY 2"
    )
    con.execute(f"CREATE OR REPLACE TEMP TABLE after_close AS {sql}")
    count = int(con.execute("SELECT count(*) FROM after_close").fetchall()[0][0])
    shown = con.execute(f"SELECT * FROM after_close LIMIT {EXAMPLES}").fetchall()
    examples = tuple(Example(row, f"{case} {last}") for case, row, last in shown)
    return [Finding("stage_after_close", "stage", "ended_at", count, examples)] if count else []


class _Consolidation:
    """The consolidation of one kind; the view `gathered` holds its rows as far as they have come."""

    def __init__(
        self, con: duckdb.DuckDBPyConnection, kind: Kind, parts: Sequence[Part], standing: str | None, folder: Path
    ) -> None:
        self.con, self.kind, self.parts, self.standing, self.folder = con, kind, parts, standing, folder
        self.types = {each.name: each.type for each in parts[0].bound.stored}
        self.stored = list(self.types)
        self.merge = max((each.bound.feed.merge for each in parts), key=list(Merge).index)
        self.takes = {each.field: each.take for part in parts for each in part.bound.feed.sources}
        self.given = {name for part in parts for name in part.bound.given}
        self.findings: dict[str, list[Finding]] = {}
        self.steps = 0
        self.pending: str | None = None

    def run(self) -> Consolidated:
        self.con.execute(f"CREATE OR REPLACE TEMP VIEW gathered AS {self.union()}")
        if any(each.bound.feed.pair for each in self.parts):
            self.step(paired_sql(self.stored))
        if self.must_number():
            self.number()
        elif self.find_doubled():
            if self.ordinal() is not None:
                self.number()
            else:
                self.list_differences()
                self.step(self.grouped())
        if self.merge is Merge.FILL and self.standing:
            self.step(self.filled(self.standing))
        paths = [self.written()] if self.steps else [each.path for each in self.parts if each.rows]
        counts = self.con.execute(f"SELECT source_batch, count(*) FROM {_files(paths)} GROUP BY 1").fetchall()
        return Consolidated(tuple(paths), dict(counts), self.findings)

    def union(self) -> str:
        """All parts, each row with its place in the order of the import."""
        selects = []
        for place, each in enumerate(self.parts):
            pair = [ROLE, PARTNER] if each.bound.feed.pair else [f"NULL::VARCHAR AS {n}" for n in (ROLE, PARTNER)]
            order = f"{place * _PART_STEP} + source_row AS {ORDER}"
            columns = ", ".join([listed(self.stored), "source_batch", "source_row", order, *pair])
            selects.append(f"SELECT {columns} FROM {_files([each.path])}")
        return " UNION ALL ".join(selects)

    def step(self, sql: str) -> None:
        """Make `gathered` the result of a query over itself; the last one is written straight to its place."""
        self.flush()
        self.steps += 1
        self.pending = sql

    def flush(self) -> None:
        """Carry out the step that is pending: `gathered` is about to be asked."""
        if self.pending is None:
            return
        path = self.folder / f"{self.kind.name}-step{self.steps}.parquet"
        self.con.execute(f"COPY ({self.pending}) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")
        self.con.execute(f"CREATE OR REPLACE TEMP VIEW gathered AS SELECT * FROM {_files([path])}")
        self.pending = None

    def written(self) -> Path:
        path = self.folder / f"{self.kind.name}-records.parquet"
        columns = listed([*self.stored, "source_batch", "source_row"])
        sql = f"SELECT {columns} FROM ({self.pending or 'FROM gathered'})"
        self.con.execute(f"COPY ({sql}) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")
        return path

    def ordinal(self) -> str | None:
        """The field that numbers records within a case, where a part left it to us."""
        return next((each for part in self.parts if (each := generated_ordinal(self.kind, part.bound.feed))), None)

    def must_number(self) -> bool:
        """Whether rows need a number within their case: none given, or given by files that know nothing of the rest."""
        name = self.ordinal()
        if name is None:
            return False
        return len(self.parts) > 1 or self.standing is not None or self.any_row(f'"{name}" IS NULL')

    def number(self) -> None:
        self.step(numbered_sql(self.kind))
        if self.standing is None:
            return
        self.flush()
        self.con.execute(f"CREATE OR REPLACE TEMP TABLE known AS {known_sql(self.kind, self.stored, self.standing)}")
        self.con.execute(f"CREATE OR REPLACE TEMP TABLE continued AS {continued_sql(self.kind)}")
        if self.con.execute("SELECT 1 FROM continued LIMIT 1").fetchall():
            self.step(renumbered_sql(self.kind, self.stored))

    def find_doubled(self) -> bool:
        """Note the hashes of keys that occur more than once; the keys themselves are compared later."""
        self.flush()
        hashes = f"SELECT {self.key_hash()} AS h FROM gathered GROUP BY 1 HAVING count(*) > 1"
        self.con.execute(f"CREATE OR REPLACE TEMP TABLE doubled AS {hashes}")
        return bool(self.con.execute("SELECT 1 FROM doubled LIMIT 1").fetchall())

    def list_differences(self) -> None:
        """List keys with several rows: under REPLACE where rows differ, else by the field in which they differ."""
        if self.merge is Merge.REPLACE:
            self.list_differing("duplicate_key", {self.kind.key[0]: f"hash({listed(sorted(self.given))})"})
            return
        given = dict.fromkeys(each.name for part in self.parts for each in part.bound.guarded)
        fields = [name for name in given if name not in self.kind.key and self.takes[name] is Take.LAST]
        self.list_differing("conflicting_values", {name: f'"{name}"' for name in fields})

    def list_differing(self, code: str, values: Mapping[str, str]) -> None:
        """List by field the keys whose rows differ in a value (SQL)."""
        differs = [f'coalesce(min({value}) <> max({value}), false) AS "{name}"' for name, value in values.items()]
        shown = " || '|' || ".join(f"any_value({listed([name])}::VARCHAR)" for name in self.kind.key)
        last = f"arg_max(source_batch, {ORDER}) AS _batch, max({ORDER}) % {_PART_STEP} AS _row, {shown} AS _shown"
        rows = f"FROM gathered WHERE {self.is_doubled()} GROUP BY {listed(self.kind.key)}"
        self.con.execute(f"CREATE OR REPLACE TEMP TABLE differing AS SELECT {', '.join([last, *differs])} {rows}")
        few = f"[:{EXAMPLES}]"
        lists = f"list(_row ORDER BY _row){few}, list(_shown ORDER BY _row){few}"
        for name in values:
            sql = f'SELECT _batch, count(*), {lists} FROM differing WHERE "{name}" GROUP BY 1'
            for batch, count, numbers, keys in self.con.execute(sql).fetchall():
                examples = tuple(Example(row, text or "") for row, text in zip(numbers, keys, strict=True))
                self.findings.setdefault(batch, []).append(Finding(code, self.kind.name, name, count, examples))

    def grouped(self) -> str:
        """One row per key: the last one whole, or of each field the last value that is not blank."""
        nobody = f"NULL::VARCHAR AS {ROLE}, NULL::VARCHAR AS {PARTNER}"
        provenance = ["source_batch", "source_row", ORDER]
        others = [name for name in self.stored if name not in self.kind.key]
        picks = [f'{self.picked(name)} AS "{name}"' for name in others]
        picks += [f'arg_max("{name}", {ORDER}) AS "{name}"' for name in provenance]
        return (
            f"SELECT {listed([*self.stored, *provenance])}, {nobody} FROM gathered WHERE NOT {self.is_doubled()} "
            f"UNION ALL BY NAME SELECT {listed(self.kind.key)}, {', '.join(picks)}, {nobody} FROM gathered "
            f"WHERE {self.is_doubled()} GROUP BY {listed(self.kind.key)}"
        )

    def picked(self, name: str) -> str:
        if name not in self.given:
            return f"NULL::{SQL[self.types[name]]}"
        match self.takes.get(name, Take.LAST):
            case Take.EARLIEST:
                return f'min("{name}")'
            case Take.LATEST:
                return f'max("{name}")'
            case Take.FIRST:
                return f'arg_min("{name}", {ORDER})'
        return f'{"arg_max_null" if self.merge is Merge.REPLACE else "arg_max"}("{name}", {ORDER})'

    def filled(self, standing: str) -> str:
        """Where a row leaves a field blank, what is in store stays."""
        names = [name for name in self.stored if name not in self.kind.key]
        filled = ", ".join(f'coalesce(g."{name}", k."{name}") AS "{name}"' for name in names)
        on = " AND ".join(f'g."{name}" = k."{name}"' for name in self.kind.key)
        return f"SELECT g.* REPLACE ({filled}) FROM gathered g LEFT JOIN ({standing}) k ON {on}"

    def is_doubled(self) -> str:
        return f"({self.key_hash()} IN (SELECT h FROM doubled))"

    def key_hash(self) -> str:
        return f"hash({listed(self.kind.key)})"

    def any_row(self, condition: str) -> bool:
        return bool(self.con.execute(f"SELECT 1 FROM gathered WHERE {condition} LIMIT 1").fetchall())


def _files(paths: Sequence[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(str(path)) for path in paths)}])"
