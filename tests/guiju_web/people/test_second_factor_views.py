"""The pages of the second factor."""

import re

from django_otp.plugins.otp_totp.models import TOTPDevice

from guiju_web.people.models import Person
from tests.guiju_web.people.test_second_factor import code_of


def set_up(browser):
    """Set the second factor up in a browser; return the last page."""
    page = browser.get("/people/account/second-factor/").content.decode()
    assert "data:image/svg+xml" in page
    device = TOTPDevice.objects.get(confirmed=False)
    return browser.post("/people/account/second-factor/", {"code": code_of(device.bin_key)}).content.decode()


def test_an_administrator_without_one_is_led_to_set_it_up_and_does_nothing_before(signed_in, settings):
    settings.SECOND_FACTOR = "administrators"
    browser = signed_in("sun")
    assert browser.get("/people/").url == "/people/account/second-factor/"
    assert signed_in("zhou").get("/goals/").status_code == 200
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", set_up(browser))
    assert len(set(codes)) == 10
    assert browser.get("/people/").status_code == 200


def test_the_codes_are_shown_once(signed_in):
    browser = signed_in("li")
    set_up(browser)
    page = browser.get("/people/account/second-factor/").content.decode()
    assert not re.findall(r"<code>(\w{5}-\w{5})</code>", page)
    assert "还有 10 个" in page


def test_a_wrong_code_leaves_it_unset(signed_in):
    browser = signed_in("li")
    browser.get("/people/account/second-factor/")
    page = browser.post("/people/account/second-factor/", {"code": "abcdef"}).content.decode()
    assert "验证码不对" in page
    assert not TOTPDevice.objects.filter(confirmed=True).exists()


def test_it_is_given_up_with_the_password(signed_in, site):
    browser = signed_in("li")
    set_up(browser)
    refused = browser.post("/people/account/second-factor/give-up/", {"password": "wrong"})
    assert "没有撤销" in refused.content.decode()
    browser.post("/people/account/second-factor/give-up/", {"password": site["li"].password})
    assert not TOTPDevice.objects.exists()


def test_a_lost_one_is_reset_from_the_page_of_the_account(signed_in):
    set_up(signed_in("li"))
    browser = signed_in("zheng")
    assert "重置第二因素" in browser.get("/people/li/").content.decode()
    browser.post("/people/li/second-factor/")
    assert not TOTPDevice.objects.filter(user=Person.objects.get(number="li")).exists()
