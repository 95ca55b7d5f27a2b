"""Reviews of closed cases."""

from guiju.demo.reviews import columns, review_draft_sql
from guiju.records.kinds import kind


def test_columns_are_fields_of_a_review():
    assert set(columns()) <= {each.name for each in kind("case_review").fields}


def test_reviews_are_drawn_from_closed_cases_without_faults(small):
    assert "flaw IS NULL" in review_draft_sql("plan", 1, 0)
    closed = {row["case_no"]: row["closed_at"].date() for row in small.rows("case") if row["closed_at"]}
    reviews = small.rows("case_review")
    assert reviews
    assert all(closed[row["case_no"]] < row["reviewed_on"] for row in reviews)
