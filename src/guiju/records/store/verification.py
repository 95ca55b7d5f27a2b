"""The proof of a lake: every manifest bears its own id, every file is the one it names, every key occurs once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.errors import Place, Problem, StoreError
from guiju.model.snapshot import DataFile, Snapshot, Table
from guiju.records.kinds import kinds
from guiju.records.store.durable import fingerprint
from guiju.records.store.incoming import ascends, key_parts
from guiju.records.store.manifest import manifest_path, read_manifests
from guiju.records.store.sql import connect, listed, relation

if TYPE_CHECKING:
    from guiju.records.store.iceberg import IcebergTables

RESTORE = "请从备份恢复，再运行 guiju verify。"


def verify(root: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with a lake; it may be read, and committed to, meanwhile."""
    snapshots, unreadable = read_manifests(root)
    problems = [*unreadable, *_chain_problems(snapshots)]
    problems += _unknown_kinds(snapshots)
    in_files = [problem for file in _distinct_files(snapshots) for problem in _file_problems(root, file)]
    problems += in_files
    bad = {problem.place.file for problem in in_files}
    if snapshots:
        problems += _row_problems(snapshots)
        problems += _iceberg_problems(root, snapshots)
        for table in snapshots[-1].tables.values():
            if table.kind in kinds() and table.files and not bad & {each.path for each in table.files}:
                problems += _key_problems(root, table)
    return tuple(problems)


def _chain_problems(snapshots: Sequence[Snapshot]) -> Iterator[Problem]:
    for before, snapshot in zip([None, *snapshots], snapshots, strict=False):
        expected = before.number + 1 if before else 1
        if snapshot.number != expected:
            for missing in range(expected, snapshot.number):
                what = f"没有可用的第 {missing} 号快照清单，而后面的快照由它而来。"
                yield Problem(Place(manifest_path(missing)), what, "这一段历史无法证实。", RESTORE, "manifest_missing")
        elif snapshot.parent != (before.id if before else None):
            yield Problem(
                Place(manifest_path(snapshot.number)),
                "记载的上一快照的标识，与上一快照的清单不符。",
                "其中一份清单不是原来那一份，历史不能首尾相接。",
                RESTORE,
                "chain_broken",
            )


def _unknown_kinds(snapshots: Sequence[Snapshot]) -> Iterator[Problem]:
    for snapshot in snapshots[-1:]:
        for name in snapshot.tables.keys() - kinds().keys():
            yield Problem(
                Place(manifest_path(snapshot.number)),
                f"快照中有本产品不认识的记录种类 {name}。",
                "它可能由更新的版本写成，这里无法读取。",
                "请使用写成它的产品版本。",
                "unknown_kind",
            )


def _distinct_files(snapshots: Sequence[Snapshot]) -> list[DataFile]:
    found = {file for snapshot in snapshots for file in snapshot.every_file()}
    return sorted(found, key=lambda file: (file.path, file.sha256))


def _file_problems(root: Path, file: DataFile) -> Iterator[Problem]:
    path = root / file.path
    why = "用到它的快照不能再证实。"
    if not path.is_file():
        yield Problem(Place(file.path), "数据文件不见了。", why, RESTORE, "file_missing")
        return
    size = path.stat().st_size
    if size != file.size:
        what = f"数据文件应有 {file.size} 字节，现有 {size} 字节。"
        yield Problem(Place(file.path), what, why, RESTORE, "file_size")
    elif fingerprint(path) != file.sha256:
        yield Problem(Place(file.path), "数据文件的内容与清单记载的散列不符，被改动过。", why, RESTORE, "file_altered")
    elif (rows := _rows(path)) != file.rows:
        what = f"清单记载 {file.rows} 行，数据文件有 {rows} 行。"
        yield Problem(Place(file.path), what, why, RESTORE, "file_rows")


def _rows(path: Path) -> int | None:
    try:
        return int(pq.read_metadata(path).num_rows)
    except pa.ArrowException:
        return None


def _row_problems(snapshots: Sequence[Snapshot]) -> Iterator[Problem]:
    for snapshot in snapshots:
        for table in snapshot.tables.values():
            rows = sum(file.rows for file in table.files)
            if rows != table.rows:
                what = f"清单记载 {table.kind} 共 {table.rows} 行，其各文件合计 {rows} 行。"
                yield Problem(Place(manifest_path(snapshot.number)), what, "清单自相矛盾。", RESTORE, "table_rows")


def _iceberg_problems(root: Path, snapshots: Sequence[Snapshot]) -> list[Problem]:
    from guiju.records.store.iceberg import opened

    try:
        with opened(root) as iceberg:
            return [
                problem
                for table in snapshots[-1].tables.values()
                for problem in _table_problems(iceberg, table, snapshots)
            ]
    except StoreError as error:
        return list(error.problems)


def _table_problems(iceberg: IcebergTables, table: Table, snapshots: Sequence[Snapshot]) -> Iterator[Problem]:
    wanted = {(file.path, file.rows, file.size) for file in table.files}
    earlier = {each.tables[table.kind].iceberg_snapshot for each in snapshots if table.kind in each.tables}
    what = ""
    try:
        if iceberg.files(table) != wanted or not earlier <= iceberg.snapshot_ids(table.kind):
            what = f"{table.kind} 的 Iceberg 元数据与快照清单不符。"
    except Exception as reason:  # whatever a damaged file makes Iceberg stumble over is a finding
        what = f"{table.kind} 的 Iceberg 元数据无法读取（{type(reason).__name__}: {reason}）。"
    if what:
        why = "记录仍可按清单读取，但别的引擎会读到不同的记录。"
        yield Problem(Place(f"lake/{table.kind}/metadata"), what, why, RESTORE, "iceberg_differs")


def _key_problems(root: Path, table: Table) -> Iterator[Problem]:
    kind = kinds()[table.kind]
    keys = listed(kind.key)
    with connect() as connection:
        connection.execute(f"CREATE VIEW stored AS {relation(kind, [root / each.path for each in table.files])}")
        if ascends(connection, kind, "stored"):  # as after a first commit: a tenth of the time of counting
            return
        for part in key_parts("stored", kind, table.rows):
            found = connection.execute(f"SELECT {keys}, count(*) FROM {part} GROUP BY {keys} HAVING count(*) > 1")
            for *key, times in found.fetchmany(10):
                yield Problem(
                    Place(f"lake/{table.kind}"),
                    f"键 {'|'.join(map(str, key))} 出现了 {times} 次。",
                    "同一条记录会被数两遍。",
                    RESTORE,
                    "key_repeated",
                )
