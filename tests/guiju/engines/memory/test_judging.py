"""One record judged by the oracle: which version answers, what missing evidence does, where a record counts."""

import pytest

from guiju.engines.memory.judging import Tally, judge, judge_record, measure_outcome
from guiju.records.kinds import kind
from tests.guiju.cities import CONTEXT, a_case, a_check, a_measure, a_plan, on
from tests.guiju.engines.known_answers import ANSWERS, IF_CHARGED, ONE_VISIT, PLACES


def facts(case):
    """The facts of a case, all its other fields missing."""
    return {each.name: None for each in kind("case").fields} | case


@pytest.mark.parametrize("known", ANSWERS, ids=str)
def test_a_check_answers_as_the_model_says(known):
    found = judge(known.check, facts(known.case()), CONTEXT)
    told = None if found is None else (found.outcome.value, found.edition, found.month)
    assert told == (None if known.outcome is None else (known.outcome, known.edition, known.month))


@pytest.mark.parametrize("known", PLACES, ids=str)
def test_a_record_falls_where_the_model_says(known):
    (population,) = a_plan(known.measure, *known.checks).populations
    case = facts(known.case())
    answers = [found for check in population.checks if (found := judge(check, case, CONTEXT)) is not None]
    day = None if case["closed_at"] is None else case["closed_at"].date()
    assert measure_outcome(known.measure, day, answers, case, CONTEXT) == known.place


def test_an_unknown_answer_is_told_from_unknown_applicability():
    assert judge(ONE_VISIT, facts(a_case()), CONTEXT).applies is True
    assert judge(IF_CHARGED, facts(a_case()), CONTEXT).applies is None


def tally_of(*asked, **fields):
    """What judging one case adds to an empty tally."""
    tally, (population,) = Tally(), a_plan(*asked).populations
    judge_record(population, a_case(**fields), facts(a_case(**fields)), CONTEXT, tally)
    return tally


def test_a_record_is_counted_once_for_every_way_of_dating():
    tally = tally_of(a_check("visits <= 1"), a_check("visits <= 1", name="closing", judged_at=("closed_at",)))
    months = {key[1]: (key[-1], n) for key, n in tally.totals.items()}
    assert months == {"accepted_at,received_at,applied_at": (on("2024-03-01"), 1), "closed_at": (on("2024-03-01"), 1)}


def test_a_finding_keeps_every_value_that_was_read():
    tally = tally_of(a_check("visits <= 1"), a_check("fee_charged = 0", name="free"), visits=3, fee_charged=0.0)
    (row,) = tally.findings["case"]
    assert (row["key"], row["office"], row["item"]) == ("A1", "A", "事项一")
    assert (row["visits"], row["fee_charged"]) == (3, 0.0)
    assert [each["check"] for each in row["findings"]] == ["TG-1/check"]


def test_a_record_that_conforms_leaves_no_finding():
    tally = tally_of(a_check("visits <= 1"), visits=1)
    assert not tally.findings
    assert list(tally.counts.values()) == [1]


def test_a_record_that_meets_a_goal_is_no_exception():
    assert not tally_of(a_measure("visits <= 1"), visits=1).exceptions
    assert tally_of(a_measure("visits <= 1"), visits=2).exceptions
