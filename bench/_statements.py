"""The time of every statement a piece of the product gives to DuckDB, told apart by what it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from time import perf_counter
from typing import Any
from unittest.mock import patch

import duckdb

_connect = duckdb.connect


class Stopwatch:
    """A connection that notes when each statement begins; the time until the next one belongs to it.

    So what Python does with an answer counts as part of the statement that was answered.
    """

    def __init__(self) -> None:
        self.begun: list[tuple[float, str]] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch every connection opened meanwhile."""
        with patch.object(duckdb, "connect", lambda *args, **settings: _Watched(_connect(*args, **settings), self)):
            yield
        self.begun.append((perf_counter(), ""))

    def shares(self, kinds: Mapping[str, str], first: str) -> dict[str, float]:
        """Return seconds by kind: `kinds` tells the kind of what is made by a pattern of its name.

        A statement that makes nothing known belongs with the one before it, those before all with `first`.
        """
        found = {first: 0.0} | dict.fromkeys(kinds.values(), 0.0)
        current = first
        for (begun, statement), (ended, _) in pairwise(self.begun):
            made = _made(statement)
            current = next((kind for pattern, kind in kinds.items() if re.search(pattern, made)), current)
            found[current] += ended - begun
        return {kind: round(seconds, 3) for kind, seconds in found.items()}


def _made(statement: str) -> str:
    """Return the table a statement creates or the path it copies to; empty for all others."""
    created = re.match(r"CREATE OR REPLACE TEMP \w+ (\w+)", statement)
    written = re.search(r" TO '([^']*)' \([^()]*\)$", statement)
    return created[1] if created else written[1] if written else ""


class _Watched:
    def __init__(self, connection: duckdb.DuckDBPyConnection, watch: Stopwatch) -> None:
        self._connection, self._watch = connection, watch

    def execute(self, statement: str, *parameters: Any) -> Any:
        self._watch.begun.append((perf_counter(), statement))
        return self._connection.execute(statement, *parameters)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)
