"""按时办结率: an obligation counts once, on the earlier of closing and due day, and lateness cannot be hidden."""

import pytest

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, an_item, an_open_case, at
from tests.guiju.goals.measured import counts, left_out, measured

ON_TIME, LATE, UNKNOWN, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)


def of(folder, *cases, line="goal2", item=(), **asked):
    """A line of the goal over some cases; the usual one is due on Monday 11 March 2024."""
    return measured(folder, {"case": cases, "item": item}, **asked)[line]


@pytest.mark.parametrize(
    ("closed_at", "found"),
    [("2024-03-11 23:59:59", ON_TIME), ("2024-03-12 00", LATE), ("2024-03-04 09", ON_TIME)],
)
def test_the_due_day_is_the_last_day_in_time(tmp_path, closed_at, found):
    assert counts(of(tmp_path, a_case(closed_at=at(closed_at)))) == found


def test_an_open_case_that_is_overdue_is_late(tmp_path):
    assert counts(of(tmp_path, an_open_case(), as_of=at("2024-03-12 00"))) == LATE


@pytest.mark.parametrize("as_of", ["2024-03-05 00", "2024-03-11 00", "2024-03-11 23:59:59"])
def test_an_open_case_that_is_not_overdue_counts_nowhere_yet(tmp_path, as_of):
    assert counts(of(tmp_path, an_open_case(), as_of=at(as_of))) == NOWHERE


@pytest.mark.parametrize(
    ("closed_at", "as_of"), [(None, "2024-04-10"), ("2024-05-06 16", "2024-05-31"), (None, "2024-08-31")]
)
def test_an_overdue_case_counts_in_the_period_of_its_due_day_and_never_moves(tmp_path, closed_at, as_of):
    case = a_case(closed_at=at(closed_at) if closed_at else None)
    assert counts(of(tmp_path / "march", case, period="2024-03", as_of=at(as_of))) == LATE
    assert counts(of(tmp_path / "later", case, period="2024-04..2024-12", as_of=at(as_of))) == NOWHERE


def test_a_case_closed_early_counts_in_the_month_of_its_closing(tmp_path):
    case = a_case(promised_limit=30.0, closed_at=at("2024-03-29 16"))
    assert counts(of(tmp_path / "march", case, period="2024-03")) == ON_TIME
    assert counts(of(tmp_path / "april", case, period="2024-04")) == NOWHERE


def test_a_case_nobody_accepted_is_no_obligation(tmp_path):
    assert counts(of(tmp_path, a_case(accepted_at=None))) == NOWHERE


def test_a_case_closed_without_a_known_limit_is_unknown_and_not_forgotten(tmp_path):
    assert counts(of(tmp_path, a_case(promised_limit=None))) == UNKNOWN


def test_a_case_closed_before_it_was_accepted_is_unknown(tmp_path):
    assert counts(of(tmp_path, a_case(closed_at=at("2024-03-01 09")))) == UNKNOWN


def test_a_case_to_be_settled_at_once_is_late_the_day_after(tmp_path):
    assert counts(of(tmp_path / "same", a_case(promised_limit=0.0, closed_at=at("2024-03-04 17")))) == ON_TIME
    assert counts(of(tmp_path / "next", a_case(promised_limit=0.0, closed_at=at("2024-03-05 08")))) == LATE


def test_the_promise_of_the_items_list_counts_where_the_case_has_none(tmp_path):
    case = a_case(promised_limit=None, promised_unit=None)
    listed = an_item(promised_limit=1.0, promised_unit="工作日")
    assert counts(of(tmp_path, case, item=[listed])) == LATE


@pytest.mark.parametrize("closed_at", ["2024-03-05 16", "2024-03-11 16"])
def test_withdrawn_until_the_due_day_is_left_out(tmp_path, closed_at):
    figure = of(tmp_path, a_case(finish_kind="撤回", closed_at=at(closed_at)))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {"到期前撤回": 1})


def test_withdrawn_after_the_due_day_is_late(tmp_path):
    figure = of(tmp_path, a_case(finish_kind="撤回", closed_at=at("2024-03-12 09")))
    assert (counts(figure), left_out(figure)) == (LATE, {})


def test_withdrawal_excuses_nothing_when_nobody_knows_the_due_day(tmp_path):
    figure = of(tmp_path, a_case(finish_kind="撤回", promised_limit=None))
    assert (counts(figure), left_out(figure)) == (UNKNOWN, {})


@pytest.mark.parametrize("kind", ["作废", "删除", "补正不来"])
def test_what_was_voided_or_lapsed_is_left_out_visibly(tmp_path, kind):
    figure = of(tmp_path, a_case(finish_kind=kind, closed_at=at("2024-04-30 16")))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {kind: 1})


def test_voiding_a_late_case_shows_in_a_line_of_its_own_with_a_ceiling(tmp_path):
    cases = [a_case(str(number)) for number in range(98)] + [
        a_case("v", finish_kind="作废"),
        a_case("d", finish_kind="删除"),
    ]
    figure = of(tmp_path, *cases, line="goal2/void")
    assert counts(figure) == (98, 2, 0)
    assert figure.verdict is GoalVerdict.NOT_MET
    assert of(tmp_path, *cases[:99], line="goal2/void", number=2).verdict is GoalVerdict.NOT_MET
    assert of(tmp_path, *cases[:99], a_case("w"), line="goal2/void", number=3).verdict is GoalVerdict.MET


def test_the_customary_view_moves_late_cases_to_the_month_of_closing_and_forgets_open_ones(tmp_path):
    cases = [a_case("A1", closed_at=at("2024-05-06 16")), an_open_case("A2")]
    assert counts(of(tmp_path / "may", *cases, line="goal2/traditional", period="2024-05")) == LATE
    assert counts(of(tmp_path / "march", *cases, line="goal2/traditional", period="2024-03")) == NOWHERE


def test_within_the_statute_though_not_within_the_promise(tmp_path):
    cases = [a_case("A1", closed_at=at("2024-03-20 16")), a_case("A2", closed_at=at("2024-04-20 16"))]
    assert counts(of(tmp_path, *cases)) == (0, 2, 0)
    assert counts(of(tmp_path, *cases, line="goal2/statute")) == (1, 1, 0)


def test_an_open_case_is_held_to_the_statute_only_when_that_has_run_out(tmp_path):
    case = an_open_case()
    assert counts(of(tmp_path / "before", case, line="goal2/statute", as_of=at("2024-03-20 12"))) == NOWHERE
    assert counts(of(tmp_path / "after", case, line="goal2/statute", as_of=at("2024-04-30 12"))) == LATE


def test_a_due_day_the_source_worked_out_otherwise_is_listed(tmp_path):
    cases = [
        a_case("A1", source_due_at=at("2024-03-11 17")),
        a_case("A2", source_due_at=at("2024-03-12 00")),
        a_case("A3"),
    ]
    figure = of(tmp_path, *cases, line="goal2/source-due")
    assert (counts(figure), figure.verdict) == ((1, 1, 0), GoalVerdict.NO_TARGET)


def test_one_late_case_misses_the_goal(tmp_path):
    assert of(tmp_path / "a", a_case("A1"), a_case("A2")).verdict is GoalVerdict.MET
    assert of(tmp_path / "b", a_case("A1"), an_open_case("A2")).verdict is GoalVerdict.NOT_MET
