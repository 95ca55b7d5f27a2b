"""The city's identity service, played by a few answers; the real one is asked in `tests/acceptance`."""

import time
from types import SimpleNamespace

import jwt
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from jwt.algorithms import RSAAlgorithm

from guiju_web.audit_log.models import Entry
from guiju_web.people import identity
from guiju_web.people.models import Person

ISSUER = "https://identity.example"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def service(site, settings, monkeypatch):
    """A service whose answers a test may change: `claims` of the token, `person` of the userinfo, `key` that signs."""
    settings.OIDC_ISSUER, settings.OIDC_RP_CLIENT_ID, settings.OIDC_RP_CLIENT_SECRET = ISSUER, "guiju", "secret"
    monkeypatch.setattr(identity, "_FOUND", {})
    played = SimpleNamespace(
        claims={},
        person={"sub": "u1", "preferred_username": "qian"},
        key=KEY,
        asked=[],
        names_key=True,
        keys=[OTHER, KEY],
    )

    def get(url, **named):
        played.asked.append(url)
        answers = {
            "/.well-known/openid-configuration": {
                "issuer": ISSUER, **{door: f"{ISSUER}/{door}" for door in identity._DOORS.values()},
            },
            "/jwks_uri": {"keys": [key_of(each, serial) for serial, each in enumerate(played.keys)]},
            "/userinfo_endpoint": played.person,
        }  # fmt: skip
        return answer(answers[url.removeprefix(ISSUER)])

    def post(url, **named):
        played.asked.append((url, named["data"]))
        said = {"iss": ISSUER, "aud": "guiju", "sub": "u1", "nonce": played.nonce, "exp": time.time() + 60}
        token = jwt.encode(
            {**said, **played.claims}, played.key, "RS256", headers={"kid": "1"} if played.names_key else None
        )
        return answer({"id_token": token, "access_token": "a"})

    monkeypatch.setattr(requests, "get", get)
    monkeypatch.setattr(requests, "post", post)
    return played


def key_of(private, serial):
    """The public half of a key as a service publishes it."""
    return {**RSAAlgorithm.to_jwk(private.public_key(), as_dict=True), "kid": str(serial), "alg": "RS256"}


def answer(said):
    """An answer of the service."""
    return SimpleNamespace(
        status_code=200, json=lambda: said, raise_for_status=lambda: None, headers={"content-type": "application/json"}
    )


def come_back(service, state=None, browser=None):
    """Go to the service and come back with a code; return the browser and the page."""
    browser = browser or Client()
    went = browser.get("/people/sign-in/identity/?next=/goals/2/")
    query = dict(part.split("=", 1) for part in went.url.partition("?")[2].split("&"))
    service.nonce, service.query = query["nonce"], query
    page = browser.get("/people/sign-in/identity/answer/", {"code": "c", "state": state or query["state"]})
    return browser, page


def test_somebody_the_service_vouches_for_goes_where_they_wanted(service):
    browser, page = come_back(service)
    assert (page.status_code, page.url) == (302, "/goals/2/")
    assert browser.get("/goals/2/").status_code == 200
    assert Entry.objects.latest("number").after == {"by": "OIDC"}


def test_the_code_is_asked_for_with_a_challenge_and_fetched_with_its_proof(service):
    come_back(service)
    assert service.query["code_challenge_method"] == "S256"
    sent = next(each[1] for each in service.asked if isinstance(each, tuple))
    assert len(sent["code_verifier"]) >= 43
    assert len([each for each in service.asked if "well-known" in str(each)]) == 1


def test_an_unknown_person_gets_a_page_and_no_account(service):
    service.person["preferred_username"] = "stranger"
    _browser, page = come_back(service)
    assert page.status_code == 403
    assert "还没有您的账号" in page.content.decode()
    assert not Person.objects.filter(number="stranger").exists()
    assert (Entry.objects.latest("number").subject, Entry.objects.latest("number").is_refused) == ("stranger", True)


@pytest.mark.parametrize("claims", [
    {"aud": "another"}, {"exp": 1}, {"iss": "https://elsewhere.example"}, {"nonce": "another"}, {"sub": "u2"},
])  # fmt: skip
def test_a_token_that_is_not_ours_opens_nothing(service, claims):
    service.claims = claims
    browser, page = come_back(service)
    assert page.status_code == 403
    assert browser.get("/goals/").status_code == 302
    assert Entry.objects.latest("number").is_refused


def test_a_token_signed_by_another_opens_nothing(service):
    service.key = OTHER
    assert come_back(service)[1].status_code == 403


@pytest.mark.parametrize(("keys", "status"), [([KEY], 302), ([OTHER], 403), ([OTHER, KEY], 403)])
def test_a_token_that_names_no_key_is_held_against_the_only_one(service, keys, status):
    service.names_key, service.keys = False, keys
    assert come_back(service)[1].status_code == status


def test_a_state_of_another_browser_opens_nothing(service):
    assert come_back(service, state="tampered")[1].status_code == 403


def test_an_answer_is_good_once(service):
    browser, _page = come_back(service)
    again = browser.get("/people/sign-in/identity/answer/", {"code": "c", "state": service.query["state"]})
    assert again.status_code == 403


def test_a_refusal_of_the_service_leads_back(service):
    answer = Client().get("/people/sign-in/identity/answer/", {"error": "access_denied"})
    assert "没有完成" in answer.content.decode()


def test_the_claim_is_a_setting(service, settings):
    settings.OIDC_CLAIM = "sub"
    service.person["sub"] = "zhou"
    service.claims = {"sub": "zhou"}
    browser, _page = come_back(service)
    assert browser.session["_auth_user_id"] == str(Person.objects.get(number="zhou").pk)


def test_a_locked_account_stays_locked(service):
    Person.objects.filter(number="qian").update(is_active=False)
    assert come_back(service)[1].status_code == 403


@pytest.mark.parametrize("broken", [{"issuer": "https://elsewhere.example"}, {"jwks_uri": None}])
def test_a_service_that_is_not_what_it_says_is_not_gone_to(service, monkeypatch, broken):
    doors = {door: f"{ISSUER}/{door}" for door in identity._DOORS.values()}
    document = {key: value for key, value in {"issuer": ISSUER, **doors, **broken}.items() if value}
    monkeypatch.setattr(requests, "get", lambda url, **named: answer(document))
    assert Client().get("/people/sign-in/identity/").status_code == 503


def test_without_a_service_there_is_no_such_page_and_no_button(site):
    assert Client().get("/people/sign-in/identity/").status_code == 404
    assert Client().get("/people/sign-in/identity/answer/").status_code == 404
    assert "统一身份认证" not in Client().get("/people/sign-in/").content.decode()


def test_with_a_service_the_button_is_there(service):
    assert "用统一身份认证登录" in Client().get("/people/sign-in/").content.decode()
