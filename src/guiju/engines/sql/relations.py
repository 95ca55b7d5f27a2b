"""Records of a snapshot as SQL relations: a kind's Parquet files with exactly the kind's columns."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq

from guiju.engines.sql.expression import SQL_TYPES, literal, quote
from guiju.model.fields import Kind, Privacy
from guiju.model.snapshot import Snapshot
from guiju.model.types import Type

STAGE_TIME = "coalesce(ended_at, started_at)"
"""SQL of when a stage happened: its end, else its start."""


def path_literal(path: Path) -> str:
    """Return a path as an SQL text."""
    return "'" + path.as_posix().replace("'", "''") + "'"


def relation(kind: Kind, snapshot: Snapshot, cases: str | None = None) -> str:
    """Return a subquery with every stored field of `kind`; fields the files do not have are missing.

    A kind never imported is an empty relation, so that plans need no special case for it. `cases` narrows records of
    kinds that hang on cases, and cases themselves, by a condition on `case_no` (`case_ranges`).
    """
    files = snapshot.files(kind.name)
    wanted = [each for each in kind.fields if each.privacy is not Privacy.DROPPED]
    if not files:
        columns = ", ".join(f"CAST(NULL AS {SQL_TYPES[each.type]}) AS {quote(each.name)}" for each in wanted)
        return f"(SELECT {columns} WHERE FALSE)"
    schemas = [set(pq.read_schema(path).names) for path in files]
    present = set.union(*schemas)
    uniform = all(schema == present for schema in schemas)
    columns = ", ".join(
        quote(each.name) if each.name in present else f"CAST(NULL AS {SQL_TYPES[each.type]}) AS {quote(each.name)}"
        for each in wanted
    )
    listed = ", ".join(path_literal(path) for path in files)
    option = "" if uniform else ", union_by_name = true"
    narrowed = f" WHERE {cases}" if cases and "case_no" in present else ""
    return f"(SELECT {columns} FROM read_parquet([{listed}]{option}){narrowed})"


def case_ranges(snapshot: Snapshot, cases: int) -> tuple[str | None, ...]:
    """Return conditions on `case_no` that part the records into ranges of about so many cases each.

    Data files are sorted by key, so a range reads little more than its own rows; were they not, the answers would
    be the same. Records of no case belong to the first range. One range needs no condition.
    """
    groups = sorted(
        (column.statistics.min, metadata.row_group(number).num_rows)
        for path in snapshot.files("case")
        for metadata in (pq.read_metadata(path),)
        for number in range(metadata.num_row_groups)
        for column in (metadata.row_group(number).column(_position(metadata, "case_no")),)
        if column.statistics is not None and column.statistics.has_min_max
    )
    bounds: list[str] = []
    gathered = 0
    for first, rows in groups:
        if gathered >= cases:
            bounds.append(first)
            gathered = 0
        gathered += rows
    return _ranges(bounds)


def _position(metadata: pq.FileMetaData, column: str) -> int:
    return int(metadata.schema.to_arrow_schema().get_field_index(column))


def _ranges(bounds: list[str]) -> tuple[str | None, ...]:
    if not bounds:
        return (None,)
    texts = [literal(bound, Type.TEXT) for bound in bounds]
    inner = [f"case_no >= {low} AND case_no < {high}" for low, high in pairwise(texts)]
    return (f"(case_no IS NULL OR case_no < {texts[0]})", *inner, f"case_no >= {texts[-1]}")
