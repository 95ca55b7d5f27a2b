"""What a page about the system can be asked."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import RequestFactory

from guiju_web.library.asked import asked_of
from guiju_web.people.models import Person


def asked(query, person=None):
    request = RequestFactory().get(f"/library/?{query}")
    request.user = person or AnonymousUser()
    return asked_of(request)


def test_the_plans_own_taxonomy_and_day_are_asked_unless_others_are(site):
    assert asked("").taxonomy.id == "plan"
    assert str(asked("").day) == "2024-08-31"
    found = asked("taxonomy=gbt24421-2023&on=2023-01-01&body=政务服务中心")
    assert (found.taxonomy.id, str(found.day), found.body) == ("gbt24421-2023", "2023-01-01", "政务服务中心")


@pytest.mark.parametrize("query", ["body=大厅", "on=yesterday", "taxonomy=nothing"])
def test_words_without_meaning_are_no_page(site, query):
    with pytest.raises(Http404):
        asked(query)


def test_plans_are_seen_by_those_who_may_and_by_nobody_else(site):
    assert not asked("").sees_plans
    assert asked("", Person.objects.get(number="qian")).sees_plans
    assert not asked("", Person.objects.get(number="feng")).sees_plans
