"""Cases as sequences of their stages, worked out once for a snapshot and kept beside it.

A sequence is the stages some procedure knows, by time, ties by position. Where the records are stored case by case in
that order (a streaming pass proves it), a sequence packs into one 128-bit integer without sorting anything. Sequences
depend on the stages alone, so every judging of the same records finds them in the workspace's `derived/` folder, which
may be deleted at any time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import duckdb

from guiju.engines.sql.expression import literal
from guiju.engines.sql.relations import STAGE_TIME, path_literal, relation
from guiju.model.snapshot import Snapshot
from guiju.model.types import Type
from guiju.records.kinds import kind

FOLDER = "derived"
SHAPE = "1"
"""To be raised when sequences are written otherwise."""
BITS = 6
LONGEST = 20
_PACKED = "p"


def sequences(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, names: Sequence[str], ranges: Sequence[str | None]
) -> str:
    """Return the relation (case_no, sequence) of every case with stages; worked out range by range when it is new."""
    folder = snapshot.root / FOLDER / f"sequences-{_key(snapshot, names)}"
    if not folder.exists():
        unfinished = folder.with_name(f".{folder.name}.{os.getpid()}")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        for number, cases in enumerate(ranges):
            _write(connection, relation(kind("stage"), snapshot, cases), names, unfinished / f"{number:05d}.parquet")
        try:
            os.rename(unfinished, folder)
        except OSError:  # another judging was quicker, with the same answer
            shutil.rmtree(unfinished)
    files = ", ".join(path_literal(path) for path in sorted(folder.glob("*.parquet")))
    return f"read_parquet([{files}])"


def steps_of(sequence: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the stage names of a sequence as it is stored.

    >>> steps_of("2,1", ["受理", "收件"])
    ('收件', '受理')
    """
    if sequence.startswith(_PACKED):
        numbers = _unpacked(int(sequence.removeprefix(_PACKED)))
    else:
        numbers = [int(number) for number in sequence.split(",") if number]
    return tuple(names[number - 1] for number in numbers)


def _unpacked(sequence: int) -> list[int]:
    numbers = []
    while sequence:
        if number := sequence % (1 << BITS):
            numbers.append(number)
        sequence >>= BITS
    return numbers


def _key(snapshot: Snapshot, names: Sequence[str]) -> str:
    table = snapshot.tables.get("stage")
    files = [(each.path, each.sha256) for each in table.files] if table else []
    return sha256(repr((SHAPE, files, list(names))).encode()).hexdigest()[:16]


def _write(connection: duckdb.DuckDBPyConnection, stages: str, names: Sequence[str], path: Path) -> None:
    if len(names) < 1 << BITS and _pack(connection, stages, names):
        select = f"SELECT case_no, '{_PACKED}' || CAST(sequence AS VARCHAR) AS sequence FROM packed"
    else:
        select = _sorted_sql(stages, names)
    connection.execute(f"COPY ({select}) TO {path_literal(path)} (FORMAT parquet)")


def _code(names: Sequence[str]) -> str:
    """SQL of a stage's number among the names, 0 for a stage no procedure knows."""
    whens = " ".join(f"WHEN {literal(name, Type.TEXT)} THEN {number}" for number, name in enumerate(names, 1))
    return f"(CASE stage_name {whens} ELSE 0 END)" if names else "0"


def _pack(connection: duckdb.DuckDBPyConnection, stages: str, names: Sequence[str]) -> bool:
    """Pack sequences without sorting; False when the positions recorded do not prove that this is right.

    They do when time never runs back from one position of a case to the next. Records stored case by case show that
    in one streaming pass; the few cases whose records lie apart are looked at by themselves.
    """
    neighbours = _neighbours(stages)
    connection.execute("SET preserve_insertion_order = true")
    runs, ordered, least, longest = connection.execute(
        "SELECT count(*) FILTER (new), bool_and(position IS NOT NULL AND (new OR follows)), min(position), max(position) "
        f"FROM {neighbours}"
    ).fetchall()[0]
    connection.execute("SET preserve_insertion_order = false")
    if not ordered or least < 1 or longest > LONGEST:
        return False
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE packed AS SELECT case_no, "
        f"sum(CAST({_code(names)} AS HUGEINT) << CAST({BITS} * (position - 1) AS INTEGER))::HUGEINT AS sequence "
        f"FROM {stages} GROUP BY case_no"
    )
    (cases,) = connection.execute("SELECT count(*) FROM packed").fetchall()[0]
    return bool(cases == runs) or _scattered_are_ordered(connection, stages)


def _neighbours(stages: str) -> str:
    """SQL of stages beside the one stored before: whether a new case begins, and whether the stage follows in time."""
    time = f"{STAGE_TIME} >= lag({STAGE_TIME}) OVER ()"
    return (
        "(SELECT case_no, position, coalesce(case_no <> lag(case_no) OVER (), TRUE) AS new, "
        f"coalesce(position > lag(position) OVER () AND {time}, FALSE) AS follows FROM {stages})"
    )


def _scattered_are_ordered(connection: duckdb.DuckDBPyConnection, stages: str) -> bool:
    """Whether positions follow time in the cases whose stages are not stored side by side."""
    connection.execute("SET preserve_insertion_order = true")
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE scattered AS "
        f"SELECT case_no FROM {_neighbours(stages)} WHERE new GROUP BY case_no HAVING count(*) > 1"
    )
    connection.execute("SET preserve_insertion_order = false")
    timed = f"list(position ORDER BY {STAGE_TIME} NULLS LAST, position)"
    ordered = connection.execute(
        f"SELECT bool_and(timed = list_sort(timed) AND complete) FROM (SELECT {timed} AS timed, "
        f"bool_and({STAGE_TIME} IS NOT NULL) AS complete FROM {stages} WHERE case_no IN (FROM scattered) GROUP BY case_no)"
    ).fetchall()
    return bool(ordered[0][0])


def _sorted_sql(stages: str, names: Sequence[str]) -> str:
    """SQL of sequences by sorting each case's stages: always right, several times slower."""
    numbers = f"list({_code(names)} ORDER BY {STAGE_TIME} NULLS LAST, position)"
    known = f"list_filter({numbers}, lambda each: each > 0)"
    return f"SELECT case_no, array_to_string({known}, ',') AS sequence FROM {stages} GROUP BY case_no"
