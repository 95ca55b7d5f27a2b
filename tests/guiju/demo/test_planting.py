"""Choosing whom faults befall, and what follows."""

from dataclasses import replace

import duckdb

from guiju.demo import planting
from guiju.demo.faults import faults
from guiju.demo.faults.fault import Effect
from guiju.demo.planting import (
    altered,
    answers_sql,
    chosen_sql,
    could_befall,
    found_sql,
    numbered,
    planted_sql,
    quota,
    share_of_batch,
    wider,
    written,
)

REVIEWS = (
    "SELECT range AS n, 'PC' || range AS review_no, 'LX' || range AS case_no, NULL::SMALLINT AS flaw FROM range({})"
)


def reviews(count):
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE drafts AS {REVIEWS.format(count)}")
    return connection


def choose(connection, wanted):
    quotas = {number: wanted for number, _ in numbered("case_review")}
    connection.execute(f"CREATE TABLE found AS {found_sql('case_review', 'drafts', quotas, 1)}")
    connection.execute(f"CREATE TABLE chosen AS {chosen_sql('found', quotas)}")
    connection.execute("UPDATE drafts SET flaw = chosen.flaw FROM chosen WHERE chosen.n = drafts.n")
    return connection.sql("SELECT n, flaw FROM chosen").fetchall()


def test_each_fault_gets_its_quota_and_no_record_suffers_two():
    chosen = choose(reviews(200), 10)
    assert len({n for n, _ in chosen}) == len(chosen) == 10 * len(numbered("case_review"))


def test_faults_share_fairly_what_is_too_little_for_all():
    chosen = choose(reviews(12), 10)
    assert len(chosen) == 12
    assert all(sum(flaw == number for _, flaw in chosen) >= 1 for number, _ in numbered("case_review"))


def test_a_large_run_has_one_fault_in_five_thousand_cases_and_a_small_one_a_few():
    late = next(each for each in faults() if each.name == "closed-late")
    assert [quota(late, cases) for cases in (1_000, 80_000, 100_000_000)] == [3, 40, 20_000]


def test_the_batches_of_a_run_share_its_quota_without_rest():
    late = next(each for each in faults() if each.name == "closed-late")
    shares = [share_of_batch(late, 1_000_003, low, min(low + 99_999, 1_000_003)) for low in range(0, 1_000_003, 99_999)]
    assert sum(shares) == quota(late, 1_000_003)
    assert max(shares) - min(shares[:-1]) <= 1


def test_more_is_drawn_than_wanted():
    assert wider(10) > 10


def test_answers_are_listed_for_every_effect_of_a_planted_fault():
    connection = reviews(200)
    choose(connection, 2)
    answers = connection.sql(answers_sql("case_review", "drafts")).fetchall()
    assert len(answers) == 2 * sum(len(fault.effects) for _, fault in numbered("case_review"))
    keys = {check: key for check, key, _, _ in answers}
    assert keys["GL-306/reviewer-recorded"].startswith("PC")
    assert keys["TG-205/decision-not-wrong"].startswith("LX")


def test_what_was_planted_is_listed_by_name_and_key():
    connection = reviews(50)
    choose(connection, 1)
    planted = connection.sql(planted_sql("case_review", "drafts")).fetchall()
    assert {name for name, _, _ in planted} == {fault.name for _, fault in numbered("case_review")}
    assert all(population == "case_review" and key.startswith("PC") for _, population, key in planted)


def test_a_row_without_a_fault_is_written_as_it_is():
    columns = written("case_review", {"reviewer": "'LX0001'", "method": "'案卷抽查'"})
    assert columns["method"] == "'案卷抽查'"
    shown = f"SELECT {columns['reviewer']} FROM (SELECT NULL::SMALLINT AS flaw)"
    assert duckdb.sql(shown).fetchall() == [("LX0001",)]


def test_a_draft_without_a_fault_takes_its_course():
    changes = altered("complaint_draft")
    drafts = (
        "(SELECT 0 AS shift, 5 AS found_ord, 1 AS answer_ord, 1 AS lodged_ord, 5 AS promised, NULL::SMALLINT AS flaw)"
    )
    assert duckdb.sql(f"SELECT {changes['shift']}, {changes['found_ord']} FROM {drafts}").fetchall() == [(0, 5)]


def test_a_record_that_one_of_two_faults_could_befall_is_found():
    instant = next(number for number, each in enumerate(faults(), 1) if each.name == "fee-without-basis")
    anything = next(number for number, each in enumerate(faults(), 1) if each.name == "two-visits")
    assert duckdb.sql(f"SELECT {could_befall([instant, anything])} FROM (SELECT false AS is_fee)").fetchall() == [
        (True,)
    ]


def test_an_effect_follows_only_where_it_says(monkeypatch):
    (first, *_) = numbered("case_review")
    some = replace(first[1], effects=(Effect("TG-000/even", when="n % 2 = 0"), Effect("TG-000/every")))
    monkeypatch.setattr(planting, "numbered", lambda of: ((first[0], some),))
    connection = reviews(4)
    connection.execute(f"UPDATE drafts SET flaw = {first[0]}")
    answers = connection.sql(answers_sql("case_review", "drafts")).fetchall()
    assert sorted(key for check, key, _, _ in answers if check == "TG-000/even") == ["PC0", "PC2"]
    assert len([key for check, key, _, _ in answers if check == "TG-000/every"]) == 4
