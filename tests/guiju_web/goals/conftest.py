"""A city the tests of goals may change."""

import shutil

import pytest


@pytest.fixture
def own_city(site, demo_city, settings, tmp_path):
    """A copy of the city the test may publish in."""
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    return settings.WORKSPACE
