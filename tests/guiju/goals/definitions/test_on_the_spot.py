"""当场办结率: accepted and closed in the hall on one day, and keyed in when it happened."""

import pytest

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, an_item, an_open_case, at, on
from tests.guiju.goals.measured import counts, left_out, measured

AT_ONCE, LATER, UNKNOWN, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)
SAME_DAY = {"closed_at": at("2024-03-04 17")}


def of(folder, *cases, line="goal4", item=(), **asked):
    """A line of the goal over some cases."""
    return measured(folder, {"case": cases, "item": item}, **asked)[line]


@pytest.mark.parametrize(
    ("closed_at", "found"), [("2024-03-04 23:59:59", AT_ONCE), ("2024-03-05 00", LATER), ("2024-03-04 09", AT_ONCE)]
)
def test_on_the_spot_is_on_the_day_of_acceptance(tmp_path, closed_at, found):
    assert counts(of(tmp_path, a_case(closed_at=at(closed_at)))) == found


def test_only_the_hall_has_a_spot(tmp_path):
    assert counts(of(tmp_path, a_case(channel="网上"), a_case("A2", channel="邮寄"))) == NOWHERE


def test_a_case_of_unknown_channel_is_unknown(tmp_path):
    assert counts(of(tmp_path, a_case(channel=None, **SAME_DAY))) == UNKNOWN


def test_an_open_case_counts_nowhere_yet(tmp_path):
    assert counts(of(tmp_path, an_open_case())) == NOWHERE


def test_voided_cases_are_left_out_visibly(tmp_path):
    figure = of(tmp_path, a_case(finish_kind="删除", **SAME_DAY))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {"删除": 1})


def entered(accepted, closed, received="2024-03-04 09:00"):
    """A case closed on the spot, keyed in at these times."""
    entries = {"accept_entered_at": at(accepted), "close_entered_at": at(closed)}
    return a_case(received_at=at(received), **SAME_DAY, **entries)


def test_a_case_keyed_in_afterwards_in_one_go_is_left_out_visibly(tmp_path):
    figure = of(tmp_path, entered("2024-03-04 16:00:00", "2024-03-04 16:00:59.999999"))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {"事后补录": 1})


def test_closing_keyed_in_before_acceptance_is_one_go_as_well(tmp_path):
    figure = of(tmp_path, entered("2024-03-04 16:00:30", "2024-03-04 16:00:00"))
    assert left_out(figure) == {"事后补录": 1}


@pytest.mark.parametrize(
    ("accepted", "closed"),
    [
        ("2024-03-04 16:00:00", "2024-03-04 16:01:00"),
        ("2024-03-04 09:30:00", "2024-03-04 09:30:10"),
        ("2024-03-04 09:00:05", "2024-03-04 09:00:10"),
    ],
)
def test_a_case_keyed_in_slowly_or_soon_is_on_the_spot(tmp_path, accepted, closed):
    assert counts(of(tmp_path, entered(accepted, closed))) == AT_ONCE


def test_nobody_is_accused_of_keying_in_afterwards_without_the_times(tmp_path):
    assert counts(of(tmp_path, a_case(accept_entered_at=at("2024-03-04 16"), **SAME_DAY))) == AT_ONCE


def test_cases_with_a_promise_of_days_have_a_line_of_their_own(tmp_path):
    cases = [
        a_case("A1", case_type="即办件", **SAME_DAY),
        a_case("A2", case_type="承诺件", **SAME_DAY),
        a_case("A3", case_type="承诺件"),
    ]
    assert counts(of(tmp_path, *cases)) == (2, 1, 0)
    assert counts(of(tmp_path, *cases, line="goal4/promised", number=2)) == (1, 1, 0)


def test_four_of_five_meet_the_goal_and_three_of_four_do_not(tmp_path):
    cases = [a_case(str(number), **SAME_DAY) for number in range(4)] + [a_case("9")]
    assert of(tmp_path / "a", *cases).verdict is GoalVerdict.MET
    assert of(tmp_path / "b", *cases[1:]).verdict is GoalVerdict.NOT_MET


def test_the_share_of_items_is_of_those_in_the_hall_today(tmp_path):
    hall = {"in_hall": True, "case_type": "即办件"}
    items = [
        an_item("即办", **hall),
        an_item("承诺", in_hall=True, case_type="承诺件"),
        an_item("不在大厅", in_hall=False, case_type="即办件"),
        an_item("已取消", **hall, valid_to=on("2024-08-31")),
        an_item("旧版", **hall, valid_to=on("2024-01-01")),
        an_item("类型不明", in_hall=True),
    ]
    assert counts(of(tmp_path, line="goal4/items", item=items)) == (1, 1, 1)
