"""A sample of a file's tables, asked what its columns hold, with the same SQL that will read the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType

import duckdb

from guiju.model.fields import Field
from guiju.records.conversion import Setting, cell_sql, raw_sql, value_sql
from guiju.records.mapping import WRITTEN, FieldSource
from guiju.records.readers.chunk import Chunk, trimmed
from guiju.records.store.sql import connect, quoted

SAMPLED_ROWS = 20_000
_SETTING = Setting((), WRITTEN, b"", "")
_LOCAL_OFFSET = r"\d:\d{2}(:\d{2}(\.\d+)?)? ?[+-](0[1-9]|1\d|00:?[1-9])"


class Sample:
    """The first rows of each table of a file, in a connection of their own."""

    def __init__(self, tables: Sequence[Chunk]) -> None:
        self._con: duckdb.DuckDBPyConnection = connect()
        self._names: dict[str, str] = {}
        self._columns: dict[str, tuple[str, ...]] = {}
        for chunk in tables:
            self._names[chunk.table] = f"table_{len(self._names)}"
            self._columns[chunk.table] = chunk.columns
            cells = chunk.cells.slice(0, SAMPLED_ROWS)
            self._con.register(self._names[chunk.table], trimmed(cells, range(cells.num_columns)))

    def __enter__(self) -> Sample:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._con.close()

    def readable(self, table: str, field: Field, source: FieldSource) -> float | None:
        """Return the share of filled cells that become a value of the field, None where no cell is filled."""
        places = {name: self._columns[table].index(name) for name in source.columns}
        raw = raw_sql(field, source, places, _SETTING)
        value = value_sql(field, source, "raw", _SETTING)
        sql = f"SELECT count(raw), count({value}) FROM (SELECT {raw} AS raw FROM {self._names[table]})"
        filled, read = self._con.execute(sql).fetchall()[0]
        return read / filled if filled else None

    def repeats(self, table: str, column: str) -> bool:
        """Whether a column's values stand in several rows each, as the case's number does in a list of events."""
        cell = self._cell(table, column)
        filled, different = self._row(f"SELECT count({cell}), count(DISTINCT {cell}) FROM {self._names[table]}")
        return filled > different * 1.2

    def is_unique(self, table: str, column: str) -> bool:
        """Whether every row has a value of its own in this column."""
        cell = self._cell(table, column)
        sql = f"SELECT count(*), count(DISTINCT {cell}) FROM {self._names[table]}"
        rows, different = self._row(sql)
        return rows == different > 0

    def depends_on(self, table: str, column: str, key: str) -> bool:
        """Whether all rows with one key have one value in this column."""
        sql = (
            f"SELECT count(*), 0 FROM (SELECT {self._cell(table, key)} FROM {self._names[table]} GROUP BY 1 "
            f"HAVING min({self._cell(table, column)}) <> max({self._cell(table, column)}))"
        )
        return self._row(sql)[0] == 0

    def words(self, table: str, column: str) -> tuple[str, ...]:
        """Return the different values of a column in small letters, the most frequent first."""
        cell = self._cell(table, column)
        sql = (
            f"SELECT lower({cell}) FROM {self._names[table]} WHERE {cell} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC"
        )
        return tuple(word for (word,) in self._con.execute(sql).fetchall())

    def has_local_offsets(self, table: str, column: str) -> bool:
        """Whether instants carry an offset other than that of UTC: then they show the sender's own clock."""
        sql = f"SELECT count(*), 0 FROM {self._names[table]} WHERE regexp_matches({self._cell(table, column)}, {quoted(_LOCAL_OFFSET)})"
        return self._row(sql)[0] > 0

    def _cell(self, table: str, column: str) -> str:
        return cell_sql(self._columns[table].index(column))

    def _row(self, sql: str) -> tuple[int, int]:
        first, second = self._con.execute(sql).fetchall()[0]
        return int(first), int(second)
