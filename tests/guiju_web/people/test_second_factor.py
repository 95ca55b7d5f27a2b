"""The second factor: set up, asked for, used once, lost and found again."""

import base64
import hmac
import struct
import time

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from guiju_web.audit_log.models import Entry
from guiju_web.people import second_factor
from guiju_web.people.models import Person
from tests.guiju_web.people.test_actions import as_person


def code_of(secret: bytes, steps: int = 0) -> str:
    """The six digits of RFC 6238 for a secret now, or some half minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.digest(secret, counter, "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


@pytest.fixture
def protected(site, settings):
    """Somebody with a second factor: their secret and recovery codes; a wrong code does not make the next one wait."""
    settings.OTP_TOTP_THROTTLE_FACTOR = settings.OTP_STATIC_THROTTLE_FACTOR = 0
    request = as_person("sun")
    device = second_factor.offered(request.user)
    codes = second_factor.confirm(request, code=code_of(device.bin_key, -1))
    return device.bin_key, codes


def enter(site, code, number="sun"):
    """Return a browser in which a password and a code were typed."""
    browser = Client()
    answer = browser.post("/people/sign-in/", {"username": number, "password": site[number].password})
    assert answer.url == "/people/sign-in/second-step/"
    assert browser.get("/people/").status_code == 302
    browser.post("/people/sign-in/second-step/", {"code": code})
    return browser


def test_the_code_agrees_with_the_standards_own_example():
    secret, moment = b"12345678901234567890", 59
    digest = hmac.digest(secret, struct.pack(">Q", moment // 30), "sha1")
    at = digest[-1] & 15
    assert f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 10**8:08d}" == "94287082"


def test_password_and_code_together_let_somebody_in(site, protected):
    assert enter(site, code_of(protected[0])).get("/people/").status_code == 200
    assert Entry.objects.latest("number").action == "登录"


@pytest.mark.parametrize("wrong", ["000000", "abc", "12345678901234567890"])
def test_a_wrong_code_keeps_everybody_out_and_is_logged(site, protected, wrong):
    assert enter(site, wrong).get("/people/").status_code == 302


def test_a_code_is_good_for_one_sign_in(site, protected):
    code = code_of(protected[0])
    enter(site, code)
    assert enter(site, code).get("/people/").status_code == 302
    assert Entry.objects.filter(action="登录（第二因素）", is_refused=True).count() == 1


def test_a_recovery_code_is_good_for_one_sign_in_however_it_is_typed(site, protected):
    code = protected[1][0]
    assert enter(site, f" {code.upper()} ").get("/people/").status_code == 200
    assert enter(site, code).get("/people/").status_code == 302
    assert second_factor.codes_left(Person.objects.get(number="sun")) == 9


def test_recovery_codes_are_not_in_the_database(site, protected):
    kept = " ".join(StaticToken.objects.values_list("token", flat=True))
    assert not [each for each in protected[1] if each in kept or each.replace("-", "") in kept]


def test_after_five_wrong_codes_one_begins_again_with_the_password(site, protected):
    browser = enter(site, "000000")
    for _ in range(4):
        browser.post("/people/sign-in/second-step/", {"code": "000000"})
    answer = browser.post("/people/sign-in/second-step/", {"code": code_of(protected[0])})
    assert answer.url == "/people/sign-in/"
    assert browser.get("/people/").status_code == 302


def test_a_wrong_code_makes_the_next_one_wait(site, protected, settings):
    settings.OTP_TOTP_THROTTLE_FACTOR = 60
    browser = enter(site, "000000")
    answer = browser.post("/people/sign-in/second-step/", {"code": code_of(protected[0])})
    assert "过几秒钟" in answer.content.decode()


def test_a_factor_not_confirmed_is_not_asked_for(site):
    second_factor.offered(Person.objects.get(number="sun"))
    answer = Client().post("/people/sign-in/", {"username": "sun", "password": site["sun"].password})
    assert answer.url == "/people/"


def test_giving_it_up_asks_for_the_password(site, protected):
    with pytest.raises(ValidationError):
        second_factor.remove(as_person("sun"), password="wrong")
    second_factor.remove(as_person("sun"), password=site["sun"].password)
    assert not TOTPDevice.objects.exists()


def test_the_security_administrator_resets_it_and_nobody_else(site, protected):
    sun = Person.objects.get(number="sun")
    for number in ("qian", "sun"):
        with pytest.raises(PermissionDenied):
            second_factor.reset(as_person(number), person=sun)
    second_factor.reset(as_person("zheng"), person=sun)
    assert not second_factor.has_one(sun)


@pytest.mark.parametrize(("rule", "numbers"), [("administrators", "sun"), ("everybody", "sun zhou"), ("none", "")])
def test_who_has_to_have_one_is_a_setting(site, settings, rule, numbers):
    settings.SECOND_FACTOR = rule
    found = [each for each in ("sun", "zhou") if second_factor.is_required(Person.objects.get(number=each))]
    assert found == numbers.split()


def test_the_picture_holds_the_secret_for_the_authenticator(site):
    device = second_factor.offered(Person.objects.get(number="sun"))
    assert base64.b32encode(device.bin_key).decode() in device.config_url
    assert second_factor.picture(device).startswith("data:image/svg+xml")
