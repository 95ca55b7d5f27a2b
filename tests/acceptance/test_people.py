"""People in a real browser: the second factor is set up, lost and replaced; the city's identity service, a process of its

own, vouches for somebody, for a stranger, and for nobody when what comes back was changed on the way.
"""

import hmac
import re
import struct
import subprocess
import sys
import time
from base64 import b32decode
from socket import create_server, socket

import pytest
from playwright.sync_api import sync_playwright

from docs.pictures import browser_path, site

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")

PROVIDER = """
import os, signal, sys, threading
from oidc_provider_mock.__main__ import run
# A provider whose test was cut off must not outlive it for long.
ending = threading.Timer(300, os.kill, (os.getpid(), signal.SIGTERM))
ending.daemon = True
ending.start()
people = ["qian", "stranger"]
claims = [part for each in people
          for part in ("--user-claims", '{"sub": "id-%s", "preferred_username": "%s"}' % (each, each))]
run(["--host", "localhost", "--port", sys.argv[1], *claims])
"""


def free_port():
    """A port nobody listens on."""
    with socket() as free:
        free.bind(("localhost", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The site of a demo city where administrators need a second factor, with an identity service beside it."""
    port = free_port()
    provider = subprocess.Popen(
        [sys.executable, "-c", PROVIDER, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("GUIJU_SECOND_FACTOR", "administrators")
            patch.setenv("GUIJU_OIDC_ISSUER", f"http://localhost:{port}")
            patch.setenv("GUIJU_OIDC_CLIENT_ID", "guiju")
            patch.setenv("GUIJU_OIDC_CLIENT_SECRET", "not-a-secret")
            with site(tmp_path_factory.mktemp("people") / "city", 200, free_port()) as found:
                yield found
    finally:
        provider.terminate()
        provider.wait(30)


@pytest.fixture(scope="module")
def browser():
    """One browser for all stories."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser):
    """A page in a session of its own; the provider's page asks other machines for its looks, and gets nothing."""
    context = browser.new_context()
    context.route(re.compile(r"^https?://(?!localhost)"), lambda route: route.fulfill(body=""))
    yield context.new_page()
    context.close()


def code_of(secret, steps=0):
    """The six digits of RFC 6238 for the secret a page shows, some half minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.digest(b32decode(secret.replace(" ", "")), counter, "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def sign_in(page, served, number):
    address, passwords = served
    page.goto(f"{address}/people/sign-in/")
    page.fill("[name=username]", number)
    page.fill("[name=password]", passwords[number])
    page.click("form button:has-text('登录')")


def test_an_administrator_sets_a_second_factor_up_and_gets_in_with_it(page, served):
    sign_in(page, served, "zheng")
    page.wait_for_url("**/account/second-factor/")
    assert page.evaluate("document.querySelector('img.code').naturalWidth") > 100
    secret = page.inner_text("main code")
    page.fill("[name=code]", code_of(secret))
    page.click("text=确认 >> nth=-1")
    codes = page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10
    page.click("text=抄好了")
    page.click("text=退出")

    sign_in(page, served, "zheng")
    page.wait_for_url("**/second-step/")
    page.fill("[name=code]", code_of(secret, 1))
    page.click("main button")
    page.wait_for_url("**/people/")
    page.click("text=退出")

    sign_in(page, served, "zheng")
    page.fill("[name=code]", codes[0])
    page.click("main button")
    page.wait_for_url("**/people/")


def to_the_service(page, served):
    """Press the button on the sign-in page; return when the service asks who one is."""
    page.goto(f"{served[0]}/people/sign-in/?next=/goals/2/")
    page.click("text=用统一身份认证登录")
    page.wait_for_url("**/oauth2/authorize**")


def test_the_identity_service_vouches_for_somebody(page, served):
    to_the_service(page, served)
    page.click("button[value=id-qian]")
    page.wait_for_url("**/goals/2/")
    assert "钱标准" in page.inner_text("header")
    page.click("text=退出")
    page.goto(f"{served[0]}/goals/")
    assert "/people/sign-in/" in page.url


def test_a_stranger_to_the_city_gets_no_account(page, served):
    to_the_service(page, served)
    page.click("button[value=id-stranger]")
    page.wait_for_url("**/answer/**")
    assert "还没有您的账号" in page.inner_text("main")


def test_who_says_no_at_the_service_comes_back_as_nobody(page, served):
    to_the_service(page, served)
    page.click("text=Deny")
    page.wait_for_url("**/answer/**")
    assert "没有完成" in page.inner_text("main")


@pytest.mark.parametrize("changed", ["nonce", "state"])
def test_what_was_changed_on_the_way_opens_nothing(page, served, changed):
    to_the_service(page, served)
    page.goto(re.sub(rf"([?&]{changed}=)[^&]+", r"\1" + "x" * 43, page.url))
    page.click("button[value=id-qian]")
    page.wait_for_url("**/answer/**")
    assert "没有让您进入" in page.inner_text("main")
    page.goto(f"{served[0]}/goals/")
    assert "/people/sign-in/" in page.url


def test_an_answer_of_the_service_is_good_once(page, served):
    to_the_service(page, served)
    answers = []
    page.on("request", lambda request: answers.append(request.url) if "/answer/?" in request.url else None)
    page.click("button[value=id-qian]")
    page.wait_for_url("**/goals/2/")
    page.click("text=退出")
    page.goto(answers[0])
    assert page.locator("header >> text=登录").count() == 1


def _wait_for(port):
    for _ in range(120):
        try:
            create_server(("localhost", port)).close()
        except OSError:
            return
        time.sleep(0.25)
    raise AssertionError("the identity service did not start")
