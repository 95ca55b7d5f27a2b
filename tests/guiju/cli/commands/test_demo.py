"""guiju demo: a city, judged, with its eight goals."""

import pytest

from guiju.cli import main
from guiju.records.workspace import open_workspace


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A demo city of 500 cases, built once."""
    root = tmp_path_factory.mktemp("demo") / "城"
    assert main(["demo", "-w", str(root), "--cases", "500", "--seed", "7", "--no-serve", "-q"]) == 0
    return root


def test_everything_planted_is_found_and_nothing_else(guiju, built):
    found = guiju("demo", "-w", built, "--json").value["detection"]
    assert found["expected"] > 0
    assert (found["missed"], found["false_alarms"]) == (0, 0)


def test_a_city_that_is_there_is_judged_as_it_is(guiju, built):
    before = open_workspace(built).store().current().id
    value = guiju("demo", "-w", built, "--cases", "900", "--json").value
    assert open_workspace(built).store().current().id == before == value["run"]["snapshot"]


def test_people_see_eight_goals_the_proof_and_where_to_look_next(guiju, built):
    out = guiju("demo", "-w", built).out
    for goal in ("1 服务合法率", "2 按时办结率", "8 标准信息化率"):
        assert goal in out
    assert "漏查 0，误报 0" in out
    assert f"guiju goals --exceptions 2 --workspace {built}" in out


def test_the_goals_command_says_the_same_as_the_demo(guiju, built):
    shown = guiju("demo", "-w", built, "--json").value["goals"]
    assert guiju("goals", "-w", built, "--json").value == shown


def test_a_folder_with_something_else_in_it_is_left_alone(guiju, tmp_path):
    (tmp_path / "letter.txt").write_text("x")
    assert guiju("demo", "-w", tmp_path).code == 4
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("cases", ["0", "viele", "100000001"])
def test_a_number_of_cases_that_makes_no_city_is_a_wrong_call(guiju, tmp_path, cases):
    assert guiju("demo", "-w", tmp_path / "城", "--cases", cases).code == 2
