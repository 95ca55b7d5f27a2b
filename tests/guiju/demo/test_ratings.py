"""Ratings of cases."""

from guiju.demo.days import AS_OF
from guiju.demo.ratings import columns, rating_draft_sql, struck_sql
from guiju.records.kinds import kind


def test_columns_are_fields_of_a_rating_with_values_of_their_sets(small):
    assert set(columns(1)) <= {each.name for each in kind("rating").fields}
    for name in ("channel", "validity"):
        assert {row[name] for row in small.rows("rating")} <= set(kind("rating").field(name).values)


def test_drafts_are_drawn_from_the_plan_and_struck_again_only_where_faults_say_so():
    assert "FROM plan" in rating_draft_sql("plan", 1, 461, 0)
    assert "reply_ord + 1 AS reply_ord" in struck_sql("drafts", {"reply_ord": "reply_ord + 1"}, 1)


def test_half_of_the_cases_are_rated_and_some_by_default(small):
    ratings = small.rows("rating")
    assert 0.4 < len(ratings) / len(small.rows("case")) < 0.6
    assert 0.1 < sum(row["is_default"] for row in ratings) / len(ratings) < 0.2


def test_ratings_follow_acceptance_and_end_with_the_records(small):
    accepted = {row["case_no"]: row["accepted_at"] for row in small.rows("case")}
    rated = [row for row in small.rows("rating") if row["case_no"] in accepted]
    assert all(accepted[row["case_no"]] < row["rated_at"] <= AS_OF for row in rated)
