"""What a program asks about, what it has already, and where the next page begins."""

import pytest
from django.test import RequestFactory
from django.utils import timezone

from guiju_web.api.asking import Page, next_page, paged
from guiju_web.people.models import Appointment, Person

ROWS = [("a", 1), ("b", 2), ("c", 3)]


@pytest.mark.parametrize(
    ("after", "limit", "shown", "last"),
    [(None, 2, [1, 2], "b"), (None, 3, [1, 2, 3], None), ("b", 2, [3], None), ("bb", 2, [3], None), ("z", 2, [], None)],
)
def test_a_page_begins_behind_a_key(after, limit, shown, last):
    assert paged(ROWS, Page(after=after, limit=limit)) == (shown, last)


def test_the_next_page_has_the_same_question():
    request = RequestFactory().get("/api/v1/x?office=1&after=a")
    assert next_page(request, "b|c") == "/api/v1/x?office=1&after=b%7Cc"
    assert next_page(request, None) is None


def test_who_has_the_answer_is_told_so(program):
    client = program("zhou")
    first = client.get("/api/v1/goals")
    again = client.get("/api/v1/goals", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert client.get("/api/v1/goals?period=2024", headers={"if-none-match": first.headers["ETag"]}).status_code == 200


def test_who_sees_something_else_has_not_got_the_answer(program):
    first = program("zhou").get("/api/v1/goals")
    other = program("li").get("/api/v1/goals", headers={"if-none-match": first.headers["ETag"]})
    assert other.status_code == 200
    assert "Authorization" in other.headers["Vary"]
    assert other.headers["Cache-Control"] == "private, no-cache"


def test_a_period_without_months_and_an_office_that_is_none_are_not_there(program):
    client = program("zhou")
    assert client.get("/api/v1/goals?period=2024..2023").status_code == 404
    assert client.get("/api/v1/goals?office=none").status_code == 404
    assert client.get("/api/v1/goals?period=soon").status_code == 422


def test_an_owner_without_an_office_sees_nothing(program):
    Person.objects.get(number="li").appointments.all().delete()
    assert program("li").get("/api/v1/goals").status_code == 404


def test_who_holds_two_posts_asks_about_the_one_or_the_other(program):
    codes = [each["code"] for each in program("zhou").get("/api/v1/offices?limit=500").json()["offices"]]
    liaison = program("wang")
    own = liaison.get("/api/v1/goals").json()["office"]
    second = next(code for code in codes if liaison.get(f"/api/v1/goals?office={code}").status_code == 404)
    Appointment.objects.create(
        person=Person.objects.get(number="wang"), office_code=second, post="兼任", since=timezone.localdate()
    )
    assert liaison.get("/api/v1/goals").json()["office"] == own
    assert liaison.get(f"/api/v1/goals?office={second}").json()["office"] == second
