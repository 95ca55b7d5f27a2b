"""What a judging of the demo city must find, no more and no less: every answer that is not conforming, by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

ANSWERS = "known-answers.parquet"
PLANTED = "planted.parquet"

ANSWERS_SCHEMA = pa.schema(
    [("check_id", pa.string()), ("key", pa.string()), ("outcome", pa.string()), ("fault", pa.string())]
)
PLANTED_SCHEMA = pa.schema([("fault", pa.string()), ("population", pa.string()), ("key", pa.string())])

UNPROVEN = ("TG-213/closed-on-the-spot-share", "GL-302/satisfied-share")
"""Checks about a share whose nonconforming records are everyday life: the answers do not list them.

Of `GL-302/satisfied-share` the undetermined records are listed; `TG-203/on-time-share` is listed in full.
"""


@dataclass(frozen=True, slots=True)
class KnownAnswers:
    """What was written: files and records by kind, how many of each fault, and the files of the answers.

    `answers` holds check_id, key, outcome (nonconforming or undetermined) and the fault that is the cause: for every
    check but those in `UNPROVEN`, the answers listed are all there are. `planted` holds fault, population and key,
    leads without any answer included.
    """

    folder: Path
    files: Mapping[str, tuple[Path, ...]]
    records: Mapping[str, int]
    planted: Mapping[str, int]

    @property
    def answers_path(self) -> Path:
        """The Parquet file of the answers."""
        return self.folder / ANSWERS

    @property
    def planted_path(self) -> Path:
        """The Parquet file of the planted faults."""
        return self.folder / PLANTED

    def expected(self) -> dict[tuple[str, str], int]:
        """Count the answers by check and outcome."""
        table = pq.read_table(self.answers_path, columns=["check_id", "outcome"])
        counted = table.group_by(["check_id", "outcome"]).aggregate([([], "count_all")]).to_pylist()
        return {(row["check_id"], row["outcome"]): row["count_all"] for row in counted}


def count_by(table: pa.Table, column: str) -> dict[str, int]:
    """Count a table's rows by the value of a column."""
    return {each["values"]: each["counts"] for each in pc.value_counts(table.column(column)).to_pylist()}
