"""Checks as SQL: what is found is what the model says of each; all of them in one pass over one city."""

import pytest

from tests.guiju.cities import a_case, a_check, a_run, rows_in
from tests.guiju.engines.known_answers import ANSWERS, asked_of, city_of


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """What was found in the city of all known answers, by check and key."""
    city = {"case": city_of(ANSWERS)}
    judged = a_run(tmp_path_factory.mktemp("city"), city, *asked_of(ANSWERS), engine="duckdb")
    rows = rows_in(judged.folder / "findings" / "case.parquet")
    return {(each["check"], row["key"]): each for row in rows for each in row["findings"]}


@pytest.mark.parametrize("number", range(len(ANSWERS)), ids=map(str, ANSWERS))
def test_what_does_not_conform_is_found_with_its_edition_and_month(found, number):
    known, row = ANSWERS[number], found.get((f"TG-1/{number}", f"{number:03}"))
    if known.outcome in ("nonconforming", "undetermined"):
        assert (row["outcome"], row["edition"], row["month"]) == (known.outcome, known.edition, known.month)
    else:
        assert row is None


def test_a_finding_keeps_every_value_that_was_read(tmp_path):
    cases = [a_case("1", visits=3, fee_charged=0.5), a_case("2", visits=0, fee_charged=0.0)]
    asked = (a_check("visits <= 1"), a_check("fee_charged = 0", name="free"))
    (row,) = rows_in(a_run(tmp_path, {"case": cases}, *asked, engine="duckdb").folder / "findings" / "case.parquet")
    assert (row["key"], row["office"], row["item"]) == ("1", "A", "事项一")
    assert (row["visits"], row["fee_charged"], row["accepted_at"]) == (3, 0.5, cases[0]["accepted_at"])
    assert {each["check"] for each in row["findings"]} == {"TG-1/check", "TG-1/free"}
