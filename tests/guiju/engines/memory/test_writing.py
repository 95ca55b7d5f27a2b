"""A tally as files: groups in which nothing was asked are left out, all others are whole."""

from guiju.engines.outputs import COUNTS, MEASURES, TOTALS
from tests.guiju.cities import a_case, a_check, a_measure, a_run, a_version, on, rows_in

CASES = [
    a_case("A1", visits=1),
    a_case("A2", visits=2),
    a_case("A3"),
    a_case("A4", channel="网上", visits=9),
    a_case("B1", office_code="B", channel="网上", visits=9),
]
AT_WINDOW = a_check(a_version("visits <= 1", applies="channel = '窗口'"))
OUTCOMES = ("conforming", "nonconforming", "not_applicable", "undetermined")


def test_a_group_counts_all_four_outcomes(tmp_path):
    (row,) = rows_in(a_run(tmp_path, {"case": CASES}, AT_WINDOW).folder / COUNTS)
    assert [row[name] for name in OUTCOMES] == [1, 1, 1, 1]
    place = (row["check"], row["edition"], row["office"], row["item"], row["month"])
    assert place == ("TG-1/check", "TG-1/2022-11-01", "A", "事项一", on("2024-03-01"))


def test_a_group_in_which_nothing_was_asked_stands_only_in_the_totals(tmp_path):
    folder = a_run(tmp_path, {"case": CASES}, AT_WINDOW).folder
    assert {row["office"] for row in rows_in(folder / COUNTS)} == {"A"}
    assert {row["office"]: row["records"] for row in rows_in(folder / TOTALS)} == {"A": 4, "B": 1}


def test_a_measure_counts_outcomes_and_reasons(tmp_path):
    measure = a_measure("visits <= 1", excluded={"网上": "channel = '网上'"})
    rows = rows_in(a_run(tmp_path, {"case": CASES}, measure).folder / MEASURES)
    assert {(row["office"], row["outcome"]): row["records"] for row in rows} == {
        ("A", "conforming"): 1,
        ("A", "nonconforming"): 1,
        ("A", "undetermined"): 1,
        ("A", "excluded:网上"): 1,
        ("B", "excluded:网上"): 1,
    }


def test_the_exceptions_of_a_record_are_listed_together(tmp_path):
    asked = (a_measure("visits <= 1"), a_measure("visits <= 0", name="goal3"), a_measure("visits > 0", name="goal4"))
    rows = rows_in(a_run(tmp_path, {"case": CASES[:1]}, *asked).folder / "exceptions" / "case.parquet")
    assert [(row["key"], [each["measure"] for each in row["exceptions"]]) for row in rows] == [("A1", ["goal3"])]
