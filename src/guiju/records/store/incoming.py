"""The rows a commit brings: are the files what they should be, are they in order, which rows does a later one supersede."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from guiju.errors import Place, Problem, RecordError
from guiju.model.fields import Kind
from guiju.records.kinds import kinds
from guiju.records.schema import columns, parquet_schema
from guiju.records.store.sql import listed, relation, scalar

KEYS_AT_ONCE = 8_000_000
"""How many keys are compared at once: they fit in memory whatever the size of the table."""

_FILE_STEP = 1 << 40


@dataclass(frozen=True, slots=True)
class Incoming:
    """New rows of one kind, as the view `incoming` and the table `superseded` of a connection.

    `_ordinal` orders the rows as they were given. `in_order`: keys ascend strictly, so no key occurs twice.
    """

    kind: Kind
    paths: tuple[Path, ...]
    rows: int
    superseded: int
    in_order: bool


def check_files(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Sequence[Path]]) -> None:
    """Raise RecordError with every reason why the files cannot be committed."""
    problems = [problem for name, paths in tables.items() for problem in _problems(connection, name, paths)]
    if problems:
        raise RecordError(problems=problems)


def receive(connection: duckdb.DuckDBPyConnection, kind: Kind, paths: Sequence[Path]) -> Incoming:
    """Register checked files as `incoming`, and as `superseded` the rows whose key a later row bears."""
    connection.execute(
        f"CREATE OR REPLACE VIEW incoming AS SELECT * EXCLUDE (_file, _row), _file * {_FILE_STEP} + _row AS _ordinal "
        f"FROM ({relation(kind, paths)})"
    )
    connection.execute("CREATE OR REPLACE TABLE superseded (_ordinal BIGINT)")
    rows = scalar(connection, "SELECT count(*) FROM incoming")
    in_order = ascends(connection, kind, "incoming")
    if not in_order:
        for part in key_parts("incoming", kind, rows):
            connection.execute(
                f"INSERT INTO superseded SELECT unnest(list_sort(list(_ordinal))[:-2]) FROM {part} "
                f"GROUP BY {listed(kind.key)} HAVING count(*) > 1"
            )
    superseded = scalar(connection, "SELECT count(*) FROM superseded")
    return Incoming(kind, tuple(paths), rows, superseded, in_order)


def ascends(connection: duckdb.DuckDBPyConnection, kind: Kind, view: str) -> bool:
    """Whether every row's key is greater than that of the row before it; a missing part is not comparable."""
    before = ", ".join(f'lag("{name}") OVER () AS "_{name}"' for name in kind.key)
    rises = "false"
    for name in reversed(kind.key):
        rises = f'("{name}" > "_{name}" OR ("{name}" = "_{name}" AND {rises}))'
    found = connection.execute(
        f"SELECT 1 FROM (SELECT {listed(kind.key)}, {before} FROM {view}) "
        f'WHERE "_{kind.key[0]}" IS NOT NULL AND NOT coalesce({rises}, false) LIMIT 1'
    )
    return found.fetchone() is None


def key_parts(view: str, kind: Kind, rows: int) -> Iterator[str]:
    """Yield relations that part a view by the hash of its keys, each small enough to be grouped in memory."""
    parts = -(-rows // KEYS_AT_ONCE)
    for part in range(parts):
        yield f'(SELECT * FROM {view} WHERE hash("{kind.key[0]}") % {parts} = {part})'


def _problems(connection: duckdb.DuckDBPyConnection, name: str, paths: Sequence[Path]) -> Iterator[Problem]:
    kind = kinds().get(name)
    if kind is None:
        yield Problem(Place(name), f"没有“{name}”这种记录。", "", f"可用的种类：{'、'.join(kinds())}。", "unknown_kind")
        return
    for path in paths:
        found = list(_column_problems(kind, path))
        yield from found or _missing_values(connection, kind, path)


def _column_problems(kind: Kind, path: Path) -> Iterator[Problem]:
    try:
        present = {each.name: _plain(each.type) for each in pq.read_schema(path)}
    except (OSError, pa.ArrowException) as reason:
        yield Problem(
            Place(str(path)), f"不是可读的 Parquet 文件（{reason}）。", "", "请重新生成这个文件。", "file_unreadable"
        )
        return
    wanted = {each.name: each.type for each in parquet_schema(kind)}
    for name in sorted(wanted.keys() | present.keys()):
        if wanted.get(name) != present.get(name):
            yield _wrong_column(kind, path, name, wanted.get(name), present.get(name))


def _plain(type_: pa.DataType) -> pa.DataType:
    """Return the type of the values, however they are laid out in memory."""
    if pa.types.is_dictionary(type_):
        type_ = type_.value_type
    return pa.string() if pa.types.is_large_string(type_) or pa.types.is_string_view(type_) else type_


def _wrong_column(
    kind: Kind, path: Path, name: str, wanted: pa.DataType | None, present: pa.DataType | None
) -> Problem:
    if present is None:
        what = f"缺少{kind.chinese}的列 {name}（{wanted}）。"
    elif wanted is None:
        what = f"多出{kind.chinese}没有的列 {name}（{present}）。"
    else:
        what = f"列 {name} 的类型是 {present}，应为 {wanted}。"
    return Problem(
        Place(str(path)),
        what,
        "列不一致的记录无法与已有记录放在一起。",
        f"请按种类 {kind.name} 的字段生成文件。",
        "wrong_column",
    )


def _missing_values(connection: duckdb.DuckDBPyConnection, kind: Kind, path: Path) -> Iterator[Problem]:
    required = [each.name for each in kind.fields if each.required and each.name in columns(kind)]
    asked = ", ".join(f'count(*) FILTER ("{name}" IS NULL), min(_row) FILTER ("{name}" IS NULL)' for name in required)
    answers = connection.execute(f"SELECT {asked} FROM ({relation(kind, [path])})").fetchone() or ()
    for name, missing, row in zip(required, answers[::2], answers[1::2], strict=True):
        if missing:
            yield Problem(
                Place(str(path)),
                f"有 {missing} 行缺少必填字段 {name}，最早的是第 {row + 1} 行。",
                "缺少它的记录无法辨认，不能入库。",
                "请把这些行隔离后再提交。",
                "required_missing",
            )
