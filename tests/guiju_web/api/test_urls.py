"""Operations answer whoever has a token, and nothing of them is kept for somebody else."""

from django.urls import get_resolver, resolve

from guiju_web.ui.access import TOKEN, permission_of


def test_every_operation_is_behind_the_door_of_tokens(site):
    for path in ("/api/v1/goals", "/api/v1/checks/a/b/findings", "/api/v1/records/case/a/b"):
        assert permission_of(resolve(path).func) == TOKEN
    assert get_resolver()


def test_operations_take_no_cookie_and_need_no_proof_against_forgery(site):
    assert resolve("/api/v1/goals").func.csrf_exempt
