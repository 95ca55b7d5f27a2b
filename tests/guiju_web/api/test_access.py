"""The door of the interface: a valid token of somebody who still may, and nothing else."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from guiju_web.api.models import Token
from guiju_web.api.scopes import TokenScope
from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Grant, Person

GOALS = "/api/v1/goals"
DAY = timedelta(days=1)


def ask(secret, **headers):
    """Ask for the goals with a secret."""
    return Client().get(GOALS, headers={"authorization": f"Bearer {secret}", **headers})


def test_who_comes_with_a_valid_token_is_answered(token_of):
    token, secret = token_of("zhou")
    assert ask(secret).status_code == 200
    token.refresh_from_db()
    assert token.last_used_at is not None


@pytest.mark.parametrize(
    "changed",
    [
        {"since": timezone.localdate() + DAY},
        {"until": timezone.localdate()},
        {"revoked_at": timezone.now()},
        {"secret_hash": ""},
    ],
    ids=["ahead", "expired", "revoked", "uncollected"],
)
def test_a_token_out_of_its_time_is_refused(token_of, changed):
    _, secret = token_of("zhou", **changed)
    answer = ask(secret)
    assert answer.status_code == 401
    assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]
    assert Entry.objects.last().is_refused


def test_a_wrong_secret_is_refused_and_told_apart_from_none(token_of):
    _, secret = token_of("zhou")
    assert ask(secret + "x").json()["what"].startswith("令牌无效")
    assert Client().get(GOALS).json()["what"] == "请求没有带令牌。"
    assert Client().get(GOALS, headers={"authorization": f"Basic {secret}"}).status_code == 401


def test_a_token_ends_with_its_owners_account(token_of):
    _, secret = token_of("zhou")
    Person.objects.filter(number="zhou").update(is_active=False)
    assert ask(secret).status_code == 401


def test_a_token_ends_with_its_owners_role(token_of):
    _, secret = token_of("zhou")
    assert ask(secret).status_code == 200
    Grant.objects.filter(person__number="zhou").update(until=timezone.localdate())
    answer = ask(secret)
    assert answer.status_code == 403
    assert "角色不允许" in answer.json()["what"]
    assert Entry.objects.last().person == "zhou"


def test_the_last_use_is_not_written_at_every_request(token_of):
    token, secret = token_of("zhou")
    ask(secret)
    first = Token.objects.get(pk=token.pk).last_used_at
    ask(secret)
    assert Token.objects.get(pk=token.pk).last_used_at == first


def test_a_misspelt_parameter_is_not_answered_as_if_it_were_not_there(token_of):
    _, secret = token_of("zhou", TokenScope.GOALS)
    answer = Client().get(f"{GOALS}?perriod=2024", headers={"authorization": f"Bearer {secret}"})
    assert answer.status_code == 422
    assert answer.json()["problems"] == [{"where": "query.perriod", "what": "没有这个参数。"}]


def test_a_parameter_given_twice_is_not_answered_as_if_only_one_were_meant(program):
    answer = program("zhou").get(f"{GOALS}?period=2024&period=2023")
    assert answer.status_code == 422
    assert answer.json()["problems"] == [{"where": "query.period", "what": "写了不止一次。"}]


def test_too_many_requests_of_a_token_are_refused(token_of, limits):
    limits["token"] = (2, 3600)
    _, secret = token_of("zhou")
    _, other = token_of("zhou")
    assert [ask(secret).status_code for _ in range(3)] == [200, 200, 429]
    assert ask(other).status_code == 200
    refused = ask(secret)
    assert int(refused.headers["Retry-After"]) > 0
    assert "请求超过了 2 次" in refused.json()["what"]


def test_an_address_that_guesses_is_stopped_before_its_token_is_looked_at(token_of, limits):
    limits["refused"] = (2, 3600)
    _, secret = token_of("zhou")
    assert [ask("guess").status_code for _ in range(3)] == [401, 401, 429]
    assert ask(secret).status_code == 429
    assert Entry.objects.filter(is_refused=True).count() == 2


def test_too_many_requests_of_an_address_are_refused(token_of, limits):
    limits["address"] = (1, 3600)
    _, secret = token_of("zhou")
    assert [ask(secret).status_code for _ in range(2)] == [200, 429]


def test_an_address_with_a_nul_is_refused_and_logged_like_any_other(program):
    answer = program("sun").get("/api/v1/checks/%00/x")
    assert answer.status_code == 403
    assert "\x00" not in Entry.objects.last().subject


def test_an_answer_needs_few_queries(program, django_assert_max_num_queries):
    client = program("wang")
    for address in ("goals", "checks", "exceptions?line=goal2", "standards", "batches"):
        with django_assert_max_num_queries(12):
            client.get(f"/api/v1/{address}")
