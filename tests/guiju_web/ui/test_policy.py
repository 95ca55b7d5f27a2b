"""The content policy."""

from django.http import HttpResponse
from django.test import RequestFactory

from guiju_web.ui.policy import POLICY, content_policy


def test_every_answer_gets_the_policy_unless_it_has_its_own():
    own = HttpResponse(headers={"Content-Security-Policy": "default-src 'self'"})
    request = RequestFactory().get("/")
    assert content_policy(lambda _: HttpResponse())(request).headers["Content-Security-Policy"] == POLICY
    assert content_policy(lambda _: own)(request).headers["Content-Security-Policy"] == "default-src 'self'"
