"""A small city for the commands about its standard system."""

import pytest

from tests.guiju.standard_system.systems import write_city


@pytest.fixture
def system(guiju, tmp_path):
    """Run `guiju system …` on the small city as of the end of August 2024."""
    folder = write_city(tmp_path / "standards")

    def run(*arguments, on="2024-08-31"):
        name, *rest = arguments
        return guiju("system", name, "--standards", folder, "--on", on, *rest)

    run.folder = folder
    return run
