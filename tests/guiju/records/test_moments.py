"""Dates in all the forms senders write, as SQL."""

import duckdb
import pytest

from guiju.records.mapping import WRITTEN
from guiju.records.moments import form_pattern, instant_sql


def instant(text: str, forms=(), timezone="Asia/Shanghai") -> str | None:
    with duckdb.connect() as con:
        con.execute("SET TimeZone = 'America/New_York'")  # the machine's own zone must not matter
        return con.execute(f"SELECT ({instant_sql('$1', forms, timezone)})::VARCHAR", [text]).fetchall()[0][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-01-02", "2024-01-02 00:00:00"),
        ("2024/1/2 9:03", "2024-01-02 09:03:00"),
        ("2024-01-02T09:03:04.567", "2024-01-02 09:03:04.567"),
        ("2024年1月2日", "2024-01-02 00:00:00"),
        ("2024年1月2日 9时3分4秒", "2024-01-02 09:03:04"),
        ("2024年1月2日9时", "2024-01-02 09:00:00"),
        ("2024年1月2日 9:03", "2024-01-02 09:03:00"),
        ("2024/1/2 下午 3:04:05", "2024-01-02 15:04:05"),
        ("2024/1/2 下午 12:04", "2024-01-02 12:04:00"),
        ("2024/1/2 上午 3:04", "2024-01-02 03:04:00"),
        ("2024.1.2", "2024-01-02 00:00:00"),
        ("2024.01.02 10:11:12", "2024-01-02 10:11:12"),
        ("20240102", "2024-01-02 00:00:00"),
        ("20240102090304", "2024-01-02 09:03:04"),
        ("20240102T090304", "2024-01-02 09:03:04"),
        ("02-Jan-24", "2024-01-02 00:00:00"),
        ("2-JAN-2024", "2024-01-02 00:00:00"),
        ("2 January 2024", "2024-01-02 00:00:00"),
        ("Jan 2, 2024", "2024-01-02 00:00:00"),
        ("45293", "2024-01-02 00:00:00"),
        ("45293.3771296296", "2024-01-02 09:03:04"),
    ],
)
def test_unambiguous_forms_are_built_in(text, expected):
    assert instant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30",
        "2024-13-01",
        "03/04/2024",
        "九月一日",
        "2024-01-02 25:00",
        "2024-01-02 03:04 PM",
        "12",
        "99999",
        "infinity",
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(text):
    assert instant(text) is None


def test_a_form_that_is_told_goes_first():
    assert instant("03/04/2024", ("%m/%d/%Y",)) == "2024-03-04 00:00:00"
    assert instant("03/04/2024", ("%d/%m/%Y", "%m/%d/%Y")) == "2024-04-03 00:00:00"
    assert instant("03/14/2024", ("%d/%m/%Y", "%m/%d/%Y")) == "2024-03-14 00:00:00"
    assert instant("04/25/2019 09:32:09 PM", ("%m/%d/%Y %I:%M:%S %p",)) == "2019-04-25 21:32:09"


@pytest.mark.parametrize("text", ["2024-01-02T01:00:00Z", "2024-01-02 02:00:00+01:00", "2024-01-02T09:00:00 +0800"])
def test_an_offset_is_turned_into_local_time(text):
    assert instant(text) == "2024-01-02 09:00:00"


def test_an_offset_may_be_left_as_it_is_written():
    assert instant("2024-01-02 02:00:00+01:00", timezone=WRITTEN) == "2024-01-02 02:00:00"


def test_local_midnights_stay_midnights_over_a_change_of_clocks():
    winter, summer = "2014-01-10T00:00:00+01:00", "2014-07-18T00:00:00+02:00"
    assert instant(winter, timezone="Europe/Amsterdam") == "2014-01-10 00:00:00"
    assert instant(summer, timezone="Europe/Amsterdam") == "2014-07-18 00:00:00"


def test_a_pattern_lets_no_other_characters_through():
    assert form_pattern("%Y.%m") == r"\d{4}\.\d{1,2}"
