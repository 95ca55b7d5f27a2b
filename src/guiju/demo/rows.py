"""Rows of a kind as a Parquet file in the shape the store takes: every column, typed, with where it came from."""

from __future__ import annotations

from pathlib import Path

import duckdb

from guiju.demo.planting import written
from guiju.demo.queries import Columns
from guiju.records.kinds import kind
from guiju.records.schema import PROVENANCE, SQL
from guiju.records.schema import columns as stored_columns
from guiju.records.store.sql import quoted
from guiju.records.store.writing import COMPRESSION, GROUP_ROWS

DICTIONARY = 3_000
"""Distinct values beyond which no dictionary is tried: instants and numbers of cases never repay the attempt."""


def batch_id(seed: int, path: Path) -> str:
    """Return the name under which the rows of a file say where they came from.

    >>> batch_id(7, Path("case-00000.parquet"))
    'demo-7-case-00000'
    """
    return f"demo-{seed}-{path.stem}"


def write_rows(
    connection: duckdb.DuckDBPyConnection, name: str, columns: Columns, source: str, seed: int, path: Path
) -> int:
    """Write the rows of `source` as records of a kind, in its order, faults included; return how many there are.

    Columns not given are missing in every row; `source` must have a column `flaw`.
    """
    types = {each: type_ for each, type_ in stored_columns(kind(name)).items() if each not in PROVENANCE}
    told = written(name, {each: columns.get(each, "NULL") for each in types})
    values = ", ".join(f"({told[each]})::{SQL[type_]} AS {each}" for each, type_ in types.items())
    origin = f"{quoted(batch_id(seed, path))} AS source_batch, row_number() OVER () AS source_row"
    counted = connection.execute(
        f"COPY (SELECT {values}, {origin} FROM {_relation(source)}) TO {quoted(str(path))} "
        f"(FORMAT parquet, COMPRESSION {COMPRESSION}, ROW_GROUP_SIZE {GROUP_ROWS}, DICTIONARY_SIZE_LIMIT {DICTIONARY})"
    ).fetchone()
    return int(counted[0]) if counted else 0


def _relation(source: str) -> str:
    """Return a table by its name, a query in brackets: DuckDB takes no bare name in brackets from 2.0.1 on."""
    return source if source.isidentifier() else f"({source})"
