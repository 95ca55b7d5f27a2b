"""What a commit changes in one table: which rows stay, which are replaced, which files must be written anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from guiju.model.fields import Kind
from guiju.model.snapshot import DataFile
from guiju.records.schema import PROVENANCE, columns
from guiju.records.store.incoming import Incoming
from guiju.records.store.sql import key_ranges, listed, quoted, relation, same_key, scalar

CROWD = 16
"""So many small files are joined into one at the next change, or daily imports would leave thousands of them."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the incoming rows stand to those in store; `touched` are the indexes of files to be written anew.

    `rows` counts the table's rows afterwards. `by_batch` gives (replaced, unchanged) of each batch, where a row
    superseded inside the same commit counts as replaced: kept = new + replaced + unchanged.
    """

    changed: int
    unchanged: int
    touched: tuple[int, ...]
    rows: int
    by_batch: Mapping[str, tuple[int, int]]


def compare(connection: duckdb.DuckDBPyConnection, incoming: Incoming, standing: tuple[DataFile, ...]) -> Comparison:
    """Compare the views `incoming` and `standing` and leave behind two views.

    `fresh`: the incoming rows that are new or different. `met`: for every incoming row whose key is in store, the file
    and row it met and whether all recorded fields are the `same`.
    """
    kind = incoming.kind
    connection.execute("CREATE OR REPLACE TABLE met (_ordinal BIGINT, _file BIGINT, _row BIGINT, same BOOLEAN)")
    connection.execute("CREATE OR REPLACE VIEW winning AS FROM incoming ANTI JOIN superseded USING (_ordinal)")
    if standing:
        _meet(connection, kind, incoming.rows)
    connection.execute(
        "CREATE OR REPLACE VIEW fresh AS FROM winning ANTI JOIN (FROM met WHERE same) AS unchanged USING (_ordinal)"
    )
    met = scalar(connection, "SELECT count(*) FROM met")
    unchanged = scalar(connection, "SELECT count(*) FROM met WHERE same")
    replaced_in = connection.execute("SELECT DISTINCT _file FROM met WHERE NOT same").fetchall()
    touched = {index for (index,) in replaced_in}
    winners = incoming.rows - incoming.superseded
    return Comparison(
        changed=winners - unchanged,
        unchanged=unchanged,
        touched=tuple(sorted(touched | (_crowded(standing) if winners > unchanged else set()))),
        rows=sum(each.rows for each in standing) + winners - met,
        by_batch=_by_batch(connection) if met or incoming.superseded else {},
    )


def leave_survivors(
    connection: duckdb.DuckDBPyConnection, kind: Kind, touched: Sequence[int], paths: Sequence[Path]
) -> None:
    """Leave the view `written`: what is fresh, and the rows of the touched files (at `paths`) that nothing replaces."""
    chosen = listed(columns(kind))
    query = f"SELECT {chosen} FROM fresh"
    if touched:
        # Read these files only: a condition on `_file` would not keep DuckDB from reading all that stand.
        connection.execute(f"CREATE OR REPLACE VIEW rewritten AS {relation(kind, paths)}")
        query += (
            f" UNION ALL SELECT {chosen} FROM (SELECT * REPLACE ({list(touched)}[_file + 1] AS _file) FROM rewritten) "
            "ANTI JOIN (FROM met WHERE NOT same) AS replaced USING (_file, _row)"
        )
    connection.execute(f"CREATE OR REPLACE VIEW written AS {query}")


def is_small(rows: int, size: int) -> bool:
    """Whether a file is so small that many like it would slow down every reading; `size` in bytes."""
    return rows < 100_000 and size < 4_000_000


def _meet(connection: duckdb.DuckDBPyConnection, kind: Kind, rows: int) -> None:
    recorded = [name for name in columns(kind) if name not in (*kind.key, *PROVENANCE)]
    same = " AND ".join(["true", *(f'n."{name}" IS NOT DISTINCT FROM s."{name}"' for name in recorded)])
    first = f'"{kind.key[0]}"'
    low, high = connection.execute(f"SELECT min({first}), max({first}) FROM incoming").fetchone() or (None, None)
    if low is None:
        return
    # Without the bounds every file would be read for the correction of a single day.
    within = f"{first} BETWEEN {quoted(low)} AND {quoted(high)}"
    for keys in key_ranges(connection, kind, "incoming", rows):
        connection.execute(
            f"INSERT INTO met SELECT n._ordinal, s._file, s._row, {same} "
            f"FROM (FROM winning WHERE {keys}) AS n JOIN (FROM standing WHERE {keys} AND {within}) AS s "
            f"ON {same_key(kind, 'n', 's')}"
        )


def _crowded(standing: tuple[DataFile, ...]) -> set[int]:
    small = {index for index, each in enumerate(standing) if is_small(each.rows, each.size)}
    return small if len(small) >= CROWD else set()


def _by_batch(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    found = connection.execute(
        "SELECT source_batch, count(*) FILTER (NOT same OR superseded._ordinal IS NOT NULL), count(*) FILTER (same) "
        "FROM incoming LEFT JOIN met USING (_ordinal) LEFT JOIN superseded USING (_ordinal) GROUP BY source_batch"
    ).fetchall()
    return {batch: (replaced, unchanged) for batch, replaced, unchanged in found if batch is not None}
