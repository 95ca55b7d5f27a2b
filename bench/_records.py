"""The records every claim works on: the demo city's, written in streams and committed to a store of their own."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from guiju.demo.city import build_city
from guiju.demo.days import AS_OF
from guiju.demo.records import write_records
from guiju.model.snapshot import Snapshot
from guiju.records.store import Store

SEED = 1
CASES = ("office", "item", "case")
COURSES = (*CASES, "stage", "suspension")


def lay(folder: Path, size: int, kinds: Sequence[str]) -> Mapping[str, Any]:
    """Write the records of so many cases and commit them; return how many there are and how long it took."""
    begun = perf_counter()
    written = write_records(build_city(SEED), size, folder / "written", kinds=kinds)
    handed_over = perf_counter()
    store = Store.create(folder)
    snapshot = store.commit(dict(written.files), [], AS_OF, adopt=True)
    shutil.rmtree(folder / "written")
    return {
        "rows": {kind: table.rows for kind, table in sorted(snapshot.tables.items())},
        "megabytes": round(sum(file.size for table in snapshot.tables.values() for file in table.files) / 1e6),
        "files": sum(len(table.files) for table in snapshot.tables.values()),
        "seconds_writing": round(handed_over - begun, 1),
        "seconds_committing": round(perf_counter() - handed_over, 1),
    }


def lay_cases(folder: Path, size: int) -> Mapping[str, Any]:
    """Lay cases with their items and offices."""
    return lay(folder, size, CASES)


def lay_courses(folder: Path, size: int) -> Mapping[str, Any]:
    """Lay cases with their items, offices, stages and suspensions."""
    return lay(folder, size, COURSES)


def snapshot(folder: Path) -> Snapshot:
    """Return the snapshot of laid records."""
    found = Store.open(folder).current()
    assert found is not None, folder
    return found
