"""Records found by the value of a field: one of millions without reading the others.

Data files are sorted by key, and the statistics of their groups of rows tell which may hold a value. For a field by
which they are not sorted (the case of a rating), each data file gets a copy sorted by it, worked out when first asked
for and kept in the workspace's `derived/` under a name that tells its content.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from guiju.model.expression import Value
from guiju.model.snapshot import DataFile, Snapshot
from guiju.records.kinds import kind
from guiju.records.schema import columns
from guiju.records.store.asking import ask
from guiju.records.store.durable import sync
from guiju.records.store.sequences import FOLDER
from guiju.records.store.sql import connect, damaged, listed, quoted, relation

SHAPE = "1"
"""To be raised when sorted copies are written otherwise."""
GROUP_ROWS = 16_384

Row = dict[str, Value]
_making = Lock()


def rows_with(snapshot: Snapshot, name: str, field: str, value: str) -> list[Row]:
    """Return the records of a kind whose text field has a value, in the order they are stored."""
    table = snapshot.tables.get(name)
    if table is None:
        return []
    is_sorted = kind(name).key[0] == field
    paths = [
        snapshot.root / each.path if is_sorted else _sorted(snapshot.root, name, field, each)
        for each in table.files
        if each.rows
    ]
    likely = [path for path in paths if may_hold(path, field, value)]
    if not likely:
        return []
    names = list(columns(kind(name)))
    try:
        rows = ask(f'SELECT * FROM ({relation(kind(name), likely)}) WHERE "{field}" = ? ORDER BY _file, _row', [value])
    except duckdb.Error as reason:
        raise damaged(likely[0], reason) from reason
    return [{each: row[each] for each in names} for row in rows]


def beginning_with(
    snapshot: Snapshot, name: str, start: str, most: int, offices: Collection[str] | None = None
) -> list[Row]:
    """Return up to so many records (key and office) whose first key field begins with a text, in order.

    With `offices`, those of these offices only, which the kind must name itself.
    """
    described = kind(name)
    field, end = described.key[0], start + chr(0x10FFFF)
    likely = [path for path in snapshot.files(name) if _reaches(path, field, start, end)]
    if not likely:
        return []
    office = described.office if described.office in columns(described) else None
    wanted = listed([*described.key, *([office] if office else [])])
    condition, parameters = f'"{field}" >= ? AND "{field}" < ?', [start, end]
    if offices is not None:
        condition += f' AND list_contains(?, "{office}")' if office else " AND FALSE"
        parameters += [sorted(offices)] if office else []  # type: ignore[list-item]
    return ask(
        f"SELECT {wanted} FROM ({relation(described, likely)}) WHERE {condition} "
        f"ORDER BY {listed(described.key)} LIMIT {int(most)}",
        parameters,
    )


def may_hold(path: Path, field: str, value: str) -> bool:
    """Whether a data file may hold a value of a text field, as far as its statistics tell."""
    return _reaches(path, field, value, value)


def _reaches(path: Path, field: str, low: str, high: str) -> bool:
    """Whether a file may hold values from `low` to `high`."""
    spans = _spans(path, field)
    return spans is None or any(first <= high and last >= low for first, last in spans)


@lru_cache(maxsize=4096)
def _spans(path: Path, field: str) -> tuple[tuple[str, str], ...] | None:
    """The least and greatest value of a field in each group of rows; None where a file does not tell."""
    try:
        metadata = pq.read_metadata(path)
    except (OSError, pa.ArrowException) as reason:
        raise damaged(path, reason) from reason
    index = metadata.schema.to_arrow_schema().get_field_index(field)
    if index < 0:
        return ()
    found = []
    for number in range(metadata.num_row_groups):
        column = metadata.row_group(number).column(index)
        if column.statistics is None or not column.statistics.has_min_max:
            if column.statistics is not None and column.statistics.null_count == metadata.row_group(number).num_rows:
                continue
            return None
        found.append((column.statistics.min, column.statistics.max))
    return tuple(found)


def _sorted(root: Path, name: str, field: str, file: DataFile) -> Path:
    """Return a copy of a data file sorted by a field; the file itself where none can be written."""
    digest = sha256(f"{file.sha256} {field} {SHAPE}".encode()).hexdigest()[:32]
    path = root / FOLDER / f"{name}-by-{field}-{digest}.parquet"
    if not path.exists():
        with _making:
            try:
                if not path.exists():
                    _sort(root / file.path, path, field)
            except OSError:
                return root / file.path
    return path


def _sort(source: Path, path: Path, field: str) -> None:
    path.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=path.parent) as scratch:
        finished = Path(scratch) / path.name
        with connect(Path(scratch)) as connection:
            connection.execute(
                f'COPY (SELECT * FROM read_parquet({quoted(str(source))}) ORDER BY "{field}") '
                f"TO {quoted(str(finished))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {GROUP_ROWS})"
            )
        sync(finished)
        os.replace(finished, path)


def prepare(snapshot: Snapshot) -> None:
    """Work out the sorted copies by which what hangs on a case is found, so that nobody waits for them."""
    for name, table in snapshot.tables.items():
        field = kind(name).links.get("case")
        if field is not None and kind(name).key[0] != field:
            for file in table.files:
                if file.rows:
                    _sorted(snapshot.root, name, field, file)
