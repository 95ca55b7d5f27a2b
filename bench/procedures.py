"""Procedures: whether every case took its steps in order, by the product and by pm4py on the same log."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
from _measuring import HERE, Claim, Figure, Measured, Part, Room, Work, ratios, run
from _records import lay_courses, snapshot
from _scanning import connect

from guiju.checks import Compiled, compile_library
from guiju.clock.calendar import load_calendar
from guiju.demo.days import AS_OF
from guiju.engines import duckdb as engine
from guiju.engines.sql.expression import literal, quote
from guiju.engines.sql.relations import path_literal, relation
from guiju.engines.sql.traces import install_traces
from guiju.model.procedure import Automaton
from guiju.model.snapshot import Snapshot
from guiju.model.types import Type
from guiju.plan.fuse import make_plan
from guiju.records.kinds import kind
from guiju.records.store.sequences import FOLDER, sequences
from guiju.text.library import read_library

PEER = HERE / ".env" / "bin" / "python"
PEER_CASES = 1_000_000
"""As many cases as pm4py finishes within minutes."""


def standards() -> tuple[Compiled, Automaton]:
    """Return the compiled procedure and its automaton."""
    compiled = compile_library(read_library(HERE / "standards" / "procedures"))
    assert not compiled.problems, compiled.problems
    (automaton,) = compiled.automata.values()
    return compiled, automaton


def worked_out(room: Room) -> Work:
    """Work out the sequences of stages and keep them, as the last step of a commit does."""
    shutil.rmtree(room.records / FOLDER, ignore_errors=True)
    records = snapshot(room.records)

    def work() -> Mapping[str, Any]:
        paths = sequences(records)
        return {"megabytes": round(sum(path.stat().st_size for path in paths) / 1e6, 1)}

    return work


def traced(room: Room) -> Work:
    """Say of every case whether it conforms, in a file, and nothing else: what pm4py does; a commit left sequences."""
    _, automaton = standards()
    automata, records, connection = {automaton.id: automaton}, snapshot(room.records), connect(room.own)
    sequences(records)

    def work() -> Mapping[str, Any]:
        traces = install_traces(connection, sequences(records), automata)
        select = f"SELECT case_no, {quote(f'{automaton.id}.complete')} AS conforms FROM {traces}"
        connection.execute(f"COPY ({select}) TO {path_literal(room.own / 'conforms.parquet')} (FORMAT parquet)")
        return {}

    return work


def judged(room: Room) -> Work:
    """Judge every case by the procedure with the product's engine, to the whole cube and the file of findings."""
    compiled, _ = standards()
    plan = make_plan(compiled.checks, (), compiled.automata, AS_OF)
    records, calendar = snapshot(room.records), load_calendar()
    sequences(records)
    return lambda: {"records": engine.run(plan, records, calendar, room.own)}


def peer(method: str) -> Part:
    """Return the part that lets pm4py check the log by one of its methods."""

    def part(room: Room) -> Work:
        _, automaton = standards()
        _write_log(snapshot(room.records), automaton, min(room.size, PEER_CASES), room.own)
        moves = {state: dict(moves) for state, moves in automaton.moves.items()}
        text = json.dumps({"moves": moves, "accepting": sorted(automaton.accepting)}, ensure_ascii=False)
        (room.own / "automaton.json").write_text(text, "utf-8")
        command = [str(PEER), str(HERE / "_peer_pm4py.py"), method, str(room.own)]

        def work() -> Mapping[str, Any]:
            said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
            return dict(json.loads(said.splitlines()[-1]))

        return work

    return part


def same_answers(_: Path, folders: Mapping[str, Path]) -> Mapping[str, Any]:
    """Prove that token replay says of every case what we say."""
    if not {"traces", "replay"} <= folders.keys():
        return {}
    ours, theirs = (path_literal(folders[name] / file) for name, file in
                    (("traces", "conforms.parquet"), ("replay", "fits.parquet")))  # fmt: skip
    cases, fitting, differing = duckdb.execute(
        "SELECT count(*), count(*) FILTER (t.fits), count(*) FILTER (t.fits IS DISTINCT FROM o.conforms) "
        f"FROM read_parquet({theirs}) t LEFT JOIN read_parquet({ours}) o ON o.case_no = t.case_no"
    ).fetchall()[0]
    assert 0 < fitting < cases, (cases, fitting)
    assert differing == 0, f"{differing} of {cases} cases differ"
    return {"cases_compared": cases, "cases_fitting": fitting}


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """Compare seconds a case, bare answers with bare answers; only token replay is asked the same question.

    The last ratio adds what the commit spent on the sequences, as if they served one judging only.
    """
    own = {name: parts[name] for name in ("derive", "traces", "engine") if name in parts}
    found = [
        Figure(f"{each.label}，每百万件，处理器时间", each.cpu_seconds / size * 1e6, "秒") for each in own.values()
    ]
    for name, least in (("replay", 100), ("skeleton", None)):
        if name in parts and "traces" in own:
            peer, label = parts[name], parts[name].label
            scale = size / peer.more["cases"]
            found += ratios(f"{label} ÷ {own['traces'].label}", peer, own["traces"], scale=scale, least=least)
            if "derive" in own:
                both = _together(own["derive"], own["traces"])
                found += ratios(f"{label} ÷ 连同提交时推算", peer, both, scale=scale)
    return found


def _together(one: Measured, other: Measured) -> Measured:
    """Return two parts done one after the other."""
    seconds, worked = one.seconds + other.seconds, one.cpu_seconds + other.cpu_seconds
    return replace(one, seconds=seconds, cpu_seconds=worked)


def _write_log(records: Snapshot, automaton: Automaton, cases: int, folder: Path) -> None:
    """Write the first cases' stages as pm4py names them, without stages the procedure does not know."""
    known = ", ".join(literal(name, Type.TEXT) for name in sorted(automaton.alphabet))
    first = f"SELECT case_no FROM {relation(kind('case'), records)} ORDER BY case_no LIMIT {cases}"
    select = (
        'SELECT case_no AS "case:concept:name", stage_name AS "concept:name", '
        f'coalesce(ended_at, started_at) AS "time:timestamp" FROM {relation(kind("stage"), records)} '
        f"WHERE stage_name IN ({known}) AND case_no IN ({first}) ORDER BY case_no, position"
    )
    with connect(folder) as connection:
        connection.execute(f"COPY ({select}) TO {path_literal(folder / 'log.parquet')} (FORMAT parquet)")


def _parts() -> dict[str, tuple[str, Part]]:
    """Return the product's parts, and the peer's where its environment is installed."""
    parts: dict[str, tuple[str, Part]] = {
        "derive": ("规矩提交时：推算环节先后", worked_out),
        "traces": ("规矩判定：每件是否合乎规程", traced),
        "engine": ("规矩判定：到计数和清单", judged),
    }
    if PEER.exists():
        parts |= {"replay": ("pm4py 令牌重放", peer("replay")), "skeleton": ("pm4py 日志骨架", peer("skeleton"))}
    return parts


CLAIM = Claim(
    file=__file__,
    title="全部办件的环节先后是否合乎规程",
    size=1_000_000,
    parts=_parts(),
    figures=figures,
    records="courses",
    lay=lay_courses,
    agree=same_answers,
)

if __name__ == "__main__":
    run(CLAIM)
