"""What X-rays look at: the standards and what lies beside them, a snapshot, the run that judged it, a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pyarrow.parquet as pq

from guiju.checks import Compiled, compile_library
from guiju.clock.calendar import Calendar
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.model.snapshot import Batch, Snapshot
from guiju.model.text import Library
from guiju.records.kinds import kind
from guiju.records.store import Store
from guiju.records.workspace import Workspace
from guiju.standard_system.system import StandardSystem, read_system
from guiju.verdicts.runs import JudgedRun


@dataclass(frozen=True)
class Subject:
    """Everything an X-ray may ask about; `quarantine` is the folder of the rows kept out, `batches` every import."""

    system: StandardSystem
    judged: JudgedRun
    snapshot: Snapshot
    calendar: Calendar
    day: date
    quarantine: Path
    batches: tuple[Batch, ...] = ()

    @property
    def library(self) -> Library:
        """The texts of the standards."""
        return self.system.library

    @cached_property
    def compiled(self) -> Compiled:
        """The checks of the standards."""
        return compile_library(self.library)

    @property
    def scope(self) -> Scope:
        """What a goal is asked about, for the whole city and all months."""
        return Scope(self.judged, self.snapshot, self.library, Period.parse("all"))

    def has_records(self, name: str) -> bool:
        """Whether any record of a kind was ever imported."""
        table = self.snapshot.tables.get(name)
        return table is not None and table.rows > 0

    def lacking(self, needs: Iterable[str]) -> str:
        """Say what is missing of what an X-ray needs, nothing when nothing is.

        A need is a kind (`office`) or a field of one (`case.closed_at`); a field nobody ever filled in is missing.
        """
        missing = []
        for need in needs:
            name, _, field = need.partition(".")
            described = kind(name)
            if not self.has_records(name):
                missing.append(f"没有{described.chinese}记录")
            elif field and not any(_has_values(path, field) for path in self.snapshot.files(name)):
                known = described.field(field)
                missing.append(f"{described.chinese}没有“{known.chinese if known else field}”这一列")
        return "，".join(dict.fromkeys(missing))


def subject_of(workspace: Workspace, judged: JudgedRun, day: date | None = None) -> Subject:
    """Return what X-rays look at in a workspace; the day is the one the run judged as of, unless another is named."""
    store = Store.open(workspace.root)
    system, _ = read_system(workspace.standards)
    return Subject(
        system=system,
        judged=judged,
        snapshot=store.snapshot(judged.run.snapshot),
        calendar=workspace.calendar(),
        day=day or judged.run.as_of.date(),
        quarantine=workspace.quarantine,
        batches=store.batches(),
    )


def _has_values(path: Path, field: str) -> bool:
    """Whether a file holds any value of a field, told from its statistics; True when they do not say."""
    file = pq.ParquetFile(path)
    index = file.schema_arrow.get_field_index(field)
    if index < 0:
        return False
    for number in range(file.metadata.num_row_groups):
        group = file.metadata.row_group(number)
        found = group.column(index).statistics
        if found is None or not found.has_null_count or found.null_count < group.num_rows:
            return True
    return False
