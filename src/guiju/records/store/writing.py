"""Data files: Parquet, sorted by key, named by their content; a given file that already fits is kept as it is."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from guiju.model.fields import Kind
from guiju.model.snapshot import DataFile
from guiju.records.schema import columns
from guiju.records.store.durable import fingerprint, sync
from guiju.records.store.incoming import Incoming
from guiju.records.store.merge import is_small
from guiju.records.store.sql import key_ranges, listed, quoted

# zstd halves the size of snappy and lz4 and is scanned as fast: min and max of 18 columns of 10 million cases took
# 1.25 s, 1.30 s and 1.16 s (604, 1064 and 1112 MB).
COMPRESSION = "zstd"
GROUP_ROWS = 40_960
"""Rows read together. A third of DuckDB's own choice: one case is found in 20 ms of processor time instead of 50, and
a scan of all takes 3 % longer."""
LARGE_ROWS = 4_000_000


def write_sorted(
    connection: duckdb.DuckDBPyConnection,
    kind: Kind,
    rows: int,
    *,
    in_order: bool,
    ids: Mapping[str, int],
    folder: Path,
) -> Iterator[Path]:
    """Write the view `written` as Parquet files whose keys do not overlap, each sorted by key."""
    order = "" if in_order else f" ORDER BY {listed(kind.key)}"
    # DuckDB would mark a column as never missing where a file happens to have every value: files of one table would
    # have different schemas.
    connection.execute("SET disabled_optimizers = 'statistics_propagation'")
    field_ids = ", ".join(f'"{name}": {ids[name]}' for name in columns(kind))
    for part, keys in enumerate(key_ranges(connection, kind, "written", rows)):
        path = folder / f"{kind.name}-{part:05d}.parquet"
        counted = connection.execute(
            f"COPY (FROM written WHERE {keys}{order}) TO {quoted(str(path))} (FORMAT parquet, "
            f"COMPRESSION {COMPRESSION}, ROW_GROUP_SIZE {GROUP_ROWS}, FIELD_IDS {{{field_ids}}})"
        ).fetchone()
        if counted and counted[0]:
            yield path
    connection.execute("RESET disabled_optimizers")


def fits(incoming: Incoming) -> bool:
    """Whether given files can stand in the lake as they are: sorted, columns in order, neither huge nor tiny."""
    files = [pq.read_metadata(path) for path in incoming.paths]
    sizes = [path.stat().st_size for path in incoming.paths]
    small = [size for file, size in zip(files, sizes, strict=True) if is_small(file.num_rows, size)]
    wanted = list(columns(incoming.kind))
    return incoming.in_order and len(small) <= 1 and all(_is_laid_out(file, wanted) for file in files)


def shelve(path: Path, root: Path, kind: str, number: int, room: str = "data") -> DataFile:
    """Move a finished file to its place in the lake, from another disk if need be."""
    digest = fingerprint(path)
    place = f"lake/{kind}/{room}/{number:06d}-{digest[:32]}.parquet"
    target = root / place
    target.parent.mkdir(parents=True, exist_ok=True)
    sync(path)
    try:
        os.replace(path, target)
    except OSError as reason:
        if reason.errno != errno.EXDEV:
            raise
        # No link instead of a move: whoever writes the given file anew would write into the lake.
        draft = shutil.copyfile(path, target.with_suffix(".tmp"))
        sync(draft)
        os.replace(draft, target)
    return DataFile(place, pq.read_metadata(target).num_rows, target.stat().st_size, digest)


def _is_laid_out(file: pq.FileMetaData, wanted: list[str]) -> bool:
    groups = [file.row_group(index) for index in range(file.num_row_groups)]
    return (
        file.schema.to_arrow_schema().names == wanted
        and 0 < file.num_rows <= LARGE_ROWS
        and all(group.num_rows <= 4 * GROUP_ROWS for group in groups)
        and all(group.column(0).compression in ("ZSTD", "SNAPPY", "LZ4_RAW") for group in groups)
    )
