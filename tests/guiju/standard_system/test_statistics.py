"""The statistics table adds up, in every taxonomy and for every kind of body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.model.register import EntryState, Level, RegisterEntry
from guiju.standard_system.statistics import Grouping, build_statistics
from guiju.standard_system.taxonomy_files import read_taxonomies

TAXONOMIES = read_taxonomies()[0]
CODES = [node.code for node in TAXONOMIES.plan.nodes if node.parent]
ENTRIES = st.lists(
    st.builds(
        RegisterEntry,
        code=st.text("AB1", min_size=1),
        number=st.just(""),
        title=st.just("甲"),
        level=st.sampled_from(Level),
        state=st.sampled_from([each for each in EntryState if not each.is_over]),
        function_type=st.sampled_from(["规范", "规程"]),
        placements=st.tuples(st.sampled_from([*CODES, "没有"])),
        bodies=st.sampled_from([(), ("政务服务中心",), ("公共资源交易中心",)]),
    ),
    max_size=12,
)


def entry(node, state=EntryState.IN_FORCE, level=Level.INTERNAL, **fields):
    return RegisterEntry("X", "", "甲", level, state, placements=(node,), **fields)


def test_what_is_listed_should_be_there_and_what_is_in_force_is():
    table = build_statistics([entry("TG2"), entry("TG2", EntryState.PLANNED)], TAXONOMIES, "plan", "政务服务中心")
    row = next(each for each in table.rows if each.code == "TG2")
    assert (row.should_have, row.existing, row.ratio) == (2, 1, 0.5)
    assert next(each for each in table.rows if each.code == "TG").should_have == 2


def test_the_least_number_of_the_plan_counts_where_less_is_listed():
    least = TAXONOMIES.plan.node("TG2").should_have
    table = build_statistics([entry("TG2")], TAXONOMIES, "plan")
    row = next(each for each in table.rows if each.code == "TG2")
    assert (row.should_have, row.existing) == (least, 1)


def test_a_part_without_anything_has_no_ratio():
    table = build_statistics([], TAXONOMIES, "plan", "政务服务中心")
    assert table.total.ratio is None
    assert all(each.ratio is None for each in table.rows)


def test_a_standard_without_a_place_is_counted_as_such():
    table = build_statistics([entry("没有")], TAXONOMIES, "plan", "政务服务中心")
    assert table.group(Grouping.SUBSYSTEM)[-1].label == "没有归类"


@pytest.mark.parametrize("taxonomy", list(TAXONOMIES.by_id))
@given(entries=ENTRIES)
def test_every_group_adds_up_to_the_same_total(taxonomy, entries):
    table = build_statistics(entries, TAXONOMIES, taxonomy, "政务服务中心")
    for grouping in (Grouping.LEVEL, Grouping.ORIGIN):
        rows = table.group(grouping)
        assert (sum(r.should_have for r in rows), sum(r.existing for r in rows)) == (
            table.total.should_have,
            table.total.existing,
        )
    top = [row for row in table.group(Grouping.SUBSYSTEM) if row.depth == 0]
    assert (sum(r.should_have for r in top), sum(r.existing for r in top)) == (
        table.total.should_have,
        table.total.existing,
    )
    own = [each for each in entries if each.is_own and each.concerns("政务服务中心")]
    assert sum(row.should_have for row in table.group(Grouping.FUNCTION)) == len(own)
