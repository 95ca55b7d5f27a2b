"""Ranges of cases: which case numbers data files span, and conditions that part their records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq

from guiju.records.store.sql import quoted


def case_ranges(paths: Sequence[Path], rows: int) -> tuple[str | None, ...]:
    """Return conditions on `case_no` that part the records of files into ranges of about so many rows each.

    Data files are sorted by key, so a range reads little more than its own rows; were they not, the answers would
    be the same. Records of no case belong to the first range. One range needs no condition.
    """
    bounds: list[str] = []
    gathered = 0
    for first, _, size in sorted(each for path in paths for each in row_groups(path)):
        if gathered >= rows:
            bounds.append(first)
            gathered = 0
        gathered += size
    if not bounds:
        return (None,)
    texts = [quoted(bound) for bound in bounds]
    inner = [f"case_no >= {low} AND case_no < {high}" for low, high in pairwise(texts)]
    return (f"(case_no IS NULL OR case_no < {texts[0]})", *inner, f"case_no >= {texts[-1]}")


def row_groups(path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield the least and greatest case number and the rows of each group of rows that has statistics."""
    metadata = pq.read_metadata(path)
    index = metadata.schema.to_arrow_schema().get_field_index("case_no")
    for number in range(metadata.num_row_groups):
        column = metadata.row_group(number).column(index)
        if column.statistics is not None and column.statistics.has_min_max:
            yield column.statistics.min, column.statistics.max, metadata.row_group(number).num_rows
