"""The judging a command speaks of."""

from datetime import datetime
from pathlib import Path

import pytest

from guiju.cli.judged import judged_run, run_line
from guiju.errors import StoreError
from guiju.model.run import Run
from guiju.records.workspace import Workspace
from guiju.verdicts.runs import JudgedRun


def test_before_anything_was_judged_it_says_what_to_do(tmp_path):
    with pytest.raises(StoreError, match="请先运行 guiju judge"):
        judged_run(Workspace(tmp_path, "城"), None)


def test_a_run_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(StoreError, match="abc"):
        judged_run(Workspace(tmp_path, "城"), "abc")


def test_the_line_names_what_the_answers_depend_on():
    run = Run(
        id="0123456789abcdef",
        snapshot="fedcba9876543210",
        as_of=datetime(2024, 8, 31),
        engine="duckdb",
        product="0.1.0",
        calendar="china",
        policy="suspensions",
        editions={},
        goals="ab",
        started_at=datetime(2024, 9, 1),
    )
    told = run_line(JudgedRun(run, Path("runs/a")))
    for words in ("0123456789ab", "fedcba987654", "2024-08-31", "duckdb", "china"):
        assert words in told
