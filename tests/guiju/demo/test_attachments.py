"""What hangs on a case."""

from collections import defaultdict

from guiju.demo.attachments import (
    material_columns,
    material_rows_sql,
    result_columns,
    result_rows_sql,
    suspension_columns,
    suspension_rows_sql,
)
from guiju.records.kinds import kind


def test_columns_are_fields_of_their_kinds():
    for name, columns in (
        ("material", material_columns(1)),
        ("result", result_columns(1)),
        ("suspension", suspension_columns()),
    ):
        assert set(columns) <= {each.name for each in kind(name).fields}


def test_rows_are_taken_from_the_plan_given():
    for query in (material_rows_sql("plan"), result_rows_sql("plan", 1), suspension_rows_sql("plan")):
        assert "FROM plan" in query


def test_every_case_has_between_one_and_six_papers_of_different_names(small):
    names = defaultdict(list)
    for row in small.rows("material"):
        names[row["case_no"]].append(row["material_name"])
    assert all(1 <= len(each) <= 6 and len(set(each)) == len(each) for each in names.values())


def test_only_papers_nobody_must_bring_are_absent(small):
    absent = [row for row in small.rows("material") if not row["is_received"]]
    assert absent
    assert not any(row["is_required"] for row in absent)


def test_every_certificate_of_a_case_is_among_its_results(small):
    results = {row["certificate_no"] for row in small.rows("result")}
    assert {row["certificate_no"] for row in small.rows("case")} - {None} <= results
