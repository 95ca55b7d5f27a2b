"""Programs get the figures the command line gives, taken apart without loss, down to the records."""

import pytest


def read(client, address, key):
    """Return the rows of every page."""
    rows = []
    while address:
        page = client.get(address).json()
        rows += page[key]
        address = page["next"]
    return rows


@pytest.mark.parametrize("period", ["2024", "all"])
def test_figures_are_those_of_the_command_line(program, command, period):
    told = command("goals", "--lines", "--period", period)
    answered = program("zhou").get(f"/api/v1/goals?lines=true&period={period}").json()
    assert answered["figures"] == told
    assert {each["run"] for each in answered["figures"]} == {answered["run"]}


@pytest.mark.parametrize("by", ["branch", "item", "month", "office"])
def test_the_parts_of_a_line_add_up_to_it_over_all_pages(program, by):
    client = program("zhou")
    whole = next(each for each in client.get("/api/v1/goals").json()["figures"] if each["line"] == "goal2")
    parts = read(client, f"/api/v1/breakdowns?line=goal2&by={by}&limit=3", "parts")
    keys = [each["part"] for each in parts if each["part"]]
    assert keys == sorted(set(keys))
    assert all(each["name"] for each in parts)
    for name in ("numerator", "denominator"):
        assert sum(each[name] for each in parts) == whole[name] or by == "branch"


def test_what_keeps_a_goal_from_its_target_is_listed_page_by_page(program):
    client = program("zhou")
    whole = next(each for each in client.get("/api/v1/goals").json()["figures"] if each["line"] == "goal2")
    found = read(client, "/api/v1/exceptions?line=goal2&limit=2", "exceptions")
    keys = [each["key"] for each in found]
    assert keys == sorted(set(keys))
    assert len(keys) == whole["nonconforming"] > 2


def test_standards_that_fall_short_are_listed_page_by_page(program):
    client = program("zhou")
    whole = next(each for each in client.get("/api/v1/goals").json()["figures"] if each["line"] == "goal8")
    found = read(client, "/api/v1/exceptions?line=goal8&limit=1", "exceptions")
    assert len({each["key"] for each in found}) == len(found) == whole["exceptions"]


@pytest.mark.parametrize("address", ["breakdowns?line=goal99", "exceptions?line=goal99"])
def test_a_line_that_is_none_is_not_there(program, address):
    answer = program("zhou").get(f"/api/v1/{address}")
    assert answer.status_code == 404
    assert answer.json()["what"] == "没有指标 goal99。"


def test_a_liaison_gets_the_figures_of_the_own_office(program):
    answered = program("wang").get("/api/v1/goals").json()
    assert answered["office"]
    assert (
        answered["figures"][0]["denominator"] < program("zhou").get("/api/v1/goals").json()["figures"][0]["denominator"]
    )
