"""A city a test may publish in."""

import shutil

import pytest


@pytest.fixture
def own_city(site, demo_city, settings, tmp_path):
    """The demo city copied for one test."""
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    return settings.WORKSPACE
