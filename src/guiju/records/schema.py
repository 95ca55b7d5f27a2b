"""How a kind of record is stored: its columns, and their types in Arrow, SQL and Iceberg."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pyarrow as pa

from guiju.model.fields import Kind, Privacy
from guiju.model.types import Type

if TYPE_CHECKING:
    from pyiceberg.schema import Schema

PROVENANCE = ("source_batch", "source_row")
"""The columns that say where a row came from: its batch, and its place among the data rows of the file, from 1."""

ARROW = {
    Type.TEXT: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.BOOLEAN: pa.bool_(),
    Type.DATE: pa.date32(),
    Type.INSTANT: pa.timestamp("us"),
}
SQL = {
    Type.TEXT: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.BOOLEAN: "BOOLEAN",
    Type.DATE: "DATE",
    Type.INSTANT: "TIMESTAMP",
}


def columns(kind: Kind) -> dict[str, Type]:
    """Return the stored columns of a kind in order: its fields without the dropped ones, then where the row came from.

    >>> from guiju.records.kinds import kind
    >>> list(columns(kind("awareness")))[-3:]
    ['score', 'source_batch', 'source_row']
    """
    fields = {each.name: each.type for each in kind.fields if each.privacy is not Privacy.DROPPED}
    return {**fields, "source_batch": Type.TEXT, "source_row": Type.INTEGER}


def parquet_schema(kind: Kind) -> pa.Schema:
    """Return the Arrow schema of a kind's Parquet files; every column may be missing, an empty text is missing."""
    return pa.schema([pa.field(name, ARROW[type_]) for name, type_ in columns(kind).items()])


@cache
def _iceberg_types() -> dict[Type, type]:
    from pyiceberg import types

    return {
        Type.TEXT: types.StringType,
        Type.INTEGER: types.LongType,
        Type.NUMBER: types.DoubleType,
        Type.BOOLEAN: types.BooleanType,
        Type.DATE: types.DateType,
        Type.INSTANT: types.TimestampType,
    }


def iceberg_schema(kind: Kind) -> Schema:
    """Return the Iceberg schema of a kind; ids count from 1 in the order of `columns`, Chinese names are the docs."""
    from pyiceberg.schema import Schema
    from pyiceberg.types import NestedField

    chinese = {each.name: each.chinese for each in kind.fields}
    return Schema(
        *(
            NestedField(field_id, name, _iceberg_types()[type_](), required=False, doc=chinese.get(name))
            for field_id, (name, type_) in enumerate(columns(kind).items(), start=1)
        )
    )
