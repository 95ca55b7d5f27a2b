"""Cases as sequences of stages: packed or sorted they are the same, and worked out once they are kept."""

from datetime import datetime, timedelta

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.engines.sql.sequences import LONGEST, sequences, steps_of
from tests.guiju.cities import a_snapshot, stages
from tests.guiju.engines.sql.databases import rows_of

NAMES = ["决定", "办结", "受理", "收件"]
BEGIN = datetime(2024, 3, 4, 8)


def read(database, snapshot, names=NAMES, ranges=(None,)):
    """The steps of every case of a snapshot."""
    rows = rows_of(database, f"FROM {sequences(database, snapshot, names, ranges)}")
    assert len(rows) == len({row["case_no"] for row in rows})
    return {row["case_no"]: steps_of(row["sequence"], names) for row in rows}


def in_plain_words(rows, names=NAMES):
    """The same by sorting in Python."""
    ordered = sorted(
        rows,
        key=lambda row: (row["ended_at"] or datetime.max, row["position"] is None, row["position"] or 0),
    )
    return {
        case: tuple(row["stage_name"] for row in ordered if row["case_no"] == case and row["stage_name"] in names)
        for case in {row["case_no"] for row in rows}
    }


def a_stage(case_no, position, name, hours):
    ended_at = None if hours is None else BEGIN + timedelta(hours=hours)
    return {"case_no": case_no, "position": position, "stage_name": name, "ended_at": ended_at}


@st.composite
def recorded(draw):
    """Stages as somebody may record them: in order of time or not, stored case by case or not, some times missing."""
    rows = []
    for case in draw(st.lists(st.sampled_from("甲乙丙"), unique=True, min_size=1)):
        names = draw(st.lists(st.sampled_from([*NAMES, "传阅"]), min_size=1, max_size=6))
        hours = draw(st.lists(st.integers(0, 4), min_size=len(names), max_size=len(names)))
        times = draw(st.sampled_from([sorted(hours), hours, [*sorted(hours)[:-1], None]]))
        first = draw(st.sampled_from([1, 1, 0, 18]))
        rows += [a_stage(case, first + n, *each) for n, each in enumerate(zip(names, times, strict=True))]
    return draw(st.one_of(st.just(rows), st.permutations(rows)))


@given(rows=recorded())
def test_a_sequence_is_what_sorting_gives_however_the_stages_are_recorded(database, tmp_path_factory, rows):
    snapshot = a_snapshot(tmp_path_factory.mktemp("city"), {"stage": rows})
    assert read(database, snapshot) == in_plain_words(rows)


def in_order(case_no, count):
    return [a_stage(case_no, number, NAMES[number % len(NAMES)], number) for number in range(1, count + 1)]


@pytest.mark.parametrize("count", [LONGEST, LONGEST + 1])
def test_the_longest_packed_sequence_and_the_next_are_whole(database, tmp_path, count):
    rows = in_order("甲", count)
    assert len(read(database, a_snapshot(tmp_path, {"stage": rows}))["甲"]) == count


@pytest.mark.parametrize("known", [62, 63, 64, 70])
def test_any_number_of_stages_may_be_known(database, tmp_path, known):
    names = [f"环节{number:02}" for number in range(known)]
    rows = [a_stage("甲", 1, names[-1], 1), a_stage("甲", 2, names[0], 2)]
    assert read(database, a_snapshot(tmp_path, {"stage": rows}), names) == {"甲": (names[-1], names[0])}


def test_a_case_of_stages_nobody_knows_is_an_empty_sequence(database, tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": [a_stage("甲", 1, "传阅", 1)]})
    assert read(database, snapshot) == {"甲": ()}


def test_no_stage_no_case(database, tmp_path):
    assert read(database, a_snapshot(tmp_path, {})) == {}
    assert read(database, a_snapshot(tmp_path, {"stage": []}, number=2)) == {}


def test_ranges_of_cases_make_the_same_sequences(database, tmp_path):
    rows = [stage for number in range(30) for stage in in_order(f"{number:02}", 3)]
    ranges = ("(case_no IS NULL OR case_no < '10')", "case_no >= '10' AND case_no < '20'", "case_no >= '20'")
    snapshot = a_snapshot(tmp_path, {"stage": rows})
    assert read(database, snapshot, ranges=ranges) == in_plain_words(rows)


def test_sequences_worked_out_once_are_kept_beside_the_snapshot(database, tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": in_order("甲", 3)})
    before = read(database, snapshot)
    snapshot.files("stage")[0].unlink()
    assert read(database, snapshot) == before


def test_what_is_kept_is_never_taken_for_other_records_or_other_stages(database, tmp_path):
    read(database, a_snapshot(tmp_path, {"stage": in_order("甲", 3)}))
    other = a_snapshot(tmp_path, {"stage": in_order("乙", 2)})
    assert read(database, other) == {"乙": ("办结", "受理")}
    assert read(database, other, ["受理"]) == {"乙": ("受理",)}


def test_what_is_kept_may_be_deleted(database, tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": stages("甲", ("受理", "2024-03-04 09"))})
    before = read(database, snapshot)
    for path in (tmp_path / "derived").rglob("*.parquet"):
        path.unlink()
    (tmp_path / "derived" / next(iter((tmp_path / "derived").iterdir())).name).rmdir()
    assert read(database, snapshot) == before


def test_a_judging_that_fails_keeps_no_half_of_them(database, tmp_path):
    snapshot = a_snapshot(tmp_path, {"stage": in_order("甲", 3)})
    path = snapshot.files("stage")[0]
    whole = path.read_bytes()
    path.write_bytes(whole[:40])
    with pytest.raises((OSError, pa.ArrowInvalid)):
        read(database, snapshot)
    path.write_bytes(whole)
    assert read(database, snapshot) == {"甲": ("办结", "受理", "收件")}
