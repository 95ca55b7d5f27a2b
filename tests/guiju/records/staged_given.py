"""A staged import in a few lines: a workspace, files, what is staged of them."""

from datetime import datetime

import duckdb
import pytest

from guiju.records.committing import commit_staged
from guiju.records.staged_import import stage_files
from guiju.records.workspace import create_workspace
from tests.guiju.records.importing_given import CASES, a_mapping
from tests.guiju.records.tables import write_csv

AT = datetime(2024, 9, 1, 12)
COLUMNS = ("编号", "事项", "受理", "办结")
ROWS = [
    ("A1", "施工许可", "2024-01-02 09:00", "2024-01-05"),
    ("A2", "食品许可", "后天", ""),
    ("", "无编号", "2024-01-03", ""),
]


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace."""
    return create_workspace(tmp_path / "城", "城")


@pytest.fixture
def staged(workspace, tmp_path):
    """Three rows of cases, of which two are quarantined."""
    return stage(workspace, write_csv(tmp_path / "a.csv", COLUMNS, ROWS))


def stage(workspace, *files, mapping=CASES, staged="s1"):
    return stage_files(workspace, staged, files, a_mapping(mapping), at=AT)


def commit(workspace, found, by="qian"):
    return commit_staged(workspace, found, at=AT, by=by)


def cases(workspace, columns="case_no, accepted_at::DATE::VARCHAR"):
    """Some columns of all cases, in order of their numbers."""
    files = [str(path) for path in workspace.store().current().files("case")]
    with duckdb.connect() as con:
        return con.execute(f"SELECT {columns} FROM read_parquet($1) ORDER BY ALL", [files]).fetchall()
