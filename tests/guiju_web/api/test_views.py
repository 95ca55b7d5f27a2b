"""Pages of tokens: issued by one, collected by another, shown once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guiju_web.api.models import Token


@pytest.fixture
def issued(signed_in):
    """A token qian issued to wang."""
    today = timezone.localdate()
    sent = {
        "name": "审批系统",
        "owner": "wang",
        "scopes": ["goals:read", "counts:read"],
        "since": today,
        "until": today + timedelta(days=90),
    }
    answer = signed_in("qian").post("/api/tokens/", sent)
    assert answer.status_code == 302
    return Token.objects.get()


def test_the_owner_collects_the_secret_once_and_a_program_comes_in_with_it(issued, signed_in, client):
    browser = signed_in("wang")
    assert "领取密钥" in browser.get("/api/tokens/mine/").content.decode()
    answer = browser.post(f"/api/tokens/{issued.pk}/collect/")
    assert answer.headers["Cache-Control"] == "no-store"
    secret = answer.context["secret"]
    assert secret in answer.content.decode()
    assert secret not in browser.get("/api/tokens/mine/").content.decode()
    assert client.get("/api/v1/goals", headers={"authorization": f"Bearer {secret}"}).status_code == 200
    again = browser.post(f"/api/tokens/{issued.pk}/collect/")
    assert "已经领取过" in again.content.decode()


def test_who_issued_it_cannot_collect_it(issued, signed_in):
    browser = signed_in("qian")
    assert "领取密钥" not in browser.get("/api/tokens/").content.decode()
    assert browser.post(f"/api/tokens/{issued.pk}/collect/").status_code == 404


def test_a_refused_token_is_told_on_the_form(signed_in):
    today = timezone.localdate()
    sent = {"name": "x", "owner": "feng", "scopes": ["goals:read"], "since": today, "until": today + timedelta(days=1)}
    answer = signed_in("sun").post("/api/tokens/", sent)
    assert "冯审计的角色不允许" in answer.content.decode()
    assert not Token.objects.exists()


def test_the_security_administrator_sees_and_revokes_but_does_not_issue(issued, signed_in):
    browser = signed_in("zheng")
    shown = browser.get("/api/tokens/").content.decode()
    assert "审批系统" in shown
    assert 'name="scopes"' not in shown
    assert browser.post(f"/api/tokens/{issued.pk}/revoke/").status_code == 302
    issued.refresh_from_db()
    assert issued.revoked_by == "zheng"


def test_anybody_reads_what_the_interface_offers_without_a_script(signed_in):
    answer = signed_in().get("/api/")
    shown = answer.content.decode()
    assert "<script" not in shown
    assert "/api/v1/checks/{standard}/{name}/findings" in shown
    assert 'id="too-many"' in shown
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    schema = signed_in().get("/api/v1/openapi.json").json()
    assert schema["openapi"] == "3.1.0"


def test_the_address_of_the_version_leads_to_the_page(signed_in):
    assert signed_in().get("/api/v1/").url == "/api/"
