"""A city that was looked through, and one that nobody looked at yet."""

import shutil
from datetime import datetime

import pytest

from guiju.verdicts.runs import Runs
from guiju.xrays.looking import look
from guiju.xrays.subject import subject_of


@pytest.fixture(scope="session")
def looked_root(demo_city, tmp_path_factory):
    """A copy of the demo city, looked through once for all tests."""
    root = shutil.copytree(demo_city.root, tmp_path_factory.mktemp("looked") / "city")
    workspace = type(demo_city)(root, demo_city.name, demo_city.timezone, demo_city.as_of)
    look(subject_of(workspace, Runs(root).latest()), root, at=datetime(2024, 9, 1, 9))
    return root


@pytest.fixture
def looked(site, looked_root, settings):
    """The site of the city that was looked through."""
    settings.WORKSPACE = looked_root
    return looked_root


@pytest.fixture
def unseen(site, demo_city, settings, tmp_path):
    """The site of a city nobody looked at yet, which the test may change."""
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    return settings.WORKSPACE
