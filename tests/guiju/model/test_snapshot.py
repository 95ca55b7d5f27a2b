"""A snapshot knows where its files are."""

from datetime import datetime
from pathlib import Path

from guiju.model.snapshot import DataFile, Snapshot, Table


def test_files_are_found_under_the_workspace_it_was_opened_in():
    case = Table("case", 2, 7, (DataFile("lake/case/1.parquet", 2, 10, "ab"),))
    snapshot = Snapshot(1, "id", None, datetime(2024, 8, 31), {"case": case}, (), Path("moved/city"))
    assert snapshot.files("case") == (Path("moved/city/lake/case/1.parquet"),)
    assert snapshot.files("rating") == ()
