"""Shares and standings: what is looked at, what can be told of it."""

import pytest

from guiju.xrays.lines import spots_sql, state_of
from guiju.xrays.seen import State, Tally
from tests.guiju.xrays.subjects import a_subject, keys, looked


@pytest.mark.parametrize(
    ("tally", "reason", "state"),
    [
        (Tally(0, 0), "", State.NOTHING),
        (Tally(0, 3), "", State.CLEAN),
        (Tally(0, 3, 2), "", State.CLEAN),
        (Tally(0, 3, 3), "", State.UNDETERMINED),
        (Tally(0, 3), "没有这一列", State.UNDETERMINED),
        (Tally(1, 3, 2), "", State.FOUND),
    ],
)
def test_clean_is_only_what_was_looked_at_and_could_be_told(tally, reason, state):
    assert state_of(tally, reason) is state


def test_tallies_and_spots_are_by_office(tmp_path):
    cases = [
        {"case_no": "A1", "office_code": "A", "supplement_rounds": 2},
        {"case_no": "B1", "office_code": "B", "supplement_rounds": 2},
        {"case_no": "B2", "office_code": "B", "supplement_rounds": 0},
    ]
    kept = looked(a_subject(tmp_path, {"case": cases}), tmp_path, "supplemented-twice")
    sight = kept.sights["supplemented-twice"]
    assert sight.offices == {"A": Tally(1, 1), "B": Tally(1, 2)}
    assert (sight.within({"B"}), sight.within({"C"})) == (Tally(1, 2), Tally())
    assert (sight.state({"A"}), sight.state({"C"})) == (State.FOUND, State.NOTHING)
    assert [each.spot.key for each in kept.spots("supplemented-twice", offices={"B"})] == ["B1"]


def test_an_office_that_stands_out_is_told_with_its_numbers(tmp_path):
    cases = [
        {"case_no": "A", "office_code": "甲", "closed_at": _at(11), "many": 60},
        {"case_no": "B", "office_code": "乙", "closed_at": _at(6), "many": 60},
    ]
    kept = looked(a_subject(tmp_path, {"case": cases}), tmp_path, "closed-on-due-day")
    (spot,) = kept.spots("closed-on-due-day")
    assert spot.spot.said == "60 件中 60 件（100.0%）恰在到期日办结，其余单位 0.0%"
    assert keys(kept, "closed-on-due-day") == ["甲"]


def test_without_a_file_there_are_no_spots(tmp_path):
    assert spots_sql([], tmp_path) is None


def _at(day):
    from tests.guiju.cities import at

    return at(f"2024-03-{day:02d} 16")
