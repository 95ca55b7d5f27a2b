"""The bare scan: least and greatest value of every column a plan reads, which no answer can do without reading.

DuckDB answers a plain min and max from the statistics in a Parquet file without reading a row. The optimizer that
does so is switched off, and the bytes the process read are compared with what the columns take up in the files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
from _machine import bytes_read

from guiju.engines.sql.expression import quote
from guiju.engines.sql.relations import path_literal

MEMORY = "1200MB"


def connect(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open DuckDB with the settings of the product's engine."""
    return duckdb.connect(
        config={"memory_limit": MEMORY, "temp_directory": str(folder), "preserve_insertion_order": False}
    )


def scan(connection: duckdb.DuckDBPyConnection, tables: Mapping[tuple[Path, ...], Sequence[str]]) -> Mapping[str, Any]:
    """Read every value of the columns of each table (its files); return how much was read."""
    before = bytes_read()
    connection.execute("SET disabled_optimizers = 'statistics_propagation'")
    for paths, columns in tables.items():
        ends = ", ".join(f"min({quote(name)}), max({quote(name)})" for name in columns)
        files = ", ".join(path_literal(path) for path in paths)
        connection.execute(f"SELECT {ends} FROM read_parquet([{files}])").fetchall()
    after = bytes_read()
    stored = sum(_stored(paths, columns) for paths, columns in tables.items())
    if before is not None and after is not None and after - before < stored:
        raise AssertionError(f"a scan of {stored} bytes read only {after - before}")
    return {"columns": sum(map(len, tables.values())), "megabytes_stored": round(stored / 1e6, 1)}


def _stored(paths: Sequence[Path], columns: Sequence[str]) -> int:
    """Return what the columns take up in the files, compressed; a column of one value in a group takes next to nothing."""
    total = 0
    for path in paths:
        file = pq.ParquetFile(path)
        wanted = [file.schema_arrow.get_field_index(name) for name in columns]
        for group in range(file.metadata.num_row_groups):
            total += sum(file.metadata.row_group(group).column(index).total_compressed_size for index in wanted)
    return total
