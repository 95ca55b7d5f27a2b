"""What the tests of the store begin with: rows, files of rows, a store with a few commits."""

import shutil
from datetime import datetime
from itertools import count
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.model.snapshot import Batch
from guiju.records.kinds import kind as kind_named
from guiju.records.schema import PROVENANCE, parquet_schema
from guiju.records.store import Store

AT = datetime(2024, 12, 31, 23, 59, 59)
_number = count(1)


def a_result(case_no="A1", result_no=1, **fields):
    """A row of `result`, whose key has a part that may be missing."""
    return {"case_no": case_no, "result_no": result_no, "source_batch": "b1", "source_row": 1, **fields}


def a_case(case_no="A1", **fields):
    """A row of `case`."""
    return {"case_no": case_no, "source_batch": "b1", "source_row": 1, **fields}


def a_batch(kind="result", **fields):
    """What an import says of itself."""
    told = {"source": "results.csv", "source_sha256": "00", "mapping": "free", "rows": 0, "kept": 0, "quarantined": 0}
    return Batch(**{"id": "b1", "kind": kind, "replaced": 0, "unchanged": 0, **told, **fields})


def file_of(folder: Path, rows, kind="result", **options) -> Path:
    """Write rows as a Parquet file of a kind, named or given."""
    kind = kind_named(kind) if isinstance(kind, str) else kind
    path = folder / f"{kind.name}-{next(_number)}.parquet"
    pq.write_table(pa.Table.from_pylist(rows, schema=parquet_schema(kind)), path, **options)
    return path


def a_store(folder: Path, *commits, kind="result") -> Store:
    """A store in `folder/city` to which lists of rows were committed one after the other."""
    root = folder / "city"
    root.mkdir()
    store = Store.create(root)
    for rows in commits:
        store.commit({kind: [file_of(folder, rows, kind)]}, [a_batch(kind)], AT)
    return store


def a_copy(store: Store, folder: Path) -> Store:
    """The same store in `folder/copy`: quicker than committing again."""
    return Store.open(Path(shutil.copytree(store.root, folder / "copy")))


def recorded(rows):
    """Rows without what is missing and without where they came from, in order of their keys."""
    plain = [
        {name: value for name, value in row.items() if value is not None and name not in PROVENANCE} for row in rows
    ]
    return sorted(plain, key=lambda row: (row["case_no"], row.get("result_no", -1)))


def contents(store: Store, number=None, kind="result"):
    """What a snapshot (None: the current one) holds of a kind."""
    snapshot = store.snapshot(number) if number else store.current()
    return recorded(store.read_rows(snapshot, kind))
