"""Records as they stood: an immutable snapshot of every kind's table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataFile:
    """One Parquet file of a table; `path` is relative to the workspace, `sha256` in hex."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Table:
    """One kind's records in a snapshot; `iceberg_snapshot` is the table's own snapshot id."""

    kind: str
    rows: int
    iceberg_snapshot: int
    files: tuple[DataFile, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """One import: where its rows came from and what became of them; rows = kept + quarantined."""

    id: str
    source: str
    source_sha256: str
    mapping: str
    rows: int
    kept: int
    quarantined: int
    replaced: int
    unchanged: int
    kind: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All tables as of one commit; `number` counts from 1, `id` is a hash over everything in it."""

    number: int
    id: str
    parent: str | None
    committed_at: datetime
    tables: Mapping[str, Table]
    batches: tuple[Batch, ...]
    root: Path
    """The workspace folder, so that files can be opened; not part of the identity."""
    by: str = ""
    """Who brought or took back, empty where nobody said."""
    staged: str = ""
    """The staged import this snapshot was made from, empty where files were imported in one go."""
    undoes: int | None = None
    """The number of the snapshot whose import this one takes back, None for an import."""
    repeated: Mapping[str, DataFile] = field(default_factory=dict)
    """By kind the keys of the records that the import said again as they stood, for whoever takes an earlier one back."""

    def files(self, kind: str) -> tuple[Path, ...]:
        """Return the absolute paths of a kind's Parquet files, none when nothing of that kind was ever imported."""
        table = self.tables.get(kind)
        return tuple(self.root / each.path for each in table.files) if table else ()

    def every_file(self) -> tuple[DataFile, ...]:
        """Return every data file this snapshot names."""
        return (*(file for table in self.tables.values() for file in table.files), *self.repeated.values())
