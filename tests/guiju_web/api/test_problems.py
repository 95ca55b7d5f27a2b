"""A refusal says where, what, why and what to do."""

import json

from django.test import RequestFactory

from guiju_web.api.problems import TROUBLES, Refusal, answer, not_found


def test_a_refusal_has_the_members_of_the_standard_and_our_four_parts():
    refusal = Refusal("key-taken", "是什么。", "怎么办。", "为什么。", "哪里", headers={"X-Test": "1"})
    response = answer(RequestFactory().get("/api/v1/x"), refusal)
    said = json.loads(response.content)
    assert (response.status_code, said["status"]) == (409, 409)
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["X-Test"] == "1"
    assert said["type"] == "/api/#key-taken"
    assert said["detail"] == "是什么。为什么。怎么办。"
    assert (said["where"], said["instance"]) == ("哪里", "/api/v1/x")


def test_every_kind_of_refusal_has_a_status_of_refusals():
    assert all(each.status >= 400 and each.title for each in TROUBLES.values())
    assert str(not_found("没有。")) == "没有。"
