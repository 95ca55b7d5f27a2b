"""Parquet files: typed columns turned into the text every other reader gives."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from guiju.errors import Place, Problem, RecordError
from guiju.records.readers.archive import Member
from guiju.records.readers.chunk import CHUNK_ROWS, Chunk, Hints
from guiju.records.readers.header import column_names


def reads(head: bytes, name: str) -> bool:
    """Whether the file begins as Parquet does."""
    return head.startswith(b"PAR1")


def read(member: Member, hints: Hints) -> Iterator[Chunk]:
    """Yield pieces of the file's one table; nested columns have no text and are left out, which `reading` says."""
    file = _opened(member)
    schema = file.schema_arrow
    plain = [name for name in schema.names if not pa.types.is_nested(schema.field(name).type)]
    nested = [name for name in schema.names if name not in plain]
    reading = "Parquet" + (f"，嵌套的列不读：{'、'.join(nested)}" if nested else "")
    names = list(column_names(plain, len(plain)))
    given, total = 0, max(file.metadata.num_rows, 1)
    for batch in file.iter_batches(CHUNK_ROWS, columns=plain):
        cells = pa.table([_texts(column) for column in batch.columns], names=names)
        rows = pa.array(range(given + 1, given + batch.num_rows + 1), pa.int64())
        given += batch.num_rows
        yield Chunk("", cells, rows, fraction=given / total, reading=reading)
    if not given:
        empty = pa.table([pa.array([], pa.string())] * len(names), names=names)
        yield Chunk("", empty, pa.array([], pa.int64()), fraction=1.0, reading=reading)


def _opened(member: Member) -> pq.ParquetFile:
    try:
        if member.path is not None:
            return pq.ParquetFile(member.path)
        with member.open() as stream:
            return pq.ParquetFile(io.BytesIO(stream.read()))
    except pa.ArrowInvalid as error:
        problem = Problem(Place(member.name), f"Parquet 文件损坏：{error}。", "", "请重新索取文件。", "damaged_parquet")
        raise RecordError(problems=[problem]) from error


def _texts(column: Any) -> Any:
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type):
        return pc.cast(column, pa.string(), safe=False)
    return pc.cast(column, pa.string())
