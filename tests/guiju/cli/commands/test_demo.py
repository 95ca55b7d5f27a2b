"""guiju demo: a city, judged, with its eight goals."""

import json
from contextlib import redirect_stdout
from io import StringIO
from shutil import copytree

import pytest

from guiju.cli import main, site
from guiju.demo.known_answers import ANSWERS
from guiju.records.workspace import open_workspace


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A demo city of 500 cases, built once: its folder, and what a program was told."""
    root, told = tmp_path_factory.mktemp("demo") / "城", StringIO()
    with redirect_stdout(told):
        assert main(["demo", "-w", str(root), "--cases", "500", "--seed", "7", "--no-serve", "--json"]) == 0
    return root, json.loads(told.getvalue())


def test_everything_planted_is_found_and_nothing_else(built):
    found = built[1]["detection"]
    assert found["expected"] > 0
    assert (found["missed"], found["false_alarms"]) == (0, 0)


def test_a_city_that_is_there_is_judged_as_it_is_and_people_see_what_to_look_at_next(guiju, built):
    root, value = built
    out = guiju("demo", "-w", root, "--cases", "900", "--no-serve").out
    assert open_workspace(root).store().current().id == value["run"]["snapshot"]
    for words in ("1 服务合法率", "8 标准信息化率", "漏查 0，误报 0", f"guiju goals --exceptions 2 --workspace {root}"):
        assert words in out


def test_the_goals_command_says_the_same_as_the_demo(guiju, built):
    root, value = built
    assert guiju("goals", "-w", root, "--json").value == value["goals"]


def test_a_folder_with_something_else_in_it_is_left_alone(guiju, tmp_path):
    (tmp_path / "letter.txt").write_text("x")
    assert guiju("demo", "-w", tmp_path).code == 4
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_city_of_its_own_gets_no_demo_people(guiju, built, tmp_path):
    root = tmp_path / "本市"
    copytree(built[0], root)
    (root / "exports" / ANSWERS).unlink()
    answer = guiju("demo", "-w", root, "--no-serve")
    assert answer.code == 4
    assert "这里不是演示城市" in answer.err


@pytest.mark.parametrize("cases", ["0", "viele", "100000001"])
def test_a_number_of_cases_that_makes_no_city_is_a_wrong_call(guiju, tmp_path, cases):
    assert guiju("demo", "-w", tmp_path / "城", "--cases", cases).code == 2


def test_it_ends_in_the_site_with_the_people_and_their_passwords(guiju, built, monkeypatch):
    served = []
    people = [{"number": "zhou", "name": "周组长", "role": "领导小组", "password": "told-once"}]
    monkeypatch.setattr(site, "enrol_demo", lambda folder: people if not served else [])
    monkeypatch.setattr(site, "serve", lambda *asked: served.append(asked))
    out = guiju("demo", "-w", built[0], "--port", "8123").out
    assert out.index("8 标准信息化率") < out.index("told-once") < out.index(":8123/")
    assert served == [(built[0], site.HOST, 8123)]
    assert "told-once" not in guiju("demo", "-w", built[0]).out


def test_the_last_whole_year_is_published_once_for_the_public(guiju, built):
    path = built[0] / "published" / "city" / "2023.json"
    before = path.read_bytes()
    guiju("demo", "-w", built[0], "--no-serve")
    assert path.read_bytes() == before
