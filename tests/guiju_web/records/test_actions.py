"""What is done to uploads is checked, logged and done once."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person
from guiju_web.records import actions
from tests.guiju_web.records.conftest import work


@pytest.fixture
def asking(own_city):
    """A request in somebody's name."""

    def ask(number):
        request = RequestFactory().post("/")
        request.user = Person.objects.get(number=number)
        return request

    return ask


@pytest.mark.parametrize(
    ("number", "action"),
    [("wang", "commit"), ("zhou", "discard"), ("zhou", "hand_over"), ("zhou", "stage")],
)
def test_an_action_asks_who_may_and_writes_refusals_down(asking, office, number, action):
    upload = office.stages()
    more = {"mappings": {}} if action == "stage" else {}
    with pytest.raises(PermissionDenied):
        getattr(actions, action)(asking(number), upload=upload, **more)
    upload.refresh_from_db()
    assert upload.state == "staged"
    assert [(each.person, each.is_refused) for each in Entry.objects.order_by("-number")[:1]] == [(number, True)]


def test_a_file_checked_anew_gives_way_to_the_newer_check(own_city, office):
    upload = office.brings()
    office.confirms(upload)
    office.confirms(upload)
    work()
    upload.refresh_from_db()
    assert (upload.state, upload.revision) == ("staged", 2)
    assert [path.name for path in (own_city.root / "staged").iterdir()] == [f"{upload.key}-2"]
