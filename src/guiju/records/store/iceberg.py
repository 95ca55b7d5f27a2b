"""The tables as Iceberg knows them: every commit is one of its snapshots, so that other engines can read the lake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pyiceberg.catalog.sql import SqlCatalog
from pyiceberg.exceptions import NoSuchTableError
from pyiceberg.io.pyarrow import parquet_file_to_data_file
from pyiceberg.manifest import DataFile as IcebergFile
from pyiceberg.table import Table as IcebergTable
from sqlalchemy.engine import URL

from guiju.errors import Place, Problem, StoreError
from guiju.model.fields import Kind
from guiju.model.snapshot import DataFile, Snapshot, Table
from guiju.records.schema import iceberg_schema
from guiju.records.store.location import ROOT, location_of, path_of
from guiju.records.store.manifest import manifest_numbers

CATALOG = "lake/catalog.sqlite3"
NAMESPACE = "records"

# Old table metadata is of no use to us (the manifests keep history): without this, N commits would keep N files that
# each list N snapshots.
PROPERTIES = {
    "format-version": "2",
    "write.metadata.delete-after-commit.enabled": "true",
    "write.metadata.previous-versions-max": "10",
    "commit.manifest-merge.enabled": "true",
}


class IcebergTables:
    """The catalog of one workspace; use it inside `opened`."""

    def __init__(self, root: Path, catalog: SqlCatalog) -> None:
        self.root = root
        self._catalog = catalog

    def roll_back(self, standing: Snapshot | None) -> None:
        """Undo what a killed commit left: every table shows again what the newest manifest names."""
        self._catalog.create_namespace_if_not_exists(NAMESPACE)
        known = standing.tables if standing else {}
        present = {name for _, name in self._catalog.list_tables(NAMESPACE)}
        for name in present - known.keys():
            self._catalog.drop_table((NAMESPACE, name))
        for name, wanted in known.items():
            table = self._load(name)
            if table.snapshot_by_id(wanted.iceberg_snapshot) is None:
                raise StoreError(problems=[_lost(f"lake/{name}/metadata")])
            current = table.current_snapshot()
            if current is None or current.snapshot_id != wanted.iceberg_snapshot:
                table.manage_snapshots().set_current_snapshot(wanted.iceberg_snapshot).commit()

    def field_ids(self, kind: Kind) -> dict[str, int]:
        """Return the Iceberg id of every column, after creating the table or adding the columns it lacks."""
        wanted = iceberg_schema(kind)
        if not self._catalog.table_exists((NAMESPACE, kind.name)):
            mapping = wanted.name_mapping.model_dump_json()
            self._catalog.create_table(
                (NAMESPACE, kind.name),
                wanted,
                location_of(f"lake/{kind.name}"),
                properties={**PROPERTIES, "schema.name-mapping.default": mapping},
            )
        table = self._load(kind.name)
        if not {each.name for each in wanted.fields} <= {each.name for each in table.schema().fields}:
            with table.update_schema() as update:
                update.union_by_name(wanted)
        return {each.name: each.field_id for each in table.schema().fields}

    def replace_files(self, kind: str, removed: Sequence[DataFile], added: Sequence[DataFile], number: int) -> int:
        """Commit a change of files to one table and return the id of Iceberg's snapshot."""
        table = self._load(kind)
        with table.transaction() as transaction:
            update = transaction.update_snapshot(snapshot_properties={"guiju.snapshot": str(number)})
            producer = update.overwrite() if removed else update.merge_append()
            gone = {location_of(each.path) for each in removed}
            for file in self._live_files(table, None) if gone else ():
                if file.file_path in gone:
                    producer.delete_data_file(file)
            for each in added:
                producer.append_data_file(
                    parquet_file_to_data_file(table.io, table.metadata, location_of(each.path)),
                )
            producer.commit()
        return producer.snapshot_id

    def files(self, table: Table) -> set[tuple[str, int, int]]:
        """Return path, rows and size of every file of a table's snapshot; KeyError if Iceberg has no such snapshot."""
        found = self._live_files(self._load(table.kind), table.iceberg_snapshot)
        return {(path_of(file.file_path), file.record_count, file.file_size_in_bytes) for file in found}

    def snapshot_ids(self, kind: str) -> set[int]:
        """Return the ids of all snapshots Iceberg keeps of a table."""
        return {each.snapshot_id for each in self._load(kind).snapshots()}

    def expire(self, kept: dict[str, set[int]]) -> None:
        """Let every table forget the snapshots that no manifest names."""
        for _, name in self._catalog.list_tables(NAMESPACE):
            unknown = self.snapshot_ids(name) - kept.get(name, set())
            if unknown:
                self._load(name).maintenance.expire_snapshots().by_ids(list(unknown)).commit()

    def metadata_paths(self) -> set[str]:
        """Return every metadata file some table still needs, relative to the workspace."""
        found: set[str] = set()
        for _, name in self._catalog.list_tables(NAMESPACE):
            table = self._load(name)
            found |= {table.metadata_location, *(each.metadata_file for each in table.metadata.metadata_log)}
            for snapshot in table.snapshots():
                found |= {snapshot.manifest_list, *(each.manifest_path for each in snapshot.manifests(table.io))}
        return {path_of(location) for location in found}

    def _load(self, name: str) -> IcebergTable:
        try:
            return self._catalog.load_table((NAMESPACE, name))
        except (FileNotFoundError, NoSuchTableError) as reason:
            raise StoreError(problems=[_lost(f"lake/{name}/metadata")]) from reason

    def _live_files(self, table: IcebergTable, snapshot_id: int | None) -> Iterator[IcebergFile]:
        snapshot = table.current_snapshot() if snapshot_id is None else table.snapshot_by_id(snapshot_id)
        if snapshot is None:
            raise KeyError(snapshot_id)
        for manifest in snapshot.manifests(table.io):
            for entry in manifest.fetch_manifest_entry(table.io, discard_deleted=True):
                yield entry.data_file


@contextmanager
def opened(root: Path) -> Iterator[IcebergTables]:
    """Open the catalog of a workspace, wherever the folder stands now; StoreError when it got lost."""
    if manifest_numbers(root) and not (root / CATALOG).is_file():
        raise StoreError(problems=[_lost(CATALOG)])
    catalog = SqlCatalog(
        "guiju",
        **{
            "uri": URL.create("sqlite", database=str(root / CATALOG)).render_as_string(),
            "py-io-impl": "guiju.records.store.location.WorkspaceFiles",
            ROOT: str(root),
        },
    )
    try:
        yield IcebergTables(root, catalog)
    finally:
        catalog.close()


def _lost(place: str) -> Problem:
    return Problem(
        Place(place),
        "Iceberg 的目录或者元数据缺少最新快照的记载。",
        "记录仍可读取和判定，但不能再提交，别的引擎也读不到这些表。",
        "请从备份恢复，再运行 guiju verify。",
        "iceberg_lost",
    )
