"""The figures of the eight goals for an office and a stretch of months, beside what was published."""

from guiju.goals.figure import GoalVerdict
from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from tests.guiju.cities import a_case, a_rating, a_review, an_office, an_open_case, at
from tests.guiju.goals.measured import a_scope, counts, measured

CITY = {
    "office": [an_office("A"), an_office("B", "A"), an_office("C")],
    "case": [
        a_case("A1"),
        an_open_case("B1", office_code="B"),
        a_case("C1", office_code="C", closed_at=at("2024-03-12 09"), accepted_at=at("2024-03-11 09")),
        a_case("C2", office_code="C", accepted_at=at("2024-04-15 09"), closed_at=at("2024-04-16 09")),
        a_case("X1", office_code=None),
    ],
}


def test_each_goal_is_told_once_in_the_order_of_the_plan(tmp_path):
    figures = goal_figures(a_scope(tmp_path, CITY))
    assert [figure.line for figure in figures] == [f"goal{number}" for number in range(1, 9)]


def test_further_lines_stand_behind_their_goal(tmp_path):
    numbers = [figure.goal for figure in goal_figures(a_scope(tmp_path, CITY), lines=True)]
    assert numbers == sorted(numbers)
    assert len(numbers) > 20


def test_an_office_is_measured_with_all_below_it(tmp_path):
    assert counts(measured(tmp_path, CITY)["goal2"]) == (4, 1, 0)
    assert counts(measured(tmp_path, CITY, office="A", number=2)["goal2"]) == (1, 1, 0)
    assert counts(measured(tmp_path, CITY, office="C", number=3)["goal2"]) == (2, 0, 0)


def test_months_of_all_offices_add_up_to_the_whole(tmp_path):
    parts = [
        counts(measured(tmp_path / f"{office}{month}", CITY, office=office, period=month)["goal2"])
        for office in ("A", "C")
        for month in ("2024-03", "2024-04")
    ]
    assert [sum(column) for column in zip(*parts, strict=True)] == [3, 1, 0]


def test_a_figure_says_what_it_was_worked_out_from(tmp_path):
    scope = a_scope(tmp_path, CITY, office="A", period="2024-03")
    figure = goal_figures(scope)[1]
    assert (figure.snapshot, figure.run) == (scope.snapshot.id, scope.judged.run.id)
    assert (figure.office, figure.period) == ("A", "2024-03")


def test_nothing_to_count_is_told_from_nothing_to_measure_by(tmp_path):
    figures = measured(tmp_path, {**CITY, "rating": [a_rating()]}, period="2023-05")
    assert figures["goal2"].verdict is GoalVerdict.NOT_APPLICABLE
    assert figures["goal5"].verdict is GoalVerdict.NOT_APPLICABLE
    assert figures["goal7"].verdict is GoalVerdict.NOT_MEASURABLE


def test_many_unknown_answers_leave_a_goal_not_measurable(tmp_path):
    known = [a_case(str(number)) for number in range(18)]
    unknown = a_case("x", promised_limit=None)
    assert measured(tmp_path / "a", {"case": [*known, a_case("y"), unknown]})["goal2"].verdict is GoalVerdict.NOT_MET
    assert measured(tmp_path / "b", {"case": [*known, unknown]})["goal2"].verdict is GoalVerdict.NOT_MEASURABLE


def test_a_published_figure_stands_beside_the_new_one_and_is_never_rewritten(tmp_path):
    march = {"period": "2024-03"}
    path = publish(tmp_path, goal_figures(a_scope(tmp_path, CITY, **march), lines=True), at("2024-04-05 09"))
    published = path.read_bytes()
    late = {**CITY, "case": [*CITY["case"], an_open_case("A9")]}
    figures = {each.line: each for each in goal_figures(a_scope(tmp_path, late, number=2, **march), lines=True)}
    goal2 = figures["goal2"]
    assert (counts(goal2), goal2.published["numerator"], goal2.published["denominator"]) == ((3, 2, 0), 3, 4)
    assert goal2.is_restated
    assert not figures["goal2/void"].is_restated
    assert path.read_bytes() == published


def test_a_review_that_comes_late_restates_the_month_of_the_decision(tmp_path):
    before = {"case": [a_case()], "case_review": [a_review()]}
    publish(tmp_path, goal_figures(a_scope(tmp_path, before, period="2024-03")), at("2024-04-05 09"))
    after = {**before, "case_review": [a_review(), a_review("V2", is_wrong=True)]}
    figure = goal_figures(a_scope(tmp_path, after, period="2024-03", number=2))[2]
    assert (figure.line, figure.is_restated, counts(figure)) == ("goal3", True, (0, 1, 0))


def test_what_was_published_of_another_office_or_month_is_not_shown(tmp_path):
    publish(tmp_path, goal_figures(a_scope(tmp_path, CITY, period="2024-03")), at("2024-04-05 09"))
    assert goal_figures(a_scope(tmp_path, CITY, period="2024-04", number=2))[1].published is None
    assert goal_figures(a_scope(tmp_path, CITY, period="2024-03", office="A", number=3))[1].published is None
