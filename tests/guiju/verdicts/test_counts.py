"""How often each check found what, for any offices and months."""

from dataclasses import replace

import pytest

from guiju.engines.outputs import COUNTS, TOTALS
from guiju.verdicts.counts import CheckCount, check_counts
from guiju.verdicts.judging import engines
from tests.guiju.cities import a_case, a_check, a_run, a_version, at, on, rows_in
from tests.guiju.engines.known_answers import ANSWERS, asked_of, city_of

VISITS = a_check(a_version("visits <= 1", applies="channel = '窗口'"), name="visits")
FREE = a_check("fee_charged = 0", name="free")
APRIL = {"accepted_at": at("2024-04-01 00")}
CASES = [
    a_case("1", visits=1, fee_charged=0.0),
    a_case("2", visits=2, fee_charged=0.0),
    a_case("3", fee_charged=0.0),
    a_case("4", channel="网上", fee_charged=0.0),
    a_case("5", visits=1, office_code="B", **APRIL),
    a_case("6", visits=1, office_code="B'", accepted_at=None, received_at=None),
]


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Six cases of three offices in two months and none, judged by two checks."""
    return a_run(tmp_path_factory.mktemp("city"), {"case": CASES}, VISITS, FREE)


def counted(judged, **narrowed):
    """The four counts by check."""
    return {
        each.check.removeprefix("TG-1/"): (each.conforming, each.nonconforming, each.not_applicable, each.undetermined)
        for each in check_counts(judged, **narrowed)
    }


def test_every_record_a_check_asks_is_counted_with_its_answer(judged):
    assert counted(judged) == {"free": (4, 0, 0, 2), "visits": (2, 1, 1, 2)}


def test_checks_come_in_order_of_their_ids(judged):
    assert [each.check for each in check_counts(judged)] == ["TG-1/free", "TG-1/visits"]


def test_one_check_is_counted_alone(judged):
    assert list(counted(judged, check="TG-1/visits")) == ["visits"]
    assert counted(judged, check="TG-1/visit") == {}


def test_offices_are_counted_alone_or_together(judged):
    assert counted(judged, check="TG-1/visits", offices=["B"]) == {"visits": (1, 0, 0, 0)}
    assert counted(judged, check="TG-1/visits", offices={"B", "A"}) == {"visits": (2, 1, 1, 1)}
    assert counted(judged, check="TG-1/visits", offices=["B'"]) == {"visits": (0, 0, 0, 1)}
    assert counted(judged, offices=[]) == {}


def test_a_month_begins_with_its_first_day_and_ends_before_the_next(judged):
    march = {"since": on("2024-03-01"), "until": on("2024-04-01")}
    assert counted(judged, check="TG-1/visits", **march) == {"visits": (1, 1, 1, 1)}
    assert counted(judged, check="TG-1/visits", since=on("2024-04-01")) == {"visits": (1, 0, 0, 0)}


def test_records_without_a_day_count_only_where_no_months_are_asked_for(judged):
    always = {"since": on("1900-01-01"), "until": on("2999-01-01")}
    assert counted(judged, check="TG-1/visits", **always)["visits"][3] == 1
    assert counted(judged, check="TG-1/visits")["visits"][3] == 2


def test_a_share_is_of_what_was_asked_whatever_the_answer():
    count = CheckCount("c", conforming=3, nonconforming=0, not_applicable=90, undetermined=1)
    assert (count.asked, count.share) == (4, 0.75)


def test_nothing_asked_has_no_share_and_meets_no_target():
    count = CheckCount("c", 0, 0, not_applicable=9, undetermined=0, target=0.5)
    assert (count.share, count.meets_target) == (None, None)


@pytest.mark.parametrize(
    ("conforming", "others", "target", "meets"),
    [(4, 1, 0.8, True), (499, 1, 0.998, True), (498, 2, 0.998, False), (9, 0, 1.0, True), (8, 1, 1.0, False)],
)
def test_a_target_is_met_when_enough_of_what_was_asked_conform(conforming, others, target, meets):
    assert CheckCount("c", conforming, others, 0, 0, target).meets_target is meets
    assert CheckCount("c", conforming, 0, 5, others, target).meets_target is meets
    assert CheckCount("c", conforming, others, 0, 0).meets_target is None


def test_a_check_brings_its_target(judged):
    known = {VISITS.id: replace(VISITS, target=0.4)}
    found = {each.check: each for each in check_counts(judged, known)}
    assert (found["TG-1/visits"].target, found["TG-1/visits"].meets_target) == (0.4, True)
    assert found["TG-1/free"].target is None


@pytest.mark.parametrize("engine", engines())
def test_the_counts_of_a_group_add_up_to_its_total(tmp_path, engine):
    """A group is an office here; one whose check is not listed was not asked at all."""
    folder = a_run(tmp_path, {"case": city_of(ANSWERS)}, *asked_of(ANSWERS), engine=engine).folder
    totals = {row["office"]: row["records"] for row in rows_in(folder / TOTALS) if row["anchor"].startswith("accepted")}
    assert set(totals.values()) == {1}
    for row in rows_in(folder / COUNTS):
        counts = [row[name] for name in ("conforming", "nonconforming", "not_applicable", "undetermined")]
        assert sum(counts) == totals[row["office"]]
        assert min(counts) >= 0
