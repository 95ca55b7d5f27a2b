"""What every reader yields: pieces of a table whose cells are still the sender's text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

CHUNK_ROWS = 200_000
"""Rows in one piece: large enough for vectorised typing, small enough for a wide table to stay under 200 MB."""


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that could not be read as a row of its table: `text` as it stood in the file, `reason` a code of quality."""

    row: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some consecutive rows of one table of a file.

    `table` is empty where a file holds only one table, else the sheet's name, `cases` or `events`. `cells` holds text
    columns, in the file's order; `rows` the number of each row within its table, counting data rows from 1.
    `positions` is the place of each row within its case where the format itself orders rows (XES).
    `fraction` is how much of the file had been read, 0 to 1; `reading` says how it was read, for people.
    """

    table: str
    cells: pa.Table
    rows: pa.Array
    broken: tuple[BrokenRow, ...] = ()
    positions: pa.Array | None = None
    fraction: float = 0.0
    reading: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers, in the file's order."""
        return tuple(self.cells.column_names)


@dataclass(frozen=True, slots=True)
class Hints:
    """What a mapping says about how a file is to be read; None or empty leaves it to the reader.

    `header` is the row the headers stand in, counting from 1. `known` are the headers the mapping knows, `folded`.
    """

    header: int | None = None
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    known: frozenset[str] = frozenset()


def text_table(columns: Sequence[str], values: Sequence[Sequence[str | None]]) -> pa.Table:
    """Build a table of text columns; no column at all gives an empty table."""
    return pa.table([pa.array(each, pa.string()) for each in values], names=list(columns))


def trimmed(cells: pa.Table, places: Iterable[int]) -> pa.Table:
    """Return the columns at some places, without the blanks (of any script) around their cells, named by `place_name`.

    Names of one's own keep headers apart that a database does not: `Name` and `name`.
    """
    chosen = sorted(places)
    columns = [pc.utf8_trim_whitespace(cells.column(place)) for place in chosen]
    return pa.table(columns, names=[place_name(place) for place in chosen])


def place_name(place: int) -> str:
    """Return the name under which SQL knows the column at a place of the sender's table, counting from 0."""
    return f"c{place}"
