"""The workspace of the demo city: standards, two years of records in the store, and the known answers."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from guiju.demo.city import build_city
from guiju.demo.days import AS_OF
from guiju.demo.known_answers import KnownAnswers
from guiju.demo.records import Progress, write_records
from guiju.demo.rows import batch_id
from guiju.demo.shipped import shipped_standards
from guiju.model.snapshot import Batch
from guiju.records.workspace import Workspace, create_workspace

MAPPING = "demo"
"""The mapping a demo batch names: none, its files are written as the store takes them."""


def build_workspace(root: Path, cases: int, seed: int, progress: Progress | None = None) -> Workspace:
    """Create the workspace of a demo city in an empty folder and commit its records as the first snapshot.

    What judging it must find lies in `exports/` (`known-answers.parquet`, `planted.parquet`). StoreError when the
    folder is not empty. The records are committed as of the end of the pilot.
    """
    city = build_city(seed)
    workspace = create_workspace(root, city.name, as_of=AS_OF)
    shutil.copytree(
        shipped_standards(),
        workspace.standards,
        ignore=shutil.ignore_patterns("__pycache__", "__init__.py"),
        dirs_exist_ok=True,
    )
    with tempfile.TemporaryDirectory(prefix="demo-", dir=workspace.root / "lake") as name:
        known = write_records(city, cases, Path(name), progress=progress)
        for path in (known.answers_path, known.planted_path):
            shutil.copy(path, workspace.exports / path.name)
        workspace.store().commit(known.files, [*_batches(known, seed)], AS_OF, adopt=True)
    return workspace


def _batches(known: KnownAnswers, seed: int) -> Iterator[Batch]:
    """Describe each written file as an import that kept every row."""
    for kind, paths in known.files.items():
        for path in paths:
            rows = pq.read_metadata(path).num_rows
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            yield Batch(batch_id(seed, path), path.name, digest, MAPPING, rows, rows, 0, 0, 0, kind)
