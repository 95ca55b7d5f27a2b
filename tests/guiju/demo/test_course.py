"""From acceptance to closing."""

from collections import Counter

from guiju.demo.course import course
from guiju.demo.draws import Draws


def test_the_layers_end_with_the_papers_of_the_case():
    *_, last = course(Draws(1))
    assert {"cert_ord", "deliv_ord", "ver_ord", "materials", "is_committed", "is_gapped"} == set(last)


def test_a_tenth_of_the_cases_is_paused_by_procedures_of_several_kinds(small):
    paused = {row["case_no"] for row in small.rows("suspension")}
    assert 0.06 < len(paused) / len(small.rows("case")) < 0.15
    assert len(Counter(row["suspension_type"] for row in small.rows("suspension"))) > 4


def test_pauses_stay_within_what_was_approved_and_do_not_overlap(small):
    ended = {}
    for row in small.rows("suspension"):
        assert row["ended_at"] is None or row["started_at"] < row["ended_at"]
        if row["suspension_no"] == 2:
            assert ended[row["case_no"]] <= row["started_at"]
        ended[row["case_no"]] = row["ended_at"]


def test_limits_are_mostly_recorded_and_else_left_to_the_item(small):
    rows = small.rows("case")
    own = sum(row["promised_limit"] is not None for row in rows) / len(rows)
    assert 0.6 < own < 0.85


def test_a_case_names_the_version_of_its_item_in_force_when_accepted(small, city):
    versions = {(each.item_code, each.item_version): each for each in city.items}
    for row in small.rows("case"):
        if row["accepted_at"]:
            version = versions[row["item_code"], row["item_version"]]
            day = row["accepted_at"].date()
            assert version.valid_from <= day
            assert version.valid_to is None or day < version.valid_to
