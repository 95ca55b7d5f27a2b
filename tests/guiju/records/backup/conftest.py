"""A small workspace with committed records."""

import shutil
from datetime import datetime

import pytest

from guiju.demo.workspace import build_workspace
from guiju.goals.judging import judge_workspace
from guiju.records.workspace import open_workspace


@pytest.fixture(scope="session")
def kept_city(tmp_path_factory):
    """A judged city the tests only read."""
    workspace = build_workspace(tmp_path_factory.mktemp("backup") / "city", 60, 73)
    judge_workspace(workspace, started_at=datetime(2024, 9, 1, 8))
    return workspace


@pytest.fixture
def city(kept_city, tmp_path):
    """A copy of it a test may change."""
    return open_workspace(shutil.copytree(kept_city.root, tmp_path / "city"))
