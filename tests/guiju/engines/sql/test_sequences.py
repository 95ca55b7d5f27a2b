"""Sequences of stages: worked out once for the same stages, and nothing lost when they are thrown away."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from guiju.engines.sql.sequences import sequences, steps_of
from guiju.model.snapshot import DataFile, Snapshot, Table
from tests.guiju.cities import AS_OF
from tests.guiju.cities import a_snapshot as a_city

NAMES = ["办结", "受理", "收件"]


def a_snapshot(folder: Path, *steps: tuple[str, str | None, int]) -> Snapshot:
    """Stages of cases: (case, name, minute) in the order they are stored, numbered from 1 within their case."""
    numbers: dict[str, int] = {}
    rows = []
    for case_no, name, minute in steps:
        numbers[case_no] = numbers.get(case_no, 0) + 1
        moment = None if minute < 0 else AS_OF.replace(minute=minute, second=0)
        rows.append({"case_no": case_no, "position": numbers[case_no], "stage_name": name, "ended_at": moment})
    return a_city(folder, {"stage": rows})


def read(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """Every case and its steps, as an engine reads them."""
    with duckdb.connect() as connection:
        found = sequences(connection, snapshot, NAMES, (None,))
        return {case: steps_of(each, NAMES) for case, each in connection.execute(f"FROM {found}").fetchall()}


IN_ORDER = (("甲", "收件", 1), ("甲", "传阅", 2), ("甲", "受理", 3), ("乙", "收件", 1), ("乙", "办结", 1))
OUT_OF_ORDER = (("甲", "受理", 5), ("甲", "收件", 1), ("乙", "办结", 2), ("乙", "收件", -1), ("乙", "受理", 2))


def test_stages_stand_in_the_order_of_time_and_unknown_ones_are_passed_over(tmp_path):
    assert read(a_snapshot(tmp_path, *IN_ORDER)) == {"甲": ("收件", "受理"), "乙": ("收件", "办结")}


def test_time_counts_more_than_position_and_a_stage_without_time_comes_last(tmp_path):
    assert read(a_snapshot(tmp_path, *OUT_OF_ORDER)) == {"甲": ("收件", "受理"), "乙": ("办结", "受理", "收件")}


def test_a_case_with_only_unknown_stages_has_an_empty_sequence(tmp_path):
    assert read(a_snapshot(tmp_path, ("甲", "传阅", 1))) == {"甲": ()}


def test_cases_stored_apart_are_still_read_in_order(tmp_path):
    mixed = (("甲", "收件", 1), ("乙", "收件", 1), ("甲", "受理", 2), ("乙", "办结", 3))
    assert read(a_snapshot(tmp_path, *mixed)) == {"甲": ("收件", "受理"), "乙": ("收件", "办结")}


def test_cases_stored_apart_and_out_of_order_are_sorted(tmp_path):
    mixed = (("甲", "受理", 2), ("乙", "收件", 1), ("甲", "收件", 1), ("乙", "办结", 3))
    assert read(a_snapshot(tmp_path, *mixed)) == {"甲": ("收件", "受理"), "乙": ("收件", "办结")}


@pytest.mark.parametrize("length", [20, 21, 40])
def test_long_cases_lose_no_stage(tmp_path, length):
    steps = [("甲", NAMES[number % 3], number) for number in range(length)]
    assert read(a_snapshot(tmp_path, *steps)) == {"甲": tuple(NAMES[number % 3] for number in range(length))}


def test_the_same_stages_are_worked_out_once(tmp_path):
    snapshot = a_snapshot(tmp_path, *IN_ORDER)
    first = read(snapshot)
    written = {path: path.stat().st_mtime_ns for path in tmp_path.glob("derived/*/*.parquet")}
    assert read(snapshot) == first
    assert {path: path.stat().st_mtime_ns for path in tmp_path.glob("derived/*/*.parquet")} == written


def test_nothing_is_lost_when_the_derived_folder_is_deleted(tmp_path):
    snapshot = a_snapshot(tmp_path, *IN_ORDER)
    first = read(snapshot)
    shutil.rmtree(tmp_path / "derived")
    assert read(snapshot) == first


def test_other_stages_are_never_mistaken_for_these(tmp_path):
    snapshot = a_snapshot(tmp_path, *IN_ORDER)
    read(snapshot)
    later = a_snapshot(tmp_path, *IN_ORDER[:2])
    table = later.tables["stage"]
    changed = {"stage": Table("stage", table.rows, 0, (DataFile(table.files[0].path, 2, 0, "another"),))}
    assert read(Snapshot(2, "later", None, AS_OF, changed, (), tmp_path)) == {"甲": ("收件",)}
