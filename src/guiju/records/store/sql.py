"""How the store asks DuckDB: a connection with bounded memory, and the relations over Parquet files it works on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from guiju.errors import Place, Problem, StoreError
from guiju.model.fields import Kind
from guiju.model.types import Type
from guiju.records.schema import SQL, columns

MEMORY = "1GB"
RANGE_BYTES = 400_000_000
"""How much of a table is sorted, compared and written at once, as DuckDB holds it: 375,000 cases or a million stages.
Twice as much no longer fits in `MEMORY` and takes three times as long."""

_SAMPLE_ROWS = 50_000
_VALUE_BYTES = 16


def connect(scratch: Path | None = None) -> duckdb.DuckDBPyConnection:
    """Open DuckDB in memory; what does not fit goes to the folder `scratch`, nowhere when it is None."""
    connection = duckdb.connect(
        config={
            "memory_limit": MEMORY,
            "temp_directory": str(scratch) if scratch else "",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
    )
    connection.execute("SET enable_progress_bar = false")
    return connection


def quoted(text: str) -> str:
    """Return a text as an SQL literal.

    >>> quoted("O'Neill")
    "'O''Neill'"
    """
    return "'" + text.replace("'", "''") + "'"


def listed(names: Iterable[str], prefix: str = "") -> str:
    """Return names as an SQL list of columns.

    >>> listed(["case_no", "position"], "n.")
    'n."case_no", n."position"'
    """
    return ", ".join(f'{prefix}"{name}"' for name in names)


def relation(kind: Kind, paths: Sequence[Path]) -> str:
    """Return a SELECT of a kind's columns, `_file` (index in `paths`) and `_row` (from 0 in the file).

    A column that a file written by an earlier version of the product lacks is missing in its rows.
    """
    present = [_columns_of(path) for path in paths]
    everywhere, somewhere = set.intersection(*present), set.union(*present)
    wanted = columns(kind)
    by_name = "" if everywhere >= set(wanted) else ", union_by_name = true"
    chosen = ", ".join(
        f'"{name}"' if name in somewhere else f'NULL::{SQL[type_]} AS "{name}"' for name, type_ in wanted.items()
    )
    files = ", ".join(quoted(str(path)) for path in paths)
    return (
        f"SELECT {chosen}, file_index::BIGINT AS _file, file_row_number AS _row FROM read_parquet([{files}]{by_name})"
    )


def damaged(path: Path, reason: Exception) -> StoreError:
    """Return the error that a data file of the lake cannot be read."""
    problem = Problem(
        Place(str(path)),
        f"数据文件不见了或者无法读取（{reason}）。",
        "用到它的快照不能再读取和判定。",
        "请运行 guiju verify 查明全部损坏，从备份恢复。",
        "file_damaged",
    )
    return StoreError(problems=[problem])


def empty_relation(kind: Kind) -> str:
    """Return the SELECT of `relation` where there is no file."""
    chosen = ", ".join(f'NULL::{SQL[type_]} AS "{name}"' for name, type_ in columns(kind).items())
    return f"SELECT {chosen}, NULL::BIGINT AS _file, NULL::BIGINT AS _row WHERE false"


def same_key(kind: Kind, left: str, right: str) -> str:
    """Return the condition that two relations' rows have one key; parts that may be missing match when both are."""
    return " AND ".join(
        f'{left}."{name}" {"=" if is_required(kind, name) else "IS NOT DISTINCT FROM"} {right}."{name}"'
        for name in kind.key
    )


def is_required(kind: Kind, name: str) -> bool:
    """Whether a field must be present in every row."""
    return any(each.name == name and each.required for each in kind.fields)


def key_ranges(connection: duckdb.DuckDBPyConnection, kind: Kind, view: str, rows: int) -> list[str]:
    """Return conditions on the first key field that part a view into ranges of about `RANGE_BYTES` each.

    The cuts are taken from a sample of rows chosen by the hash of their key: the same records give the same files
    everywhere.
    """
    first, wanted = f'"{kind.key[0]}"', columns(kind)
    every = max(1, rows // _SAMPLE_ROWS)
    texts = " + ".join(f'coalesce(strlen("{name}"), 0)' for name, type_ in wanted.items() if type_ is Type.TEXT)
    sample = connection.execute(
        f"SELECT {first}, {len(wanted) * _VALUE_BYTES} + {texts} FROM {view} WHERE hash({first}) % {every} = 0 ORDER BY 1"
    ).fetchall()
    cuts, weight = [], 0
    for (before, size), (key, _) in pairwise(sample):
        weight += every * size
        if weight >= RANGE_BYTES and key != before:
            cuts.append(quoted(key))
            weight = 0
    bounds = [None, *cuts, None]
    return [
        " AND ".join([f"{first} >= {low}" if low else "true", f"{first} < {high}" if high else "true"])
        for low, high in pairwise(bounds)
    ]


def scalar(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    """Return the one whole number a query answers."""
    row = connection.execute(query).fetchone()
    return int(row[0]) if row and row[0] is not None else 0


def _columns_of(path: Path) -> set[str]:
    try:
        return set(pq.read_schema(path).names)
    except (OSError, pa.ArrowException) as reason:
        raise damaged(path, reason) from reason
