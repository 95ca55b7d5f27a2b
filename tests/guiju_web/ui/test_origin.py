"""From where somebody asks."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from guiju_web.audit_log.models import Entry
from guiju_web.ui.origin import visitor_address


@pytest.mark.parametrize(
    ("behind", "said", "address"),
    [
        (False, "203.0.113.9", "192.0.2.1"),
        (True, "", "192.0.2.1"),
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "claimed, 203.0.113.9", "203.0.113.9"),
        (True, "x" * 99, "x" * 45),
    ],
)
def test_only_the_proxys_own_word_counts(settings, behind, said, address):
    settings.IS_BEHIND_TLS = behind
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=said)
    visitor_address(lambda _: HttpResponse())(request)
    assert request.META["REMOTE_ADDR"] == address


def test_the_log_keeps_the_visitors_address_and_not_the_proxys(signed_in, settings):
    settings.IS_BEHIND_TLS = True
    signed_in("li").get("/audit-log/", HTTP_X_FORWARDED_FOR="203.0.113.9", secure=True)
    assert Entry.objects.get().address == "203.0.113.9"
