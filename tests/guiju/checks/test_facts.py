"""A fact and its name say the same."""

import pytest

from guiju.checks.facts import fact_named, field_fact, linked_fact, material_share_fact, stage_fact, trace_fact
from guiju.model.facts import Clocked, Gathered, Linked, StageFact, Stored, TraceFact
from guiju.model.types import Type
from guiju.records.kinds import kind, kinds

EVERY_FIELD = [(each.name, member) for each in kinds().values() for member in (*each.fields, *each.derived)]


@pytest.mark.parametrize(("population", "member"), EVERY_FIELD, ids=lambda each: getattr(each, "name", each))
def test_a_name_gives_back_the_fact_of_every_field(population, member):
    fact = field_fact(member)
    assert fact_named(population, fact.name) == fact
    assert (fact.type, fact.chinese) == (member.type, member.chinese)


@pytest.mark.parametrize(
    ("population", "name", "source"),
    [
        ("case", "accepted_at", Stored("accepted_at")),
        ("case", "case_type", Stored("case_type", "item.case_type")),
        ("case", "clock.promised_due_on", Clocked("promised_due_on")),
        ("case", "item.promised_limit", Linked("item", "promised_limit")),
        ("case", "stage.first_at:受理", StageFact("first_at", "受理")),
        ("case", "stage.count", StageFact("count")),
        ("case", "gathered.material_share:数据共享",
         Gathered("material", "share", where=(("obtained_by", "数据共享"),))),
        ("case", "trace.TG-210/x@2022-11-01.step", TraceFact("TG-210/x@2022-11-01", "step")),
        ("rating", "case.closed_at", Linked("case", "closed_at")),
        ("rating", "case.item.case_type", Linked("case", "item.case_type")),
        ("suspension", "case.clock.promised_due_on", Linked("case", "clock.promised_due_on")),
        ("complaint", "clock.due_on", Clocked("due_on")),
    ],
)  # fmt: skip
def test_a_name_says_where_a_value_comes_from(population, name, source):
    fact = fact_named(population, name)
    assert (fact.name, fact.source) == (name, source)


@pytest.mark.parametrize(
    ("population", "name"),
    [
        ("case", "受理时间"), ("case", "promised_due_on"), ("case", "clock.accepted_at"), ("case", "nothing"),
        ("rating", "stage.count:受理"), ("rating", "item.case_type"), ("case", "rating.level"), ("nothing", "x"),
        ("case", "stage.middle:受理"),
    ],
)  # fmt: skip
def test_a_name_that_no_fact_has_is_an_error(population, name):
    with pytest.raises(KeyError):
        fact_named(population, name)


def test_facts_have_chinese_names():
    assert linked_fact("case", field_fact(kind("case").field("closed_at"))).chinese == "办件的办结时间"
    assert stage_fact("first_by", "受理").chinese == "“受理”的首次办理人"
    assert material_share_fact("数据共享").chinese == "以“数据共享”方式收取的材料占比"
    assert trace_fact("x", "conforms") == fact_named("case", "trace.x.conforms")
    assert trace_fact("x", "at").type is Type.INSTANT
