"""Questions to files that never change, answered by an in-process database that opens nothing else.

One database serves a process, so that it is set up once and knows the layout of files it has read before. Every
question runs on a cursor of its own: threads may ask at the same time.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import Any

import duckdb

Rows = list[dict[str, Any]]

MEMORY = "400MB"
KEPT_ROWS = 60_000
"""Rows of answers kept in memory for who asks again, some 30 MB; the answers used longest ago give way."""

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def ask(question: str, parameters: Sequence[Any] = ()) -> Rows:
    """Return the rows of a query as dictionaries."""
    with _database(os.getpid()).cursor() as cursor:
        return _rows(cursor, question, parameters)


def ask_at_length(question: str, parameters: Sequence[Any] = ()) -> Rows:
    """Return the rows of a query that reads much and may need the disk; by a database of its own."""
    with duckdb.connect(config=_CONFIG) as connection:
        return _rows(connection, question, parameters)


def recall(question: str, parameters: Sequence[Any] = ()) -> Rows:
    """Return the rows of a query over files that never change, from memory when it was asked before.

    For sums, not for lists of records. Nobody may change the rows.
    """
    key = (question, tuple(tuple(each) if isinstance(each, list) else each for each in parameters))
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    rows = ask(question, parameters)
    with _lock:
        _kept[key] = rows
        while len(_kept) > 1 and sum(len(each) + 1 for each in _kept.values()) > KEPT_ROWS:
            _kept.popitem(last=False)
    return rows


Key = tuple[str, tuple[str | int | float | date | tuple[str, ...] | None, ...]]
_kept: OrderedDict[Key, Rows] = OrderedDict()
_lock = Lock()


@lru_cache(maxsize=1)
def _database(process: int) -> duckdb.DuckDBPyConnection:
    """Open the database of a process; one that was forked needs its own."""
    connection = duckdb.connect(config={**_CONFIG, "memory_limit": MEMORY})
    connection.execute("SET enable_progress_bar = false")
    connection.execute("SET parquet_metadata_cache = true")
    return connection


def _rows(connection: duckdb.DuckDBPyConnection, question: str, parameters: Sequence[Any]) -> Rows:
    connection.execute(question, list(parameters))
    names = [column[0] for column in connection.description or ()]
    return [dict(zip(names, row, strict=True)) for row in connection.fetchall()]
