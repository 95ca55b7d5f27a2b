"""Measures as SQL: every record falls where the model says; all measures in one pass over one city."""

import pytest

from guiju.engines.outputs import MEASURES
from tests.guiju.cities import a_case, a_measure, a_run, an_open_case, at, on, rows_in
from tests.guiju.engines.known_answers import PLACES, asked_of, city_of


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The city of all known places, judged by SQL."""
    return a_run(tmp_path_factory.mktemp("city"), {"case": city_of(PLACES)}, *asked_of(PLACES), engine="duckdb")


@pytest.fixture(scope="module")
def counted(judged):
    """Where the records of an office fell, by measure and office."""
    return {(row["measure"], row["office"]): row["outcome"] for row in rows_in(judged.folder / MEASURES)}


@pytest.fixture(scope="module")
def exceptions(judged):
    """Where the exceptions fell, by measure and key."""
    rows = rows_in(judged.folder / "exceptions" / "case.parquet")
    return {(each["measure"], row["key"]): each["outcome"] for row in rows for each in row["exceptions"]}


@pytest.mark.parametrize("number", range(len(PLACES)), ids=map(str, PLACES))
def test_a_record_falls_where_the_model_says(counted, number):
    assert counted.get((f"measure {number}", str(number))) == PLACES[number].place


@pytest.mark.parametrize("number", range(len(PLACES)), ids=map(str, PLACES))
def test_whoever_does_not_simply_meet_the_goal_is_an_exception(exceptions, number):
    place = PLACES[number].place
    assert exceptions.get((f"measure {number}", f"{number:03}")) == (None if place == "conforming" else place)


def test_each_measure_counts_a_record_in_a_month_of_its_own(tmp_path):
    cases = [a_case(closed_at=at("2024-05-31 23:59"), refused_at=at("2024-04-01 00")), an_open_case("A2")]
    asked = (
        a_measure("true", name="closed"),
        a_measure("true", name="refused", belongs_on="date_of(refused_at)"),
        a_measure("true", name="accepted", belongs_on="date_of(accepted_at)"),
    )
    rows = rows_in(a_run(tmp_path, {"case": cases}, *asked, engine="duckdb").folder / MEASURES)
    assert {(row["measure"], row["month"]): row["records"] for row in rows} == {
        ("closed", on("2024-05-01")): 1,
        ("refused", on("2024-04-01")): 1,
        ("accepted", on("2024-03-01")): 2,
    }
