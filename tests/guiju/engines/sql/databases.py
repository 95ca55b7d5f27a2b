"""An in-process database with a calendar, and how tests ask it."""

from __future__ import annotations

from typing import Any

import duckdb

from guiju.engines.sql.clock import install_calendar
from tests.guiju.cities import CALENDAR


def a_database() -> duckdb.DuckDBPyConnection:
    """A database that opens nothing and knows the working days, as the engine's own."""
    connection = duckdb.connect(config={"preserve_insertion_order": False, "threads": 2})
    install_calendar(connection, CALENDAR)
    return connection


def rows_of(connection: duckdb.DuckDBPyConnection, select: str) -> list[dict[str, Any]]:
    """The rows of a query by column."""
    answer = connection.execute(select)
    names = [column[0] for column in answer.description]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
