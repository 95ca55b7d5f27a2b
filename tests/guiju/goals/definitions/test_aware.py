"""标准知晓率: a test passed lately on the very edition in force; reading is not knowing, and old knowledge lapses."""

import pytest

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import at, on
from tests.guiju.goals.measured import NOTHING, counts, left_out, measured
from tests.guiju.standard_system.libraries import a_library

BODY = "# 受理 {#acceptance}\n\n窗口应及时受理。\n"
LIBRARY = a_library(TG_1={"2023-01-01": BODY, "2024-06-01": BODY})
KNOWS, IGNORANT, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 0)


def a_person(person="甲", **fields):
    """Somebody who passed a test on the edition in force in June 2024, at work since 2020."""
    usual = {
        "standard": "TG-1",
        "joined_on": on("2020-01-01"),
        "edition_implemented_on": on("2024-06-01"),
        "tested_on": on("2024-06-20"),
        "score": 90.0,
    }
    return {"person": person, **usual, **fields}


def of(folder, *people, line="goal6", library=LIBRARY, **asked):
    """A line of the goal over some people."""
    return measured(folder, {"awareness": people}, library=library, **asked)[line]


def test_who_passed_a_test_on_the_edition_in_force_knows_it(tmp_path):
    figure = of(tmp_path, a_person())
    assert (counts(figure), figure.verdict) == (KNOWS, GoalVerdict.MET)


def test_knowledge_lapses_when_the_standard_changes(tmp_path):
    assert counts(of(tmp_path, a_person(edition_implemented_on=on("2023-01-01")))) == IGNORANT


@pytest.mark.parametrize(("score", "found"), [(80.0, KNOWS), (79.9, IGNORANT), (None, IGNORANT)])
def test_eighty_points_pass(tmp_path, score, found):
    assert counts(of(tmp_path, a_person(score=score))) == found


@pytest.mark.parametrize(("tested_on", "found"), [("2023-09-01", KNOWS), ("2023-08-31", IGNORANT)])
def test_a_test_counts_for_a_year(tmp_path, tested_on, found):
    assert counts(of(tmp_path, a_person(tested_on=on(tested_on)))) == found


def test_who_was_never_tested_does_not_know_and_is_not_merely_unknown(tmp_path):
    never = {"tested_on": None, "score": None, "edition_implemented_on": None}
    assert counts(of(tmp_path, a_person(**never, read_on=on("2024-06-02")))) == IGNORANT


def test_reading_is_a_line_of_its_own(tmp_path):
    people = [a_person("甲", read_on=on("2024-06-02")), a_person("乙")]
    assert counts(of(tmp_path, *people, line="goal6/read")) == (1, 1, 0)


@pytest.mark.parametrize(
    ("joined_on", "found"), [("2024-08-02", {"到岗未满三十日": 1}), ("2024-08-01", {}), (None, {})]
)
def test_newcomers_have_thirty_days(tmp_path, joined_on, found):
    person = a_person(joined_on=joined_on and on(joined_on), tested_on=None)
    assert left_out(of(tmp_path, person)) == found


@pytest.mark.parametrize(
    ("leave_from", "leave_to", "is_left_out"),
    [
        ("2024-08-01", "2024-09-01", True),
        ("2024-08-02", "2024-09-01", False),
        ("2024-07-31", None, True),
        ("2024-08-01", None, False),
        ("2024-07-01", "2024-08-30", False),
        ("2024-07-01", "2024-08-31", True),
        ("2024-09-01", "2024-12-31", False),
    ],
)
def test_who_is_on_leave_for_more_than_thirty_days_is_left_out(tmp_path, leave_from, leave_to, is_left_out):
    leave = {"leave_from": on(leave_from), "leave_to": leave_to and on(leave_to)}
    figure = of(tmp_path, a_person(tested_on=None, **leave))
    assert left_out(figure) == ({"休假三十日以上": 1} if is_left_out else {})
    assert counts(figure) == (NOWHERE if is_left_out else IGNORANT)


@pytest.mark.parametrize(("as_of", "found"), [("2024-06-14 12", {"版本实施未满十四日": 1}), ("2024-06-15 12", {})])
def test_a_new_edition_gives_fourteen_days_to_learn_it(tmp_path, as_of, found):
    person = a_person(edition_implemented_on=on("2023-01-01"), tested_on=on("2024-05-01"))
    assert left_out(of(tmp_path, person, as_of=at(as_of))) == found


def test_a_standard_that_is_not_in_force_need_not_be_known(tmp_path):
    figure = of(tmp_path, a_person(standard="TG-9", tested_on=None))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {"标准未在实施": 1})


def test_a_city_without_standards_has_nothing_to_know(tmp_path):
    figure = of(tmp_path, a_person(), library=NOTHING)
    assert (left_out(figure), figure.verdict) == ({"标准未在实施": 1}, GoalVerdict.NOT_APPLICABLE)


def test_each_standard_a_post_requires_is_a_pair_of_its_own(tmp_path):
    library = a_library(TG_1={"2023-01-01": BODY}, TG_2={"2023-01-01": BODY})
    old = {"edition_implemented_on": on("2023-01-01")}
    people = [a_person(standard="TG-1", **old), a_person(standard="TG-2", tested_on=None, **old)]
    assert counts(of(tmp_path, *people, library=library)) == (1, 1, 0)


def test_the_state_is_told_of_the_month_judged_as_of(tmp_path):
    assert counts(of(tmp_path / "august", a_person(), period="2024-08")) == KNOWS
    assert counts(of(tmp_path / "july", a_person(), period="2024-07")) == NOWHERE


def test_without_the_post_matrix_the_goal_cannot_be_measured(tmp_path):
    assert of(tmp_path).verdict is GoalVerdict.NOT_MEASURABLE
