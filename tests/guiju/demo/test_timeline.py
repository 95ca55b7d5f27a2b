"""Instants of a case in their order."""

from guiju.demo.days import AS_OF
from guiju.demo.timeline import plan_sql

ORDER = (
    "received_at",
    "supplement_notified_at",
    "supplement_done_at",
    "accepted_at",
    "decided_at",
    "certificate_issued_at",
    "closed_at",
    "delivered_at",
)


def test_a_plan_says_nothing_of_the_scaffold_it_was_built_with():
    assert "EXCLUDE" in plan_sql("draft", 1)


def test_the_instants_of_a_case_rise_and_end_before_the_records_do(small):
    for row in small.rows("case"):
        instants = [row[name] for name in ORDER if row[name] is not None]
        assert instants == sorted(instants)
        assert instants[-1] <= AS_OF


def test_at_the_end_some_cases_are_still_open(small):
    rows = small.rows("case")
    waiting = [row for row in rows if row["accepted_at"] and not row["closed_at"]]
    assert 0 < len(waiting) < len(rows) / 20
