"""Cases as sequences of their stages, worked out when records are committed and kept beside the snapshot.

A sequence is the names of a case's stages by time, ties by position, as a JSON list; most cases share a few hundred of
them. Where the records are stored case by case in that order (a streaming pass proves it), a sequence packs into one
128-bit integer without sorting anything. Sequences depend on the stages alone, so any judging by any procedure finds
them in the workspace's `derived/` folder: a file for each group of data files that share cases, named by their
content. A commit adds only what it changed, and what is deleted is worked out again by whoever needs it.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
from duckdb import DuckDBPyConnection

from guiju.model.snapshot import DataFile, Snapshot
from guiju.records.kinds import kind
from guiju.records.store.durable import sync
from guiju.records.store.ranges import case_ranges, row_groups
from guiju.records.store.sql import connect, quoted, relation, scalar

FOLDER = "derived"
SHAPE = "2"
"""To be raised when sequences are written otherwise."""
STAGE_TIME = "coalesce(ended_at, started_at)"
"""SQL of when a stage happened: its end, else its start."""
PACKED_BITS = 120
STAGES_AT_ONCE = 4_000_000
"""Stages whose cases are worked out together; their sequences fit into memory."""

Decode = Callable[[int | str], str]


def sequences(snapshot: Snapshot) -> tuple[Path, ...]:
    """Return the files (case_no, sequence) of every case with stages; what is not kept yet is worked out."""
    table = snapshot.tables.get("stage")
    groups = _groups(snapshot.root, table.files) if table else ()
    found = {snapshot.root / FOLDER / f"sequences-{_key(group)}.parquet": group for group in groups}
    missing = {path: group for path, group in found.items() if not path.exists()}
    if missing:
        (snapshot.root / FOLDER).mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=snapshot.root / FOLDER) as scratch:
            _work_out(snapshot.root, missing, Path(scratch))
    return tuple(found)


def steps_of(sequence: str) -> tuple[str, ...]:
    """Return the stage names of a sequence as it is stored.

    >>> steps_of('["收件","受理"]')
    ('收件', '受理')
    """
    return tuple(json.loads(sequence))


def _groups(root: Path, files: Sequence[DataFile]) -> tuple[tuple[DataFile, ...], ...]:
    """Part data files into groups no case lies across, by the ranges their case numbers span.

    A file that does not tell its range may share cases with any other.
    """
    spans = []
    for file in files:
        groups = list(row_groups(root / file.path)) if file.rows else []
        if sum(rows for _, _, rows in groups) != file.rows:
            return (tuple(files),)
        if groups:
            spans.append((min(first for first, _, _ in groups), max(last for _, last, _ in groups), file))
    parted: list[list[DataFile]] = []
    reached = ""
    for first, last, file in sorted(spans, key=lambda span: span[:2]):
        if not parted or first > reached:
            parted.append([])
        parted[-1].append(file)
        reached = max(reached, last)
    return tuple(map(tuple, parted))


def _key(group: Sequence[DataFile]) -> str:
    return sha256(repr((SHAPE, sorted(each.sha256 for each in group))).encode()).hexdigest()[:32]


def _work_out(root: Path, missing: dict[Path, tuple[DataFile, ...]], scratch: Path) -> None:
    """Write the files of groups; each gets its name when it is whole."""
    with closing(connect(scratch)) as connection:
        for path, group in missing.items():
            files = [root / each.path for each in group]
            stages, parts = relation(kind("stage"), files), []
            for number, cases in enumerate(case_ranges(files, STAGES_AT_ONCE)):
                parts.append(scratch / f"{number:05d}.parquet")
                _write(connection, f"(FROM ({stages}) WHERE {cases or 'TRUE'})", parts[-1])
            finished = parts[0] if len(parts) == 1 else scratch / path.name
            if len(parts) > 1:
                listed = ", ".join(quoted(str(part)) for part in parts)
                connection.execute(f"COPY (FROM read_parquet([{listed}])) TO {quoted(str(finished))} (FORMAT parquet)")
            sync(finished)
            os.replace(finished, path)


def _write(connection: DuckDBPyConnection, stages: str, path: Path) -> None:
    """Write the sequences of stages; each distinct one is put in words once."""
    found = connection.execute(f"SELECT DISTINCT stage_name FROM {stages} WHERE stage_name IS NOT NULL ORDER BY 1")
    decode = _gather(connection, stages, [name for (name,) in found.fetchall()])
    connection.execute(
        "CREATE OR REPLACE TABLE variants AS "
        "SELECT sequence, row_number() OVER () AS variant FROM (SELECT DISTINCT sequence FROM gathered)"
    )
    rows = connection.execute("SELECT variant, sequence FROM variants").fetchall()
    words = pa.table({"variant": [number for number, _ in rows], "words": [decode(each) for _, each in rows]})
    connection.register("worded", words)
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(
        "COPY (SELECT g.case_no, w.words AS sequence FROM gathered g JOIN variants v ON v.sequence = g.sequence "
        f"JOIN worded w ON w.variant = v.variant) TO {quoted(str(path))} (FORMAT parquet)"
    )
    connection.execute("RESET preserve_insertion_order")
    connection.unregister("worded")


def _gather(connection: DuckDBPyConnection, stages: str, names: Sequence[str]) -> Decode:
    """Make the table `gathered` (case_no, sequence) of numbers instead of names; return what gives the names back."""
    code = f"coalesce(list_position([{', '.join(map(quoted, names))}]::VARCHAR[], stage_name), 0)"
    bits = len(names).bit_length() or 1
    runs = _runs_in_order(connection, stages, PACKED_BITS // bits)
    if runs is not None:
        packed = f"CAST({code} AS HUGEINT) << CAST({bits} * (position - 1) AS INTEGER)"
        cases = _group(connection, f"CAST(sum({packed}) AS HUGEINT)", stages)
        if cases == runs or _scattered_are_ordered(connection, stages):
            return lambda packed: _words(_unpacked(int(packed), bits), names)
    _group(connection, f"array_to_string(list({code} ORDER BY {STAGE_TIME} NULLS LAST, position), ',')", stages)
    return lambda listed: _words(map(int, str(listed).split(",")), names)


def _group(connection: DuckDBPyConnection, sequence: str, stages: str) -> int:
    """Make the table `gathered` and return how many cases it has."""
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(
        f"CREATE OR REPLACE TABLE gathered AS SELECT case_no, {sequence} AS sequence FROM {stages} GROUP BY case_no"
    )
    connection.execute("RESET preserve_insertion_order")
    return scalar(connection, "SELECT count(*) FROM gathered")


def _words(numbers: Iterator[int], names: Sequence[str]) -> str:
    steps = [names[number - 1] for number in numbers if number]
    return json.dumps(steps, ensure_ascii=False, separators=(",", ":"))


def _unpacked(sequence: int, bits: int) -> Iterator[int]:
    while sequence:
        yield sequence % (1 << bits)
        sequence >>= bits


def _runs_in_order(connection: DuckDBPyConnection, stages: str, longest: int) -> int | None:
    """Return in how many runs the stages of cases lie, None where time runs back from one of a run to the next.

    None as well where the positions do not fit a packed sequence. One streaming pass over the stages as they lie.
    """
    runs, ordered, least, last = connection.execute(
        "SELECT count(*) FILTER (new), bool_and(position IS NOT NULL AND (new OR follows)), min(position), max(position) "
        f"FROM {_neighbours(stages)}"
    ).fetchall()[0]
    return int(runs) if ordered and least >= 1 and last <= longest else None


def _neighbours(stages: str) -> str:
    """SQL of stages beside the one stored before: whether a new case begins, and whether the stage follows in time."""
    time = f"{STAGE_TIME} >= lag({STAGE_TIME}) OVER ()"
    return (
        "(SELECT case_no, position, coalesce(case_no <> lag(case_no) OVER (), TRUE) AS new, "
        f"coalesce(position > lag(position) OVER () AND {time}, FALSE) AS follows FROM {stages})"
    )


def _scattered_are_ordered(connection: DuckDBPyConnection, stages: str) -> bool:
    """Whether positions follow time in the cases whose stages are not stored side by side."""
    connection.execute(
        "CREATE OR REPLACE TABLE scattered AS "
        f"SELECT case_no FROM {_neighbours(stages)} WHERE new GROUP BY case_no HAVING count(*) > 1"
    )
    timed = f"list(position ORDER BY {STAGE_TIME} NULLS LAST, position)"
    ordered = connection.execute(
        f"SELECT bool_and(timed = list_sort(timed) AND complete) FROM (SELECT {timed} AS timed, "
        f"bool_and({STAGE_TIME} IS NOT NULL) AS complete FROM {stages} WHERE case_no IN (FROM scattered) GROUP BY case_no)"
    ).fetchall()
    return bool(ordered[0][0])
