"""One record judged by the oracle: which version answers, what missing evidence does, where a record counts."""

import pytest

from guiju.engines.memory.judging import Tally, judge, judge_record, measure_outcome
from guiju.records.kinds import kind
from tests.guiju.cities import CONTEXT, a_case, a_check, a_measure, a_plan, a_version, at, on

NEW_YEAR = (
    a_version("visits <= 2", since="2023-01-01", until="2024-01-01"),
    a_version("visits <= 1", since="2024-01-01"),
)


def facts(**fields):
    """The facts of the usual case, all its other fields missing."""
    return {each.name: None for each in kind("case").fields} | a_case(**fields)


def answer(check, **fields):
    """What a check answers about the usual case."""
    return judge(check, facts(**fields), CONTEXT)


def outcome(check, **fields):
    return answer(check, **fields).outcome.value


@pytest.mark.parametrize(
    ("accepted_at", "edition"),
    [
        ("2023-01-01 00", "TG-1/2023-01-01"),
        ("2023-12-31 23:59:59", "TG-1/2023-01-01"),
        ("2024-01-01 00", "TG-1/2024-01-01"),
    ],
)
def test_a_record_is_judged_by_the_edition_of_its_day(accepted_at, edition):
    assert answer(a_check(*NEW_YEAR), accepted_at=at(accepted_at)).edition == edition


def test_a_later_edition_does_not_condemn_earlier_records():
    check = a_check(*NEW_YEAR)
    assert outcome(check, visits=2, accepted_at=at("2023-12-31 16")) == "conforming"
    assert outcome(check, visits=2, accepted_at=at("2024-01-01 09")) == "nonconforming"


@pytest.mark.parametrize("accepted_at", ["2022-12-31 23:59", "2024-03-01 00", "2024-05-31 12", "2024-08-01 00"])
def test_where_no_edition_is_in_force_there_is_no_answer(accepted_at):
    versions = (
        a_version("visits <= 1", since="2023-01-01", until="2024-03-01"),
        a_version("visits <= 1", since="2024-06-01", until="2024-08-01"),
    )
    assert answer(a_check(*versions), accepted_at=at(accepted_at)) is None


def test_the_first_present_moment_dates_a_record():
    check = a_check("visits <= 1", judged_at=("decided_at", "received_at"))
    assert answer(check, decided_at=at("2024-05-31 23:59")).month == on("2024-05-01")
    assert answer(check, decided_at=None, received_at=at("2024-04-01 00")).month == on("2024-04-01")


def test_a_record_without_a_day_is_undetermined():
    undated = answer(a_check("visits <= 1"), visits=1, accepted_at=None, received_at=None)
    assert (undated.outcome.value, undated.edition, undated.month) == ("undetermined", "", None)


def test_a_record_without_a_day_is_not_asked_where_no_version_could_apply():
    versions = (
        a_version("visits <= 2", applies="channel = '窗口'", since="2023-01-01", until="2024-01-01"),
        a_version("visits <= 1", applies="channel != '网上'", since="2024-01-01"),
    )
    undated = {"accepted_at": None, "received_at": None}
    assert answer(a_check(*versions), **undated, channel="网上") is None
    assert outcome(a_check(*versions), **undated, channel="移动端") == "undetermined"
    assert outcome(a_check(*versions), **undated, channel=None) == "undetermined"


def test_a_record_without_a_day_is_not_asked_where_every_version_waives_it():
    check = a_check(a_version("visits <= 1", waived="channel = '网上'"))
    assert answer(check, accepted_at=None, received_at=None, channel="网上") is None


def test_unknown_applicability_is_neither_conforming_nor_not_applicable():
    check = a_check(a_version("visits <= 1", applies="fee_due > 0"))
    unknown = answer(check, visits=1)
    assert (unknown.outcome.value, unknown.applies) == ("undetermined", None)
    assert outcome(check, visits=9, fee_due=0.0) == "not_applicable"


def test_an_unknown_answer_is_undetermined():
    unknown = answer(a_check("visits <= 1"))
    assert (unknown.outcome.value, unknown.applies) == ("undetermined", True)


def test_a_waived_record_is_not_asked():
    check = a_check(a_version("visits <= 1", waived="channel = '网上'"))
    assert outcome(check, visits=9, channel="网上") == "not_applicable"
    assert outcome(check, visits=9, channel="窗口") == "nonconforming"


def test_an_unknown_waiver_excuses_nothing_and_condemns_nothing():
    check = a_check(a_version("visits <= 1", waived="channel = '网上'"))
    assert outcome(check, visits=1, channel=None) == "conforming"
    assert outcome(check, visits=9, channel=None) == "undetermined"


def tally_of(*asked, **fields):
    """What judging one case adds to an empty tally."""
    tally, (population,) = Tally(), a_plan(*asked).populations
    judge_record(population, a_case(**fields), facts(**fields), CONTEXT, tally)
    return tally


def test_a_record_is_counted_once_for_every_way_of_dating():
    tally = tally_of(a_check("visits <= 1"), a_check("visits <= 1", name="closing", judged_at=("closed_at",)))
    months = {key[1]: (key[-1], n) for key, n in tally.totals.items()}
    assert months == {"accepted_at,received_at,applied_at": (on("2024-03-01"), 1), "closed_at": (on("2024-03-01"), 1)}


def test_a_finding_keeps_every_value_that_was_read():
    (row,) = tally_of(
        a_check("visits <= 1"), a_check("fee_charged = 0", name="free"), visits=3, fee_charged=0.0
    ).findings["case"]
    assert (row["key"], row["office"], row["item"]) == ("A1", "A", "事项一")
    assert (row["visits"], row["fee_charged"]) == (3, 0.0)
    assert [each["check"] for each in row["findings"]] == ["TG-1/check"]


def test_a_record_that_conforms_leaves_no_finding():
    tally = tally_of(a_check("visits <= 1"), visits=1)
    assert not tally.findings
    assert list(tally.counts.values()) == [1]


def place(measure, *checks, **fields):
    """Where the usual case falls in a measure."""
    (population,) = a_plan(measure, *checks).populations
    answers = [found for check in population.checks if (found := answer(check, **fields)) is not None]
    day = None if fields.get("closed_at", "") is None else on("2024-03-06")
    return measure_outcome(measure, day, answers, facts(**fields), CONTEXT)


def test_a_record_without_a_period_counts_nowhere():
    assert place(a_measure("visits <= 1"), visits=1, closed_at=None) is None


def test_a_record_that_does_not_count_is_not_even_left_out():
    measure = a_measure("true", counted="channel = '窗口'", excluded={"作废": "finish_kind = '作废'"})
    assert place(measure, channel="网上", finish_kind="作废") is None
    assert place(measure, channel="窗口", finish_kind="作废") == "excluded:作废"


def test_the_first_reason_that_is_true_is_the_one_printed():
    measure = a_measure("true", excluded={"一": "fee_due > 0", "二": "visits > 1", "三": "visits > 0"})
    assert place(measure, fee_due=0.0, visits=2) == "excluded:二"
    assert place(measure, fee_due=None, visits=2) == "excluded:二"


def test_a_reason_nobody_knows_makes_a_record_undetermined():
    assert place(a_measure("true", excluded={"免费": "fee_due = 0"})) == "undetermined"


def test_a_record_that_may_not_count_is_undetermined_unless_it_is_left_out():
    measure = a_measure("true", counted="channel = '窗口'", excluded={"作废": "finish_kind = '作废'"})
    assert place(measure, channel=None, finish_kind="办结") == "undetermined"
    assert place(measure, channel=None, finish_kind="作废") == "excluded:作废"


def test_missing_evidence_is_undetermined():
    assert place(a_measure("visits <= 1")) == "undetermined"
    assert place(a_measure("visits <= 1"), visits=1) == "conforming"
    assert place(a_measure("visits <= 1"), visits=2) == "nonconforming"


LAWFUL = a_measure("annulled_on is null", name="goal1", checks_of_goal=1)
FREE = a_check("fee_charged = 0", name="free", goal=1)
TOLD = a_check(a_version("remedies_told = true", applies="refused_at is not null"), name="told", goal=1)
OTHER = a_check("visits <= 1", name="other", goal=2)


def test_a_failed_check_of_the_goal_fails_the_record():
    assert place(LAWFUL, FREE, TOLD, fee_charged=5.0) == "nonconforming"


def test_a_failed_check_of_another_goal_does_not():
    assert place(LAWFUL, FREE, OTHER, fee_charged=0.0, visits=9) == "conforming"


def test_a_record_whose_checks_all_hold_must_meet_the_rest_too():
    assert place(LAWFUL, FREE, fee_charged=0.0, annulled_on=on("2024-05-01")) == "nonconforming"


def test_a_record_of_which_every_check_is_unknown_is_undetermined():
    assert place(LAWFUL, FREE, TOLD) == "undetermined"


def test_one_known_answer_is_enough():
    assert place(LAWFUL, FREE, TOLD, fee_charged=0.0, refused_at=at("2024-03-05 09")) == "conforming"


def test_a_record_no_check_of_the_goal_asks_counts_nowhere():
    assert place(LAWFUL, TOLD, OTHER, visits=1) is None
