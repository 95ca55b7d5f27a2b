"""The records a check found wanting: all of them, page by page, with the values it read."""

import pytest

from guiju.verdicts.findings import findings
from guiju.verdicts.judging import engines
from tests.guiju.cities import (
    HANDLING,
    a_case,
    a_check,
    a_procedure_check,
    a_rating,
    a_run,
    a_version,
    at,
    on,
    stages,
)

VISITS = a_check(a_version("visits <= 1", applies="channel = '窗口'"), name="visits")
FREE = a_check("fee_charged = 0", name="free", judged_at=("closed_at",))
BAD = a_check("level <= 3", name="bad", population="rating")
HANDLED = a_procedure_check()
CASES = [
    *(a_case(f"{number:02}", visits=2, fee_charged=0.0) for number in range(7)),
    a_case("10", visits=1, fee_charged=0.0),
    a_case("11", fee_charged=0.0),
    a_case("12", visits=2, fee_charged=0.0, office_code="B", accepted_at=at("2024-04-01 00")),
    a_case("13", visits=2, fee_charged=0.0, accepted_at=None, received_at=None),
    a_case("9", visits=2, channel="网上", fee_charged=0.0),
]
CITY = {
    "case": CASES,
    "rating": [a_rating("R1", level=5, case_no="10")],
    "stage": stages("10", ("收件", "2024-03-04 08"), ("决定", "2024-03-06 10")),
}


@pytest.fixture(scope="module", params=engines())
def judged(request, tmp_path_factory):
    """The city, judged by each engine."""
    asked = (VISITS, FREE, BAD, HANDLED)
    return a_run(tmp_path_factory.mktemp("city"), CITY, *asked, automata=[HANDLING], engine=request.param)


def keys(found):
    return [each.key for each in found]


def test_what_does_not_simply_conform_is_found_in_order_of_its_key(judged):
    found = findings(judged, VISITS)
    assert keys(found) == ["00", "01", "02", "03", "04", "05", "06", "11", "12", "13"]
    assert {each.key: each.outcome for each in found if each.outcome == "undetermined"} == {
        "11": "undetermined",
        "13": "undetermined",
    }


def test_pages_together_are_all_there_is_and_none_comes_twice(judged):
    pages, after = [], None
    while page := findings(judged, VISITS, limit=3, after=after):
        pages.append(page)
        after = page[-1].key
    assert [len(page) for page in pages] == [3, 3, 3, 1]
    assert [each for page in pages for each in page] == list(findings(judged, VISITS))


def test_one_outcome_is_found_alone(judged):
    assert keys(findings(judged, VISITS, outcome="undetermined")) == ["11", "13"]
    assert keys(findings(judged, VISITS, outcome="undetermined", after="11")) == ["13"]


def test_offices_and_months_are_found_alone(judged):
    assert keys(findings(judged, VISITS, offices=["B"])) == ["12"]
    assert keys(findings(judged, VISITS, since=on("2024-04-01"))) == ["12"]
    assert keys(findings(judged, VISITS, until=on("2024-04-01"), after="05")) == ["06", "11"]


def test_a_finding_says_where_it_counts_and_which_edition_judged(judged):
    (found,) = findings(judged, VISITS, offices=["B"])
    assert (found.check, found.edition, found.population) == ("TG-1/visits", "TG-1/2022-11-01", "case")
    assert (found.office, found.item, found.month) == ("B", "事项一", on("2024-04-01"))


def test_a_finding_shows_what_its_check_read_and_nothing_else(judged):
    assert findings(judged, VISITS)[0].values == {"channel": "窗口", "visits": 2}


def test_what_breaks_a_procedure_shows_the_step_and_its_time(judged):
    (found,) = findings(judged, HANDLED, outcome="nonconforming")
    trace = f"trace.{HANDLING.id}"
    assert found.values == {f"{trace}.conforms": False, f"{trace}.step": "决定", f"{trace}.at": at("2024-03-06 10")}


def test_records_of_another_kind_have_findings_of_their_own(judged):
    (found,) = findings(judged, BAD)
    assert (found.population, found.key, found.values) == ("rating", "R1", {"level": 5})


def test_a_check_every_record_meets_has_no_findings(judged):
    assert findings(judged, FREE) == ()


def test_a_kind_that_was_not_judged_has_no_findings(judged):
    assert findings(judged, a_check("promised_limit > 0", population="item", name="item")) == ()
