"""Stage three of the plan on a whole city: every record is judged, and what was planted is found, no more, no less."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from guiju.demo.known_answers import UNPROVEN
from guiju.demo.workspace import build_workspace
from guiju.engines.outputs import COUNTS, MEASURES, TOTALS
from guiju.goals.figures import goal_figures
from guiju.goals.judging import compiled_standards, judge_workspace, snapshot_of
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.verdicts.runs import JudgedRun

STARTED_AT = datetime(2024, 9, 1)
ENGINES = ("duckdb", "memory")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    return build_workspace(tmp_path_factory.mktemp("cities") / "city", cases=1200, seed=11)


@pytest.fixture(scope="module")
def runs(workspace) -> dict[str, JudgedRun]:
    return {engine: judge_workspace(workspace, started_at=STARTED_AT, engine=engine) for engine in ENGINES}


@pytest.fixture(scope="module")
def figures(workspace, runs):
    """Every line of every goal over the whole pilot, by id."""
    library, _ = compiled_standards(workspace)
    scope = Scope(runs["duckdb"], snapshot_of(workspace), library, Period.parse("all"))
    return {each.line: each for each in goal_figures(scope, lines=True)}


def asked(question: str) -> list[tuple]:
    with duckdb.connect() as connection:
        return connection.execute(question).fetchall()


def found(run: JudgedRun) -> set[tuple[str, str, str]]:
    """Every finding: check, record, outcome; checks of shares, where falling short is everyday life, left out."""
    listed = f"read_parquet('{run.folder}/findings/*.parquet', union_by_name = true)"
    rows = asked(f'SELECT f."check", key, f.outcome FROM (SELECT key, unnest(findings) AS f FROM {listed})')
    return {row for row in rows if row[0] not in UNPROVEN}


def content(path: Path) -> list[tuple]:
    return sorted(asked(f"FROM read_parquet('{path}')"), key=repr)


@pytest.mark.parametrize("engine", ENGINES)
def test_all_planted_faults_are_found_and_nothing_else(workspace, runs, engine):
    known = {
        (row["check_id"], row["key"], row["outcome"])
        for row in pq.read_table(workspace.exports / "known-answers.parquet").to_pylist()
        if row["check_id"] not in UNPROVEN
    }
    assert len(known) > 300
    judged = found(runs[engine])
    assert (known - judged, judged - known) == (set(), set())


@pytest.mark.parametrize("name", [COUNTS, TOTALS, MEASURES])
def test_both_engines_count_alike(runs, name):
    assert content(runs["duckdb"].folder / name) == content(runs["memory"].folder / name)


def records(workspace, name: str) -> str:
    listed = [str(path) for path in snapshot_of(workspace).files(name)]
    return f"read_parquet({listed})"


def test_satisfaction_is_what_the_ratings_say(workspace, figures):
    valid = "validity = '有效' AND is_default IS NOT TRUE"
    good, all_ = asked(
        f"SELECT count(*) FILTER (level <= 3), count(*) FROM {records(workspace, 'rating')} WHERE {valid}"
    )[0]
    tally = figures["goal5"].tally
    assert (tally.conforming, tally.denominator) == (good, all_)


def test_on_the_spot_is_what_the_cases_say(workspace, figures):
    hall = "channel = '窗口' AND accepted_at IS NOT NULL AND closed_at IS NOT NULL"
    kept = "coalesce(finish_kind, '') NOT IN ('作废', '删除')"
    spot, all_ = asked(
        f"SELECT count(*) FILTER (closed_at::DATE = accepted_at::DATE), count(*) FROM {records(workspace, 'case')} "
        f"WHERE {hall} AND {kept}"
    )[0]
    tally = figures["goal4"].tally
    assert (tally.conforming + tally.nonconforming, tally.conforming) == (
        all_ - tally.excluded.get("事后补录", 0),
        spot,
    )


def test_every_case_counts_at_most_once_in_a_goal(workspace, figures):
    (cases,) = asked(f"SELECT count(*) FROM {records(workspace, 'case')} WHERE accepted_at IS NOT NULL")[0]
    tally = figures["goal2"].tally
    assert tally.denominator + sum(tally.excluded.values()) <= cases


def test_a_hundred_percent_goal_is_missed_by_planted_faults(figures):
    assert {figures[f"goal{number}"].verdict.value for number in (1, 2, 3, 6, 7)} == {"not_met"}


def test_judging_again_gives_the_same_run(workspace, runs):
    again = judge_workspace(workspace, started_at=datetime(2025, 1, 1), as_of=runs["duckdb"].run.as_of)
    assert again.run.id == runs["duckdb"].run.id
    assert content(again.folder / COUNTS) == content(runs["memory"].folder / COUNTS)
