"""Standards the city intends to have are lines of a table until somebody writes them."""

from datetime import date

import pytest

from guiju.model.register import EntryState
from guiju.standard_system.planned import FILE, read_planned

HEAD = "code,title,function_type,owner,placement,bodies,state,planned\n"


@pytest.fixture
def read(tmp_path):
    def reading(rows):
        (tmp_path / FILE).write_text(HEAD + rows, "utf-8")
        return read_planned(tmp_path)

    return reading


def test_a_planned_standard_has_an_owner_a_place_and_a_date(read):
    (planned,), problems = read(
        "TG-240,代办规程,规程,代办科,TG2,政务服务代办中心；村（社区）便民服务站,起草,2024-12-01\n"
    )
    assert not problems
    assert planned.bodies == ("政务服务代办中心", "村（社区）便民服务站")
    assert (planned.state, planned.planned_on) == (EntryState.DRAFTING, date(2024, 12, 1))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("TG 240,甲,规程,科,TG2,,起草,", "bad_code"),
        ("TG-240,甲,办法,科,TG2,,起草,", "bad_word"),
        ("TG-240,甲,规程,科,TG2,,现行,", "bad_word"),
        ("TG-240,甲,规程,科,TG2,,起草,明年", "bad_date"),
        ("TG-240,,规程,科,TG2,,起草,", "missing_cell"),
    ],
)
def test_a_row_in_doubt_is_left_out_and_told(read, row, code):
    planned, problems = read(row + "\n")
    assert planned == ()
    assert [each.code for each in problems] == [code]


def test_a_code_listed_twice_is_told(read):
    planned, problems = read("TG-240,甲,规程,科,TG2,,起草,\nTG-240,乙,规程,科,TG2,,起草,\n")
    assert len(planned) == 1
    assert [each.code for each in problems] == ["duplicate_code"]
