"""Looking: every X-ray held against a subject, its lists and tallies kept under the subject's identity."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import perf_counter

import duckdb
import pyarrow as pa

from guiju.engines.sql.calendar import install_calendar
from guiju.engines.sql.relations import path_literal
from guiju.records.store.durable import write_whole
from guiju.records.store.sql import quoted
from guiju.xrays.definitions import xrays
from guiju.xrays.kept import FOLDER, SPOTS, SUMMARY, Kept, Sight, folder_of, identity, readable, texts_of, written
from guiju.xrays.lines import Share, Standing, measured, seen_share, seen_standing, spots_sql
from guiju.xrays.questions import Question, asking, seen_question
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.values import tell_values
from guiju.xrays.xray import XRay

LISTED = 1000
"""How many spots of an X-ray are listed for each office; all are counted."""
KEPT = 12
"""How many sights of a workspace are kept; the oldest give way."""

Progress = Callable[[str], None]
_SPOTS = pa.schema([(name, pa.string()) for name in ("xray", "key", "of", "said", "office", "item", "place")])


def look(
    subject: Subject,
    root: Path,
    *,
    at: datetime,
    chosen: Iterable[XRay] | None = None,
    progress: Progress = lambda _: None,
) -> Kept:
    """Look through every X-ray, or the `chosen` ones, and keep what was seen; `at` is when.

    The folder appears under its name when all is written; what a killed process left is removed by the next.
    """
    begun = perf_counter()
    all_ = tuple(xrays() if chosen is None else chosen)
    name = identity(subject, [each.name for each in all_])
    work = root / FOLDER / f".{name[:16]}.{os.getpid()}"
    _remove_leftovers(root / FOLDER)
    work.mkdir(parents=True)
    try:
        sights = _looked(subject, all_, work, progress)
        run = subject.judged.run
        texts, seconds = texts_of(subject.library), round(perf_counter() - begun, 3)
        kept = Kept(name, run.id, run.snapshot, subject.day, texts, at, seconds, sights, work)
        write_whole(work / SUMMARY, written(kept))
        target = folder_of(root, name)
        shutil.rmtree(target, ignore_errors=True)
        os.replace(work, target)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    _forget(root / FOLDER)
    return replace(kept, folder=target)


def _looked(subject: Subject, chosen: tuple[XRay, ...], work: Path, progress: Progress) -> dict[str, Sight]:
    shares = _shares(chosen)
    engine, scratch = work / "engine", work / "scratch"
    measured(subject, shares, engine, lambda doing: progress(f"透视记录：{doing}"))
    sights: dict[str, Sight] = {}
    with asking(scratch) as connection:
        install_calendar(connection, subject.calendar)
        connection.execute(
            "CREATE TABLE spots (xray TEXT, key TEXT, of TEXT, said TEXT, office TEXT, item TEXT, place TEXT)"
        )
        listed = [(each.name, each.look) for each in chosen if isinstance(each.look, Share)]
        _insert_shares(connection, listed, engine)
        tell_values(connection, subject, listed)
        for place, each in enumerate(chosen, 1):
            progress(f"{each.chinese}（{place}/{len(chosen)}）")
            seen = _seen(subject, each, engine, connection)
            sights[each.name] = Sight(each.name, dict(seen.offices), dict(seen.excluded), seen.reason)
        _write(connection, work / SPOTS)
    shutil.rmtree(engine, ignore_errors=True)
    shutil.rmtree(scratch, ignore_errors=True)
    return sights


def _shares(chosen: Iterable[XRay]) -> Mapping[str, Share]:
    found: dict[str, Share] = {}
    for each in chosen:
        if isinstance(each.look, Share):
            found[each.name] = each.look
        elif isinstance(each.look, Standing):
            found[each.name] = replace(each.look.share, is_listed=False)
    return found


def _seen(subject: Subject, xray: XRay, engine: Path, connection: duckdb.DuckDBPyConnection) -> Seen:
    match xray.look:
        case Share():
            return seen_share(subject, xray.name, xray.look, engine)
        case Standing():
            seen = seen_standing(subject, xray.name, xray.look, engine)
            _insert(connection, xray.name, seen.spots)
        case Question():
            seen = seen_question(subject, xray.look, connection)
            if not seen.reason:
                _insert_from(connection, f"SELECT {quoted(xray.name)} AS xray, * FROM ({_found(subject, xray.look)})")
        case _:
            seen = xray.look(subject)
            _insert(connection, xray.name, seen.spots)
    return seen


def _found(subject: Subject, question: Question) -> str:
    sql = question.written(subject)
    return f"SELECT key, of, said, office, item FROM ({sql}) WHERE verdict = 'found'"


def _insert_shares(connection: duckdb.DuckDBPyConnection, shares: list[tuple[str, Share]], engine: Path) -> None:
    sql = spots_sql(shares, engine)
    if sql is not None:
        said = " ".join(f"WHEN {quoted(name)} THEN {quoted(share.said)}" for name, share in shares)
        _insert_from(connection, f"SELECT xray, key, of, CASE xray {said} END AS said, office, item FROM ({sql})")


def _insert_from(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Add the spots of a query, of every office the first by key."""
    connection.execute(
        f"INSERT INTO spots SELECT xray, key, of, said, office, item, '' FROM ({sql}) "
        f"QUALIFY row_number() OVER (PARTITION BY xray, office ORDER BY key, said) <= {LISTED}"
    )


def _insert(connection: duckdb.DuckDBPyConnection, name: str, spots: Iterable[Spot]) -> None:
    rows = [
        {"xray": name, "key": each.key, "of": each.of, "said": each.said, "office": each.office, "item": each.item,
         "place": each.place}
        for each in spots
    ]  # fmt: skip
    if rows:
        connection.register("told", pa.Table.from_pylist(rows, _SPOTS))
        connection.execute("INSERT INTO spots SELECT * FROM told")
        connection.unregister("told")


def _write(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    connection.execute(
        "COPY (SELECT xray, row_number() OVER (PARTITION BY xray ORDER BY key, of, said) AS number, "
        f"key, of, said, office, item, place FROM spots ORDER BY xray, number) TO {path_literal(path)} (FORMAT parquet)"
    )


def _remove_leftovers(folder: Path) -> None:
    for each in folder.glob(".*.*"):
        process = each.suffix[1:]
        if process.isdecimal() and not _is_running(int(process)):
            shutil.rmtree(each, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return process != os.getpid()


def _forget(folder: Path) -> None:
    """Remove the oldest sights: they can be had again at any time."""
    for each in sorted(readable(folder), key=lambda each: each.looked_at)[:-KEPT]:
        shutil.rmtree(each.folder, ignore_errors=True)
