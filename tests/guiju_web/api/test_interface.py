"""How the interface refuses, and what its schema says of that."""

import logging

import pytest

from guiju.errors import Place, Problem, StoreError
from guiju_web.api.interface import scope_of
from guiju_web.api.operations import goals
from guiju_web.api.operations.catalogue import interface


def test_refusals_have_their_own_media_type_in_the_schema():
    responses = interface.get_openapi_schema()["paths"]["/api/v1/goals"]["get"]["responses"]
    assert list(responses[404]["content"]) == ["application/problem+json"]
    assert list(responses[200]["content"]) == ["application/json"]
    assert "content" not in responses[304]


def test_every_operation_has_one_scope():
    assert all(scope_of(each) for each in interface.operations())


@pytest.fixture
def failing(program, monkeypatch):
    """Ask for the goals while the library fails."""

    def ask(error):
        def fail(*arguments, **named):
            raise error

        monkeypatch.setattr(goals, "goal_figures", fail)
        return program("zhou").get("/api/v1/goals")

    return ask


def test_what_nobody_expected_is_logged_and_told_without_its_inside(failing, caplog):
    with caplog.at_level(logging.ERROR):
        answer = failing(RuntimeError("inside"))
    assert answer.status_code == 500
    assert "inside" not in answer.content.decode()
    assert "inside" in caplog.text


def test_what_the_library_says_is_wrong_is_told_in_its_four_parts(failing):
    problem = Problem(Place("lake"), "坏了。", "因为。", "请修。", "broken")
    answer = failing(StoreError(problems=[problem]))
    assert answer.status_code == 503
    said = answer.json()
    assert (said["where"], said["what"], said["why"], said["remedy"]) == ("lake", "坏了。", "因为。", "请修。")
    assert said["problems"][0]["code"] == "broken"


def test_what_is_written_wrong_is_told_place_by_place(program):
    answer = program("zhou").get("/api/v1/breakdowns?line=goal2&by=x&limit=0")
    assert answer.status_code == 422
    assert {each["where"]: each["what"] for each in answer.json()["problems"]} == {
        "query.by": "不是可用的值。",
        "query.limit": "不能小于 1。",
    }


def test_a_method_an_address_does_not_take_is_refused_as_a_problem(program):
    answer = program("zhou").delete("/api/v1/goals")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET"
    assert answer.json()["what"] == "这个地址只接受 GET。"
