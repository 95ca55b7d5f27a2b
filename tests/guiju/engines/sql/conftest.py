"""One database for all tests of a file: laying the calendar takes longer than most questions."""

import pytest

from tests.guiju.engines.sql.databases import a_database


@pytest.fixture(scope="module")
def database():
    """A database with a calendar."""
    with a_database() as connection:
        yield connection
