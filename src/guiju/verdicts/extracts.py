"""Extracts of a run: its sums and its lists, each laid out for one question, so that a page reads what it shows.

A run's files are written in the order judging finds things. An extract holds the same rows summed up or sorted for one
question: the counts of an office, the measures of an item, the records of a check by key. Each is worked out when it
is first asked for and kept in the workspace's `derived/`, in a folder for the run; what is deleted is worked out again.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock

import duckdb

from guiju.engines.outputs import COUNTS, MEASURES, exceptions_path, findings_path
from guiju.engines.sql.expression import quote
from guiju.engines.sql.relations import path_literal
from guiju.model.check import Check
from guiju.plan.fuse import facts_of_check
from guiju.records.store.durable import sync
from guiju.records.store.sequences import FOLDER
from guiju.verdicts.query import parquet
from guiju.verdicts.runs import JudgedRun

SHAPE = "1"
"""To be raised when extracts are written otherwise."""
MEMORY = "600MB"
GROUP_ROWS = 16_384
"""Rows that are read together: few, because a page wants fifty of them."""

_SUMS = ", ".join(
    f"CAST(sum({name}) AS BIGINT) AS {name}"
    for name in ("conforming", "nonconforming", "not_applicable", "undetermined")
)
_RECORDS = "CAST(sum(records) AS BIGINT) AS records"
_making = Lock()


def counts(judged: JudgedRun, offices: Collection[str] | None = None, item: str | None = None) -> str:
    """Return the relation of counts (check, month, and office or item where one is asked for) of a run."""
    place = "item, office, " if item is not None else "office, " if offices is not None else ""
    name = f"counts-by-{place.split(',', maxsplit=1)[0] or 'check'}"
    columns = f'{place}"check", month'
    select = f"SELECT {columns}, {_SUMS} FROM {parquet(judged.folder / COUNTS)} GROUP BY ALL"
    return parquet(extract(judged, name, select, columns))


def measures(
    judged: JudgedRun, offices: Collection[str] | None = None, item: str | None = None, by: str = "month"
) -> str:
    """Return the relation of measures (measure, month, outcome, and what is asked for or by) of a run."""
    if item is not None:
        name, columns = "measures-of-item", "item, measure, office, month, outcome"
    elif by == "item":
        name, columns = "measures-by-item", "measure, item, office, month, outcome"
    elif by == "office" or offices is not None:
        name, columns = "measures-by-office", "measure, office, month, outcome"
    else:
        name, columns = "measures-by-month", "measure, month, outcome"
    select = f"SELECT {columns}, {_RECORDS} FROM {parquet(judged.folder / MEASURES)} GROUP BY ALL"
    return parquet(extract(judged, name, select, columns))


def exceptions(judged: JudgedRun, population: str, line: str) -> str | None:
    """Return the relation of records (key, office, item, month, outcome) a line of a goal does not count as met.

    Sorted by outcome, the not met first, then by key. None where the run judged no such records.
    """
    path = exceptions_path(judged.folder, population)
    if not path.exists():
        return None
    select = (
        "SELECT key, office, item, e.month AS month, e.outcome AS outcome FROM (SELECT key, office, item, "
        f"unnest(list_filter(exceptions, lambda each: each.measure = {_text(line)})) AS e FROM {parquet(path)})"
    )
    return parquet(extract(judged, f"exceptions-{_safe(line)}", select, f"{OUTCOMES_IN_ORDER}, key"))


OUTCOMES_IN_ORDER = "CASE outcome WHEN 'nonconforming' THEN 0 WHEN 'undetermined' THEN 1 ELSE 2 END, outcome"
"""SQL of the order of exceptions: what is not met, what is unknown, what is left out."""


def findings(judged: JudgedRun, check: Check) -> str | None:
    """Return the relation of a check's findings (key, office, item, month, edition, outcome, the facts it reads).

    Sorted by key. None where the run judged no such records.
    """
    path = findings_path(judged.folder, check.population)
    if not path.exists():
        return None
    facts = [quote(fact.name) for fact in facts_of_check(check)]
    name = f"findings-{_safe(check.id)}-{_digest(repr(facts))}"
    if (kept := _path(judged, f"{name}.parquet")).exists():
        return parquet(kept)
    values = "".join(f", {name} AS {_value(number)}" for number, name in enumerate(facts))
    read = "".join(f", {_value(number)}" for number in range(len(facts)))
    select = (
        f"SELECT key, office, item, month, edition, outcome{read} FROM {_found(judged, path, check)} JOIN "
        f"(SELECT file_row_number AS n, key, office, item{values} FROM {_numbered(path)}) USING (n)"
    )
    return parquet(extract(judged, name, select, "key"))


def _found(judged: JudgedRun, path: Path, check: Check) -> str:
    """Return the relation of a check's findings in a file: n (the number of the record's row), month, edition, outcome.

    A record may have findings of most checks: to look for each check among all of them would cost checks x findings.
    So they are unfolded once, into a file or more for each check.
    """
    unfolded = (
        'SELECT n, f."check" AS "check", f.month AS month, f.edition AS edition, f.outcome AS outcome '
        f"FROM (SELECT file_row_number AS n, unnest(findings) AS f FROM {_numbered(path)})"
    )
    folder = _kept(judged, f"findings-of-{path.stem}", unfolded, 'PARTITION_BY ("check")')
    own = [each for each in folder.glob("*/*.parquet") if _said(each.parent.name) == f"check={check.id}"]
    if not own:
        return "(SELECT 0 AS n, CAST(NULL AS DATE) AS month, '' AS edition, '' AS outcome WHERE FALSE)"
    return f"read_parquet([{', '.join(map(path_literal, sorted(own)))}], hive_partitioning = false)"


def _said(folder: str) -> str:
    """What a folder's name says; DuckDB writes most characters that are no letters as `%2F`."""
    return re.sub("(?:%[0-9A-F]{2})+", lambda found: bytes.fromhex(found[0].replace("%", "")).decode(), folder)


def _numbered(path: Path) -> str:
    """A file as a relation that numbers its rows."""
    return f"read_parquet({path_literal(path)}, file_row_number = true)"


def value_names(check: Check) -> Sequence[tuple[str, str]]:
    """Return (name of a fact, its column among the findings) of what a check reads."""
    return [(fact.name, _value(number)) for number, fact in enumerate(facts_of_check(check))]


def prepare(judged: JudgedRun, checks: Collection[Check] = (), lines: Collection[tuple[str, str]] = ()) -> None:
    """Work out the extracts every page asks for, and the lists of checks and of lines (population, line)."""
    counts(judged)
    counts(judged, ())
    measures(judged)
    measures(judged, by="office")
    measures(judged, by="item")
    measures(judged, item="")
    counts(judged, item="")
    for population, line in lines:
        exceptions(judged, population, line)
    for check in checks:
        findings(judged, check)


def extract(judged: JudgedRun, name: str, select: str, order: str) -> Path:
    """Return the file of an extract; worked out now when nobody has asked for it before."""
    ordered = f"SELECT * FROM ({select}) ORDER BY {order}"
    return _kept(judged, f"{name}.parquet", ordered, f"ROW_GROUP_SIZE {GROUP_ROWS}")


def _kept(judged: JudgedRun, name: str, select: str, option: str) -> Path:
    path = _path(judged, name)
    if not path.exists():
        with _making:
            if not path.exists():
                _work_out(path, select, option)
    return path


def _path(judged: JudgedRun, name: str) -> Path:
    return _folder(judged.folder, judged.run.id, judged.run.started_at.isoformat()) / name


@lru_cache(maxsize=16)
def _folder(run: Path, run_id: str, started: str) -> Path:
    """The folder of a run's extracts; a temporary one where the workspace may only be read."""
    stamp = _digest(f"{run_id} {started} {SHAPE}")
    folder = run.parents[1] / FOLDER / f"run-{run.name}-{stamp}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix="guiju-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder
    for other in folder.parent.glob(f"run-{run.name}-*"):
        if other != folder:  # of an older judging with this identity
            shutil.rmtree(other, ignore_errors=True)
    return folder


def _work_out(path: Path, select: str, option: str) -> None:
    with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=path.parent) as scratch:
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": scratch,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        finished = Path(scratch) / "extract.parquet"
        with duckdb.connect(config=config) as connection:
            connection.execute("SET enable_progress_bar = false")
            connection.execute(
                f"COPY ({select}) TO {path_literal(finished)} (FORMAT parquet, COMPRESSION zstd, {option})"
            )
        for each in (finished, *finished.rglob("*")):
            sync(each)
        os.replace(finished, path)


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _value(number: int) -> str:
    return f"value{number}"


def _safe(name: str) -> str:
    """A name for a file: what it may hold, and a digest that no two names share."""
    plain = "".join(each if each.isascii() and (each.isalnum() or each in "-_") else "-" for each in name)
    return f"{plain}-{_digest(name)}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
