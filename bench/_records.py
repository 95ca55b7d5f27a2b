"""The records every claim works on: the demo city's, written in streams and committed to a store of their own."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

from guiju.demo.city import build_city
from guiju.demo.days import AS_OF
from guiju.demo.records import write_records
from guiju.model.snapshot import Snapshot
from guiju.records.store import Store
from guiju.records.store.manifest import identified, write_manifest

SEED = 1
CASES = ("office", "item", "case")
COURSES = (*CASES, "stage", "suspension")
DISTINCT = 10_000_000
"""As many different cases as are laid; writing ten times as many takes most of an hour."""


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
    """Lay cases with their items and offices; above so many, their files are there several times."""
    if size <= DISTINCT:
        return lay(folder, size, CASES)
    times, rest = divmod(size, DISTINCT)
    assert rest == 0, f"above {DISTINCT} cases, only multiples of it"
    laid = lay(folder, DISTINCT, CASES)
    return {**laid, "repeated": times, "rows": repeat_cases(folder, times)}


def repeat_cases(folder: Path, times: int) -> Mapping[str, int]:
    """Give every file of cases so many names, and make the snapshot of them all; return its rows.

    Judging looks at one case at a time, so cases that come again cost what others would.
    """
    standing = snapshot(folder)
    cases = standing.tables["case"]
    files = []
    for turn in range(times):
        for file in cases.files:
            path = Path(file.path).with_stem(f"{turn:03d}-{Path(file.path).stem}")
            (folder / path).hardlink_to(folder / file.path)
            files.append(replace(file, path=path.as_posix()))
    repeated = replace(cases, files=tuple(files), rows=cases.rows * times)
    made = replace(standing, number=standing.number + 1, tables={**standing.tables, "case": repeated})
    write_manifest(identified(made))
    return {kind: table.rows for kind, table in sorted(made.tables.items())}


def lay_courses(folder: Path, size: int) -> Mapping[str, Any]:
    """Lay cases with their items, offices, stages and suspensions."""
    return lay(folder, size, COURSES)


def snapshot(folder: Path) -> Snapshot:
    """Return the snapshot of laid records."""
    found = Store.open(folder).current()
    assert found is not None, folder
    return found
