"""Runs as folders: found by what was judged, whole or not there at all."""

import subprocess
import sys
from dataclasses import replace
from datetime import datetime

import pytest

from guiju.errors import StoreError
from guiju.model.run import Run
from guiju.verdicts.runs import Runs, run_id
from tests.guiju.cities import AS_OF, at

IDENTITY = {
    "snapshot": "s1",
    "as_of": AS_OF,
    "engine": "duckdb",
    "product": "0.1.0",
    "calendar": "2026.1",
    "policy": "suspensions-1",
    "editions": {"TG-1/2022-11-01": "ab", "TG-2/2023-01-01": "cd"},
    "goals": "ef",
}
OTHER = {
    "snapshot": "s2",
    "as_of": datetime(2024, 8, 31, 23, 59, 58),
    "engine": "memory",
    "product": "0.1.1",
    "calendar": "2026.2",
    "policy": "suspensions-2",
    "editions": {"TG-1/2022-11-01": "ab", "TG-2/2023-01-01": "ce"},
    "goals": "ee",
}


def a_run(run_number="a" * 64, started_at="2024-09-01 08", **fields):
    """A run with an id of its own."""
    return Run(id=run_number, started_at=at(started_at), **{**IDENTITY, **fields})


def finished(runs, run):
    """Judge nothing and finish."""
    return runs.finish(run, runs.begin(run))


def test_the_same_inputs_have_the_same_identity():
    editions = dict(reversed(IDENTITY["editions"].items()))
    assert run_id(**IDENTITY) == run_id(**{**IDENTITY, "editions": editions})


@pytest.mark.parametrize("input_", OTHER)
def test_every_other_input_makes_another_run(input_):
    assert run_id(**IDENTITY) != run_id(**{**IDENTITY, input_: OTHER[input_]})


def test_an_edition_more_or_less_makes_another_run():
    assert run_id(**IDENTITY) != run_id(**{**IDENTITY, "editions": {"TG-1/2022-11-01": "ab"}})


def test_an_identity_is_whole():
    with pytest.raises(AssertionError):
        run_id(**{name: value for name, value in IDENTITY.items() if name != "calendar"})


def test_a_finished_run_is_read_as_it_was(tmp_path):
    run = a_run(seconds=1.25, records={"case": 3})
    finished(Runs(tmp_path), run)
    assert Runs(tmp_path).get(run.id).run == run


def test_a_run_being_judged_is_seen_by_nobody(tmp_path):
    runs = Runs(tmp_path)
    folder = runs.begin(a_run())
    (folder / "counts.parquet").write_bytes(b"half")
    assert (runs.all(), runs.latest()) == ((), None)


def test_a_run_that_died_before_it_had_its_name_is_seen_by_nobody(tmp_path):
    runs = Runs(tmp_path)
    runs.begin(a_run()).joinpath("run.json").write_text("{", encoding="utf-8")
    assert runs.all() == ()


def test_the_next_judging_removes_what_a_dead_process_left(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", "pass"])
    process.wait()
    dead, strange = tmp_path / "runs" / f".{'b' * 64}.{process.pid}", tmp_path / "runs" / ".notes.by-hand"
    for folder in (dead, strange):
        folder.mkdir(parents=True)
    alive = Runs(tmp_path).begin(a_run("c" * 64))
    Runs(tmp_path).begin(a_run())
    assert not dead.exists()
    assert alive.exists()
    assert strange.exists()


def test_a_run_that_failed_leaves_nothing(tmp_path):
    runs = Runs(tmp_path)
    folder = runs.begin(a_run())
    (folder / "findings").mkdir()
    runs.discard(folder)
    assert list((tmp_path / "runs").iterdir()) == []


def test_judged_again_a_run_gives_way_to_itself(tmp_path):
    runs = Runs(tmp_path)
    old = finished(runs, a_run()).folder / "leftover"
    old.write_text("", encoding="utf-8")
    again = finished(runs, a_run(started_at="2024-09-02 08"))
    assert [each.run for each in runs.all()] == [again.run]
    assert not old.exists()


def test_the_latest_run_is_the_one_judged_last(tmp_path):
    runs = Runs(tmp_path)
    last = finished(runs, a_run("a" * 64, "2024-09-03 08"))
    finished(runs, a_run("b" * 64, "2024-09-02 08"))
    finished(runs, a_run("c" * 64, "2024-09-01 08"))
    assert runs.latest() == last
    assert [each.run.id[0] for each in runs.all()] == ["c", "b", "a"]


def test_a_run_is_found_by_the_beginning_of_its_id(tmp_path):
    runs = Runs(tmp_path)
    wanted = finished(runs, a_run("ab" * 32))
    finished(runs, a_run("ac" * 32))
    assert runs.get("ab") == wanted


@pytest.mark.parametrize("beginning", ["a", "b", ""])
def test_a_beginning_that_fits_none_or_several_is_refused_with_what_there_is(tmp_path, beginning):
    runs = Runs(tmp_path)
    for number in ("ab" * 32, "ac" * 32):
        finished(runs, a_run(number))
    with pytest.raises(StoreError, match="abababababab、acacacacacac"):
        runs.get(beginning)


def test_where_nothing_was_judged_that_is_said(tmp_path):
    with pytest.raises(StoreError, match="还没有"):
        Runs(tmp_path).get("ab")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": "a"}'])
def test_a_damaged_run_is_named_and_not_passed_over(tmp_path, text):
    runs = Runs(tmp_path)
    folder = finished(runs, replace(a_run(), records={})).folder
    (folder / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=r"run\.json.*不再可信"):
        runs.all()
