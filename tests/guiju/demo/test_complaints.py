"""Complaints from lodging to closing."""

from guiju.demo.complaints import columns, complaint_draft_sql, struck_sql
from guiju.records.kinds import kind


def test_columns_are_fields_of_a_complaint_with_values_of_their_sets(small):
    assert set(columns(1)) <= {each.name for each in kind("complaint").fields}
    for name in ("subject", "complexity", "conclusion", "satisfaction"):
        assert {row[name] for row in small.rows("complaint")} - {None} <= set(kind("complaint").field(name).values)


def test_drafts_are_drawn_from_the_plan_and_struck_again_only_where_faults_say_so():
    assert "FROM plan" in complaint_draft_sql("plan", 1, 461, 0)
    assert "shift + 1 AS shift" in struck_sql("drafts", {"shift": "shift + 1"}, 1)


def test_a_complaint_is_either_accepted_or_refused_and_then_taken_to_its_end(small):
    complaints = small.rows("complaint")
    assert complaints
    assert all((row["accepted_at"] is None) != (row["refused_at"] is None) for row in complaints)
    for row in complaints:
        course = [row[name] for name in ("received_at", "accepted_at", "investigated_at", "replied_at", "closed_at")]
        known = [each for each in course if each is not None]
        assert known == sorted(known)
