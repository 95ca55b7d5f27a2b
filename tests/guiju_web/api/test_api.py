"""The interface as a whole: it does what its schema says, and nobody gets what their token, role or office does not allow."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode

from guiju_web.api.operations.catalogue import interface
from guiju_web.api.scopes import PERMISSION_OF, TokenScope
from guiju_web.audit_log.models import Entry
from guiju_web.config.wsgi import application
from guiju_web.people.permanent import PERMANENT
from guiju_web.people.roles import PERMISSIONS, may

KNOWN = {
    "check": {"standard": "TG-201", "name": "accepted-in-time"},
    "findings": {"standard": "TG-201", "name": "accepted-in-time"},
    "standard": {"code": "TG-201"},
    "edition": {"code": "TG-201", "day": "2024-01-01"},
    "batch": {"batch": "1"},
    "record": {"population": "item", "key": "x|1"},
}
"""Path parameters under which an operation has something to say."""

OPERATIONS = {
    each["operationId"]: (method, path, each)
    for path, methods in interface.get_openapi_schema()["paths"].items()
    for method, each in methods.items()
}
FEW = examples(max_examples=20, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def contract(site, settings):
    """The served schema, asked over WSGI; the connection stays open after a request, for the test is inside of it."""
    settings.ALLOWED_HOSTS = ["*"]
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def request_of(name):
    """Return method and address of an operation with parameters under which it has something to say."""
    method, path, operation = OPERATIONS[name]
    for parameter, value in KNOWN.get(name, {}).items():
        path = path.replace(f"{{{parameter}}}", value)
    needed = {each["name"] for each in operation["parameters"] if each["in"] == "query" and each["required"]}
    return method, path + ("?line=goal2" if "line" in needed else "")


def ask(client, name, **headers):
    """Send an operation's request."""
    method, address = request_of(name)
    if method == "post":
        return client.post(address, {"kind": "case", "rows": [{"case_no": "A"}]}, "application/json", headers=headers)
    return client.get(address, headers=headers)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_does_what_the_schema_says(contract, token_of, name, mode):
    _, secret = token_of("zhou")
    operation = contract.find_operation_by_id(name)

    @FEW
    @given(case=operation.as_strategy(generation_mode=mode))
    def holds(case):
        case.call_and_validate(headers={"Authorization": f"Bearer {secret}"})

    holds()


@pytest.mark.parametrize("name", sorted(KNOWN.keys() - {"batch"}))
def test_an_operation_about_something_known_does_what_the_schema_says(contract, token_of, name):
    _, secret = token_of("zhou")
    operation = contract.find_operation_by_id(name)

    @FEW
    @given(case=operation.as_strategy(path_parameters=KNOWN[name]))
    def holds(case):
        case.call_and_validate(headers={"Authorization": f"Bearer {secret}"})

    holds()


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_refuses_who_has_no_token_as_the_schema_says(contract, name):
    operation = contract.find_operation_by_id(name)

    @FEW
    @given(case=operation.as_strategy())
    def holds(case):
        assert case.call_and_validate().status_code == 401

    holds()


def test_an_operation_that_breaks_its_schema_is_found(contract, token_of, monkeypatch):
    def fail(*arguments, **named):
        raise RuntimeError

    monkeypatch.setattr("guiju_web.api.operations.goals.goal_figures", fail)
    case = contract.find_operation_by_id("goals").Case()
    with pytest.raises(FailureGroup):
        case.call_and_validate(headers={"Authorization": f"Bearer {token_of('zhou')[1]}"})


def test_every_operation_asks_for_a_scope_and_every_scope_for_a_permission():
    assert set(PERMISSION_OF) == set(TokenScope)
    assert set(PERMISSION_OF.values()) <= set(PERMISSIONS)
    for _, _, operation in OPERATIONS.values():
        assert operation["x-scope"] in TokenScope.values, operation["operationId"]
        assert operation["security"] == [{"ByToken": [operation["x-scope"]]}]


@pytest.mark.parametrize("name", OPERATIONS)
def test_who_is_signed_in_but_has_no_token_is_not_let_in(signed_in, name):
    answer = ask(signed_in("zhou"), name)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_token_without_the_scope_is_refused_and_the_refusal_is_logged(program, name):
    scope = TokenScope(OPERATIONS[name][2]["x-scope"])
    others = [each for each in TokenScope if each is not scope]
    answer = ask(program("zhou", *others), name)
    assert answer.status_code == 403
    assert "insufficient_scope" in answer.headers["WWW-Authenticate"]
    last = Entry.objects.last()
    assert (last.person, last.is_refused, last.after["token"]) == ("zhou", True, "样例系统")


@pytest.mark.parametrize("number", [each[0] for each in PERMANENT])
def test_an_operation_answers_exactly_those_whose_role_permits_it(program, number):
    role = next(each[2] for each in PERMANENT if each[0] == number)
    client = program(number)
    for name, (_, _, operation) in OPERATIONS.items():
        permitted = may({role}, PERMISSION_OF[TokenScope(operation["x-scope"])])
        assert (ask(client, name).status_code == 403) is not permitted, (name, number)


def test_an_office_beyond_ones_own_is_not_there(program, demo_city):
    city, clerk = program("zhou"), program("li")
    seen = {each["code"] for each in clerk.get("/api/v1/offices").json()["offices"]}
    foreign = next(
        each["code"] for each in city.get("/api/v1/offices?limit=500").json()["offices"] if each["code"] not in seen
    )
    for address in ("goals?", "breakdowns?line=goal2&", "exceptions?line=goal2&", "checks?"):
        assert city.get(f"/api/v1/{address}office={foreign}").status_code == 200
        assert clerk.get(f"/api/v1/{address}office={foreign}").status_code == 404
        assert clerk.get(f"/api/v1/{address}").json()["office"] in seen


def test_an_address_that_is_none_is_answered_as_a_problem(site):
    answer = Client().get("/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.json()["type"] == "/api/#not-found"
