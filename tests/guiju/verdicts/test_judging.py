"""A snapshot judged and kept: the same inputs are the same run, and a run that fails never was."""

import pytest

from guiju.errors import UsageError
from guiju.verdicts import judging
from guiju.verdicts.runs import Runs
from tests.guiju.cities import a_case, a_check, a_plan, a_snapshot, answers_of, at, judge_by

PLAN = a_plan(a_check("visits <= 1"))


@pytest.fixture
def snapshot(tmp_path):
    """Two cases, one of them wrong."""
    return a_snapshot(tmp_path, {"case": [a_case("A1", visits=1), a_case("A2", visits=2)]})


def test_a_run_says_what_was_judged_by_what_and_when(snapshot):
    run = judge_by(PLAN, snapshot, started_at=at("2024-09-01 08")).run
    assert (run.snapshot, run.as_of, run.engine) == ("snapshot-1", PLAN.as_of, "memory")
    assert (run.editions, run.records) == ({"TG-1/2022-11-01": "00"}, {"case": 2})
    assert (run.started_at, run.seconds >= 0) == (at("2024-09-01 08"), True)


def test_judged_twice_it_is_one_run_with_the_same_answers(snapshot, tmp_path):
    first = judge_by(PLAN, snapshot, started_at=at("2024-09-01 08"))
    answers = answers_of(first)
    again = judge_by(PLAN, snapshot, started_at=at("2024-10-01 08"))
    assert again.run.id == first.run.id
    assert answers_of(again) == answers == {("check", "A2"): "nonconforming"}
    assert len(Runs(tmp_path).all()) == 1


def test_as_of_another_instant_it_is_another_run(snapshot, tmp_path):
    ids = {
        judge_by(a_plan(*PLAN.populations[0].checks, as_of=at(f"2024-08-{day}")), snapshot).run.id for day in (30, 31)
    }
    assert len(ids) == len(Runs(tmp_path).all()) == 2


def test_every_engine_is_found_and_has_runs_of_its_own(snapshot, tmp_path):
    ids = {judge_by(PLAN, snapshot, engine=name).run.id for name in judging.engines()}
    assert set(judging.engines()) >= {"memory", "duckdb"}
    assert len(ids) == len(judging.engines())


def test_an_engine_nobody_knows_is_refused_with_those_there_are(snapshot, tmp_path):
    with pytest.raises(UsageError, match=r"没有引擎“spark”。可用的引擎：.*duckdb、memory"):
        judge_by(PLAN, snapshot, engine="spark")
    assert Runs(tmp_path).all() == ()


@pytest.mark.parametrize("failure", [ValueError("out of memory"), KeyboardInterrupt()])
def test_a_run_that_fails_leaves_nothing_and_what_was_judged_before_stays(snapshot, tmp_path, monkeypatch, failure):
    before = judge_by(PLAN, snapshot)

    def fail(plan, snapshot, calendar, folder, progress):
        (folder / "counts.parquet").write_bytes(b"half")
        raise failure

    monkeypatch.setattr(judging, "engines", lambda: {"memory": fail})
    with pytest.raises(type(failure)):
        judge_by(PLAN, snapshot)
    assert [path.name for path in (tmp_path / "runs").iterdir()] == [before.folder.name]
    assert answers_of(Runs(tmp_path).latest()) == {("check", "A2"): "nonconforming"}
