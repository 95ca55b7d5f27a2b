"""Checks and measures joined: one entry per kind of record, every fact named once, nothing read in vain."""

from collections import Counter
from dataclasses import replace

from guiju.checks.facts import trace_fact
from guiju.plan.fuse import facts_of_check, make_plan
from tests.guiju.cities import AS_OF, HANDLING, a_check, a_measure, a_plan, a_procedure_check, a_version


def names(population):
    return [fact.name for fact in population.facts]


def test_a_fact_many_checks_read_is_named_once():
    (case,) = a_plan(a_check("visits <= 1"), a_check("visits <= 2", name="second"), a_measure("visits = 0")).populations
    assert Counter(names(case))["visits"] == 1


def test_every_version_of_a_check_is_read():
    versions = (a_version("visits <= 1", until="2024-01-01"), a_version("fee_due = 0", since="2024-01-01"))
    (case,) = a_plan(a_check(*versions)).populations
    assert {"visits", "fee_due"} <= set(names(case))


def test_conditions_and_waivers_are_read_as_well_as_what_holds():
    version = a_version("visits <= 1", applies="fee_due > 0", waived="remedies_told = true")
    (case,) = a_plan(a_check(version)).populations
    assert {"visits", "fee_due", "remedies_told"} <= set(names(case))


def test_every_part_of_a_measure_is_read():
    measure = a_measure(
        "visits <= 1", counted="fee_due > 0", belongs_on="date_of(refused_at)", excluded={"免费": "fee_charged = 0"}
    )
    (case,) = a_plan(measure).populations
    assert {"visits", "fee_due", "refused_at", "fee_charged"} <= set(names(case))


def test_where_and_when_a_record_counts_is_always_read():
    (rating,) = a_plan(a_check("level <= 3", population="rating")).populations
    assert {"rating_no", "office_code", "case.item_code", "rated_at"} <= set(names(rating))


def test_nothing_is_read_that_nobody_asks_for():
    (item,) = a_plan(a_check("promised_limit <= 5", population="item")).populations
    assert set(names(item)) == {"item_code", "item_version", "office_code", "valid_from", "promised_limit"}


def test_each_kind_gets_its_own_checks_and_measures():
    plan = a_plan(
        a_check("level <= 3", name="level", population="rating"),
        a_check("visits <= 1"),
        a_measure("level <= 3", name="goal5", population="rating", belongs_on="date_of(rated_at)"),
    )
    assert [each.kind for each in plan.populations] == ["case", "rating"]
    assert [len(each.checks) for each in plan.populations] == [1, 1]
    assert [len(each.measures) for each in plan.populations] == [0, 1]


def test_checks_that_date_records_alike_share_their_dating():
    asked = [a_check("visits <= 1", name=name, judged_at=anchor) for name, anchor in _DATINGS.items()]
    assert a_plan(*asked).populations[0].anchors == (("accepted_at",), ("closed_at", "accepted_at"))


_DATINGS = {"a": ("accepted_at",), "b": ("closed_at", "accepted_at"), "c": ("accepted_at",)}


def test_a_procedure_nobody_asks_is_not_run():
    assert not a_plan(a_check("visits <= 1"), automata=[HANDLING]).automata


def test_a_procedure_asked_through_another_record_is_run():
    plan = a_plan(a_procedure_check("rating", "case."), automata=[HANDLING])
    assert list(plan.automata) == [HANDLING.id]


def test_a_procedure_whose_name_begins_like_another_is_not_taken_for_it():
    longer = replace(HANDLING, id=f"{HANDLING.id}@2024-01-01")
    assert list(a_plan(a_procedure_check(of=longer), automata=[HANDLING, longer]).automata) == [longer.id]


def test_the_step_and_its_time_explain_a_procedures_verdict():
    wanted = {trace_fact(HANDLING.id, output) for output in ("conforms", "step", "at")}
    assert set(facts_of_check(a_procedure_check())) == wanted


def test_what_explains_a_check_is_what_it_reads_and_no_more():
    version = a_version("visits <= 1", applies="channel = '窗口'")
    assert [fact.name for fact in facts_of_check(a_check(version))] == ["channel", "visits"]


def test_nothing_asked_is_an_empty_plan():
    plan = make_plan([], [], {HANDLING.id: HANDLING}, AS_OF)
    assert (plan.populations, dict(plan.automata), plan.as_of) == ((), {}, AS_OF)
