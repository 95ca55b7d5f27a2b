"""A tree about one record read from another."""

from hypothesis import given

from guiju.checks.trees import relinked
from guiju.model.expression import reads, walk
from tests.guiju.checks.cities import bound
from tests.guiju.checks.expressions import conditions


@given(conditions())
def test_a_tree_seen_from_another_record_reads_the_same_facts_through_the_link(tree):
    seen = relinked(tree, "case")
    assert {fact.name for fact in reads(seen)} == {f"case.{fact.name}" for fact in reads(tree)}
    assert [type(each) for each in walk(seen)] == [type(each) for each in walk(tree)]


def test_values_and_functions_stay_as_they_are():
    assert relinked(bound("工作日数(收件时间, 受理时间) <= 1"), "case") == bound(
        "工作日数(办件.收件时间, 办件.受理时间) <= 1", "评价"
    )
