"""The files of a run as `model/run.py` documents them: names, schemas, and the one way every engine writes them."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

COUNTS = "counts.parquet"
TOTALS = "totals.parquet"
MEASURES = "measures.parquet"
FINDINGS = "findings"
EXCEPTIONS = "exceptions"

COUNTS_SCHEMA = pa.schema(
    [
        ("check", pa.string()),
        ("edition", pa.string()),
        ("office", pa.string()),
        ("item", pa.string()),
        ("month", pa.date32()),
        ("conforming", pa.int64()),
        ("nonconforming", pa.int64()),
        ("not_applicable", pa.int64()),
        ("undetermined", pa.int64()),
    ]
)
TOTALS_SCHEMA = pa.schema(
    [
        ("population", pa.string()),
        ("anchor", pa.string()),
        ("office", pa.string()),
        ("item", pa.string()),
        ("month", pa.date32()),
        ("records", pa.int64()),
    ]
)
MEASURES_SCHEMA = pa.schema(
    [
        ("measure", pa.string()),
        ("office", pa.string()),
        ("item", pa.string()),
        ("month", pa.date32()),
        ("outcome", pa.string()),
        ("records", pa.int64()),
    ]
)
FINDING = pa.struct(
    [
        ("check", pa.string()),
        ("edition", pa.string()),
        ("outcome", pa.string()),
        ("month", pa.date32()),
        ("applies", pa.bool_()),
    ]
)
EXCEPTION = pa.struct([("measure", pa.string()), ("outcome", pa.string()), ("month", pa.date32())])


def findings_path(folder: Path, population: str) -> Path:
    """Return where a run keeps the records of a population that do not simply conform."""
    return folder / FINDINGS / f"{population}.parquet"


def exceptions_path(folder: Path, population: str) -> Path:
    """Return where a run keeps the records of a population that some goal does not simply count as met."""
    return folder / EXCEPTIONS / f"{population}.parquet"
