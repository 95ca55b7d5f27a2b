"""The door before every view."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from guiju_web.people.access import AccessMiddleware
from guiju_web.people.models import Person
from guiju_web.people.sessions import BEGAN_AT
from guiju_web.ui.access import permitted, public


def through(view, user):
    """Send somebody to a view; None means they are let in."""
    request = RequestFactory().get("/somewhere/?a=1")
    request.user = user
    request.session = {BEGAN_AT: timezone.now().isoformat()}
    return AccessMiddleware(lambda _: HttpResponse()).process_view(request, view, (), {})


def view(request):
    return HttpResponse()


def test_a_public_view_is_open_to_strangers(db):
    assert through(public(view), AnonymousUser()) is None


def test_a_stranger_is_sent_to_sign_in_and_back(db):
    answer = through(permitted("goals.see")(view), AnonymousUser())
    assert answer.url == "/people/sign-in/?next=/somewhere/%3Fa%3D1"


def test_a_view_that_says_nothing_is_seen_by_nobody(site):
    with pytest.raises(PermissionDenied):
        through(view, Person.objects.get(number="zhou"))


def test_a_role_opens_only_its_own_doors(site):
    assert through(permitted("goals.see")(view), Person.objects.get(number="zhou")) is None
    with pytest.raises(PermissionDenied):
        through(permitted("goals.see")(view), Person.objects.get(number="feng"))
