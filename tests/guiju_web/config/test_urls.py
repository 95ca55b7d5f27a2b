"""Every address of the site, with every role: nobody sees what their role does not allow, and every view says what it asks."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from guiju_web.people.models import Person
from guiju_web.people.permanent import PERMANENT
from guiju_web.people.roles import PERMISSIONS, Role, may
from guiju_web.ui.access import PUBLIC, TOKEN, permission_of

EXAMPLES = {
    "goals:goal": {"number": 2},
    "goals:grid": {"number": 2},
    "goals:check": {"check_id": "TG-201/accepted-in-time"},
    "goals:exceptions": {"line": "goal2"},
    "library:standard": {"code": "TG-201"},
    "library:edition": {"code": "TG-201", "day": "2024-01-01"},
    "library:compare": {"code": "TG-201", "old": "2022-11-01", "new": "2024-01-01"},
    "library:comparison_file": {"code": "TG-201", "old": "2022-11-01", "new": "2024-01-01", "form": "docx"},
    "library:diagram": {"form": "svg"},
    "library:download": {"code": "TG-201", "day": "2024-01-01", "form": "docx"},
    "xrays:xray": {"name": "supplemented-twice"},
    "people:person": {"number": "li"},
}
NEEDS_A_POST = {
    "records:receive",
    "records:receive_quarantine",
    "records:hand_over",
    "records:commit",
    "records:discard",
    "xrays:look",
    "language",
    "people:sign_out",
    "people:end",
    "goals:publish",
    "goals:close",
    "goals:judge",
    "goals:report",
    "goals:undertake",
    "jobs:stop",
    "jobs:again",
    "api:collect",
    "api:revoke",
    "people:end_others",
    "people:give_up_second_factor",
    "people:decide",
    "people:reset_password",
    "people:lock",
    "people:unlock",
    "people:reset_second_factor",
    "people:appoint",
    "people:dismiss",
    "people:open_office",
    "people:change_office",
    "people:withdraw_change",
    "people:add_window",
    "people:end_window",
    "people:add_post",
    "people:end_post",
}
NEEDS_A_RECORD = {
    "records:upload",
    "records:mapping",
    "records:report",
    "records:quarantine",
    "records:download_quarantine",
    "records:row",
    "records:outcome",
    "records:undo",
    "people:office",
    "portal:figures",
    "goals:changes",
    "goals:record",
    "goals:undertaking",
    "portal:guide",
    "portal:results_of",
    "jobs:job",
    "jobs:state",
    "api:no_such_route",
}
NEEDS_A_SERVICE = {"people:identity", "people:identity_answer"}


def views(patterns=None, name=""):
    """Yield (name of the address, view) of every address."""
    for each in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(each, URLResolver):
            yield from views(each.url_patterns, f"{name}{each.namespace}:" if each.namespace else name)
        elif isinstance(each, URLPattern):
            yield f"{name}{each.name}", each.callback


VIEWS = dict(views())


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_says_who_may_see_it(name):
    permission = permission_of(VIEWS[name])
    assert permission in (PUBLIC, TOKEN) or permission in PERMISSIONS, name


ASKED = [
    name
    for name in VIEWS
    if name not in NEEDS_A_POST | NEEDS_A_RECORD | NEEDS_A_SERVICE
    and permission_of(VIEWS[name]) != TOKEN  # those: tests/guiju_web/api
]
OPEN = [name for name in ASKED if permission_of(VIEWS[name]) == PUBLIC]
GUARDED = [name for name in ASKED if name not in OPEN]


@pytest.mark.parametrize("name", OPEN)
def test_a_stranger_may_see_what_is_public(signed_in, name):
    assert signed_in().get(reverse(name, kwargs=EXAMPLES.get(name))).status_code in (200, 302)


@pytest.mark.parametrize("number", [None, *(each[0] for each in PERMANENT)])
def test_a_page_opens_for_exactly_those_who_may_see_it(signed_in, number):
    role = next((each[2] for each in PERMANENT if each[0] == number), None)
    browser = signed_in(number)
    for name in GUARDED:
        answer = browser.get(reverse(name, kwargs=EXAMPLES.get(name)))
        if role is None:
            assert answer.status_code == 302
            assert "/people/sign-in/" in answer.url
        else:
            assert answer.status_code == (200 if may({role}, permission_of(VIEWS[name])) else 403), (name, number)


def test_every_answer_forbids_what_comes_from_elsewhere(signed_in):
    for name in ("portal:home", "library:register", "health"):
        policy = signed_in().get(reverse(name)).headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_a_stranger_is_nobody(site):
    assert not hasattr(AnonymousUser(), "may")
    assert {each.number for each in Person.objects.all()} == {each[0] for each in PERMANENT}
    assert {each[2] for each in PERMANENT} == set(Role)
