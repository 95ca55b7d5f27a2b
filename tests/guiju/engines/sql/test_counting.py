"""The cube of counts as SQL: what applies and was not found wanting conforms, and nothing is counted twice."""

from dataclasses import replace

import pytest

from guiju.engines.outputs import COUNTS, TOTALS
from tests.guiju.cities import a_case, a_check, a_run, a_version, at, on, rows_in
from tests.guiju.engines.known_answers import ANSWERS, asked_of, city_of

OUTCOMES = ("conforming", "nonconforming", "not_applicable", "undetermined")


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The city of all known answers, judged by SQL."""
    return a_run(tmp_path_factory.mktemp("city"), {"case": city_of(ANSWERS)}, *asked_of(ANSWERS), engine="duckdb")


@pytest.fixture(scope="module")
def counted(judged):
    """What was counted, by check and office."""
    return {(row["check"], row["office"]): row for row in rows_in(judged.folder / COUNTS)}


@pytest.mark.parametrize("number", range(len(ANSWERS)), ids=map(str, ANSWERS))
def test_a_check_is_counted_as_the_model_says(counted, number):
    known, row = ANSWERS[number], counted.get((f"TG-1/{number}", str(number)))
    if known.outcome in (None, "not_applicable"):
        assert row is None, "a group in which nothing was asked is left out"
    else:
        assert {name: row[name] for name in OUTCOMES} == dict.fromkeys(OUTCOMES, 0) | {known.outcome: 1}
        assert (row["edition"], row["month"]) == (known.edition, known.month)


def test_every_case_is_in_the_totals_once_for_every_way_of_dating(judged):
    records = {}
    for row in rows_in(judged.folder / TOTALS):
        records[row["anchor"]] = records.get(row["anchor"], 0) + row["records"]
    assert records == dict.fromkeys(("accepted_at,received_at,applied_at", "decided_at,received_at"), len(ANSWERS))


def test_records_of_one_group_are_counted_together(tmp_path):
    cases = [
        a_case("1", visits=1),
        a_case("2", visits=2),
        a_case("3"),
        a_case("4", channel="网上"),
        a_case("5", visits=0),
    ]
    check = a_check(a_version("visits <= 1", applies="channel = '窗口'"))
    (row,) = rows_in(a_run(tmp_path, {"case": cases}, check, engine="duckdb").folder / COUNTS)
    assert [row[name] for name in OUTCOMES] == [2, 1, 1, 1]


def test_records_without_an_office_or_item_are_a_group_of_their_own(tmp_path):
    cases = [a_case("1", visits=1, office_code=None), a_case("2", visits=2, office_code=None, item_code=None)]
    rows = rows_in(a_run(tmp_path, {"case": cases}, a_check("visits <= 1"), engine="duckdb").folder / COUNTS)
    found = {(row["office"], row["item"]): (row["conforming"], row["nonconforming"]) for row in rows}
    assert found == {(None, "事项一"): (1, 0), (None, None): (0, 1)}


def test_more_conditions_than_fit_one_mask_are_kept_apart(tmp_path):
    cases = [a_case(str(number), visits=number, office_code=str(number)) for number in range(3)]
    asked = [
        a_check(a_version("fee_charged is null", applies=f"visits >= {n % 3} or fee_due > {n}"), name=str(n))
        for n in range(70)
    ]
    rows = rows_in(a_run(tmp_path, {"case": cases}, *asked, engine="duckdb").folder / COUNTS)
    conforming = {(row["check"], row["office"]) for row in rows if row["conforming"]}
    assert conforming == {(f"TG-1/{n}", str(visits)) for n in range(70) for visits in range(3) if visits >= n % 3}


def test_an_edition_whose_words_change_within_a_month_is_counted_as_one(tmp_path):
    """A redefined term splits a version; the two halves are still one edition."""
    halves = [
        replace(a_version("visits <= 2", until="2024-03-15"), edition="TG-1/2022-11-01"),
        replace(a_version("visits <= 1", since="2024-03-15"), edition="TG-1/2022-11-01"),
    ]
    cases = [
        *(a_case(f"early {n}", visits=n) for n in (1, 2, 3, None)),
        *(a_case(f"late {n}", visits=n, accepted_at=at("2024-03-15 09")) for n in (1, 2, 3, None)),
        *(a_case(f"later {n}", visits=n, accepted_at=at("2024-04-15 09")) for n in (1, 2, None)),
    ]
    rows = rows_in(a_run(tmp_path, {"case": cases}, a_check(*halves), engine="duckdb").folder / COUNTS)
    assert {row["month"]: [row[name] for name in OUTCOMES] for row in rows} == {
        on("2024-03-01"): [3, 3, 0, 2],
        on("2024-04-01"): [1, 1, 0, 1],
    }
    assert len(rows) == 2
